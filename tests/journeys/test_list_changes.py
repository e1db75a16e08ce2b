# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a citizen does with a list: adds, changes, removes after a yes, hears what is unfinished, and loses nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.domain.walk.course import REVIEW
from kiosk.domain.walk.items import with_counts
from kiosk.domain.walk.view import QuestionView
from kiosk.ui.parts import Place
from kiosk.ui.widgets.progress import Progress
from tests.journeys.household_form import PEOPLE, SERVICE, TWO, compiled, offer
from tests.journeys.kiosk_under_test import KioskUnderTest
from tests.journeys.walking import Touch, answer, course, walk

ANA, LUZ = "Ana Ruiz", "Luz"


@pytest.fixture(scope="module")
def form(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return compiled(tmp_path_factory.mktemp("form"))


@pytest.fixture
def home(kiosk: KioskUnderTest, form: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> KioskUnderTest:
    offer(kiosk, form, monkeypatch)
    kiosk.begin()
    kiosk.window.go(Place("walk", service_id=SERVICE))
    return kiosk


def at(kiosk: KioskUnderTest, cursor: str, answers: Mapping[str, str] = TWO) -> None:
    """By heart, with this screen on show."""
    kiosk.window.parts.visit.replace_answers(with_counts(answers))
    course(kiosk).cursor = cursor
    kiosk.window.redraw()
    kiosk.citizen.settle()


def answers_of(kiosk: KioskUnderTest) -> dict[str, str]:
    return dict(kiosk.window.parts.visit.reveal_answers())


def called(kiosk: KioskUnderTest, number: int, name: str = "") -> str:
    return kiosk.show("items.this_named" if name else "items.this", n=number, name=name)


def progress(kiosk: KioskUnderTest) -> str:
    (line,) = kiosk.window.findChildren(Progress)
    return line.text()


def test_an_item_goes_after_a_yes_and_it_is_told_which(home: KioskUnderTest) -> None:
    at(home, "person")
    home.tap("items.remove_this", item=called(home, 1, ANA))
    assert home.sees("items.remove_question")
    assert home.sees("items.named", n=1, name=ANA)
    assert home.citizen.names("button")[0] == home.show("items.keep")
    home.tap("items.remove_yes")
    assert home.speaker.texts()[0] == home.show("items.removed", item=called(home, 1, ANA))
    assert home.sees("items.named", n=1, name=LUZ)
    assert home.sees("items.count.one")
    assert answers_of(home)["person[1].given"] == "Luz"
    assert "person[2].given" not in answers_of(home)
    home.tap("walk.continue")
    assert course(home).cursor == "since"


@pytest.mark.parametrize("way", ["items.keep", "back"])
def test_a_no_leaves_all_as_it_was(home: KioskUnderTest, way: str) -> None:
    at(home, "person")
    home.tap("items.remove_this", item=called(home, 2, LUZ))
    if way == "back":
        home.tap_bar("back")
    else:
        home.tap(way)
    assert course(home).cursor == "person"
    assert home.sees("items.named", n=2, name=LUZ)
    assert answers_of(home) == with_counts(TWO)


def test_what_is_asked_and_told_is_said_again_in_another_language(home: KioskUnderTest) -> None:
    at(home, "person")
    home.tap("items.remove_this", item=called(home, 2, LUZ))
    home.tap_bar("language")
    assert home.text.language == "en"
    assert home.sees("items.remove_question")
    home.tap("items.remove_yes")
    home.tap_bar("language")
    assert home.speaker.texts()[0] == f"Se quitó de la lista: {called(home, 2, LUZ)}"


def test_a_list_without_items_says_so_and_lets_one_go_on(home: KioskUnderTest) -> None:
    at(home, "person", {**TWO, "person#": "0"})
    assert home.sees("items.empty")
    home.tap("walk.continue")
    assert course(home).cursor == "since"
    at(home, REVIEW, {**TWO, "person#": "0"})
    assert home.sees("items.none")
    home.tap("review.change_this", q=PEOPLE["es"])
    home.tap("items.add_first")
    assert course(home).cursor == "person[1].called"


def test_what_is_unfinished_is_said_with_what_to_do(home: KioskUnderTest) -> None:
    at(home, "person")
    home.tap("items.add")
    home.tap_bar("back")
    assert home.sees("items.blank", n=3)
    assert home.sees("items.open")
    assert home.speaker.alerts() == []
    home.tap("walk.continue")
    assert course(home).cursor == "person"
    (alert,) = home.speaker.alerts()
    assert called(home, 3) in alert
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == alert
    home.citizen.tap(alert)
    assert course(home).cursor == "person[3].called"
    assert home.speaker.alerts()
    walk(home, Touch(home), {"person[3].given": "Eva", "person[3].age": "7"}, until="person")
    home.tap("walk.continue")
    assert course(home).cursor == "since"


def test_several_unfinished_items_are_named_by_number(home: KioskUnderTest) -> None:
    at(home, "person", {**TWO, "person[1].works": "", "person#": "3"})
    home.tap("walk.continue")
    (alert,) = home.speaker.alerts()
    assert "1, 3" in alert
    home.citizen.tap(alert)
    assert course(home).cursor == "person[1].works"


def test_an_item_that_nobody_wanted_is_left_where_it_begins(home: KioskUnderTest) -> None:
    home.citizen.choose("No")
    home.tap("walk.continue")
    assert course(home).cursor == "person[1].called"
    home.tap("items.remove_this", item=called(home, 1))
    home.tap("items.remove_yes")
    assert home.sees("items.empty")
    assert answers_of(home) == {"alone": "no", "person#": "0"}


def test_the_limit_is_said_in_words(home: KioskUnderTest) -> None:
    people = {f"person[{number}].given": f"P{number}" for number in range(1, 51)}
    at(home, "person", {"alone": "no", **people})
    assert home.sees("items.full", n=50)
    assert not home.citizen.sees(home.show("items.add"), "button")
    home.tap("items.remove_this", item=called(home, 1, "P1"))
    home.tap("items.remove_yes")
    assert home.citizen.sees(home.show("items.add"), "button")


def test_back_within_an_item_keeps_everything(home: KioskUnderTest) -> None:
    at(home, "person")
    home.tap("items.change_this", item=called(home, 1, ANA))
    home.tap("walk.continue")
    assert course(home).cursor == "person[1].age"
    home.citizen.erase(1)
    home.tap_bar("back")
    home.tap_bar("back")
    assert course(home).cursor == "person"
    assert answers_of(home) == with_counts({**TWO, "person[1].age": "4"})
    at(home, "person[2].age")
    for place in ("person[2].called", "person[1].works", "person[1].age", "person[1].called", "alone"):
        home.tap_bar("back")
        assert course(home).cursor == place
    assert answers_of(home) == with_counts(TWO)


def test_home_and_help_lose_neither_the_list_nor_the_item(home: KioskUnderTest) -> None:
    at(home, "person[2].age")
    home.tap_bar("help")
    home.tap_bar("help")
    assert course(home).cursor == "person[2].age"
    home.tap_bar("home")
    home.window.go(Place("walk", service_id=SERVICE))
    assert course(home).cursor == "person[2].age"
    assert answers_of(home) == with_counts(TWO)


def rows(kiosk: KioskUnderTest) -> list[tuple[str, str]]:
    """(what is answered, the name of its Change), as the summary has them."""
    found = []
    for row in course(kiosk).view().summary:
        key = "items.change_answer" if row.item else "review.change_this"
        found.append((row.name, kiosk.show(key, q=row.label, list=PEOPLE[kiosk.text.language], n=row.item)))
    return found


def test_every_answer_can_be_changed_at_review_and_leads_back_to_it(home: KioskUnderTest) -> None:
    at(home, REVIEW)
    names = [name for _, name in rows(home)]
    assert len(set(names)) == len(names) == 14
    for name, change in rows(home):
        home.citizen.tap(change)
        view = course(home).view()
        screen = course(home).screen(view)
        assert screen is not None
        assert name == screen.id or name in [question.name for question in screen.questions]
        home.tap("walk.continue")
        assert course(home).cursor == REVIEW, name
    assert answers_of(home) == with_counts(TWO)
    assert course(home).view().is_complete


CHANGES = {
    "person[2].given": "Luza",
    "person[1].works": "no",
    "has": "light",
    "rent": "45001",
}


@pytest.mark.parametrize(("name", "wanted"), CHANGES.items())
def test_a_change_at_review_counts_and_no_other_answer_moves(home: KioskUnderTest, name: str, wanted: str) -> None:
    at(home, REVIEW)
    home.citizen.tap(dict(rows(home))[name])
    question = question_named(home, name)
    answer(home, Touch(home), question, {"person[2].given": "a", "rent": "1", "has": "water"}.get(name, wanted))
    home.tap("walk.continue")
    assert course(home).cursor == REVIEW
    assert answers_of(home) == with_counts({**TWO, name: wanted})


def question_named(kiosk: KioskUnderTest, name: str) -> QuestionView:
    screen = course(kiosk).screen(course(kiosk).view())
    assert screen is not None
    return next(question for question in screen.questions if question.name == name)


def test_an_item_changed_at_review_may_ask_more_and_then_it_is_review_again(home: KioskUnderTest) -> None:
    at(home, REVIEW)
    home.citizen.tap(dict(rows(home))["person[2].age"])
    home.citizen.type_into("¿Qué edad tiene?", "0")
    home.tap("walk.continue")
    assert course(home).cursor == "person[2].works"
    home.citizen.choose("Sí")
    home.tap("walk.continue")
    assert course(home).cursor == REVIEW
    home.tap("review.change_this", q=PEOPLE["es"])
    home.tap("items.remove_this", item=called(home, 1, ANA))
    home.tap("items.remove_yes")
    home.tap("walk.continue")
    assert course(home).cursor == REVIEW
    assert course(home).view().is_complete


def test_progress_says_where_one_is_in_form_and_item(home: KioskUnderTest) -> None:
    said = {}
    for screen in ("alone", "person[2].called", "person[2].age", "person[1].works", "person", "truth"):
        at(home, screen)
        said[screen] = progress(home)
    assert said == {
        "alone": "Censo de la casa · Pregunta 1 de unas 7",
        "person[2].called": "Personas de su casa · Número 2 · Pregunta 1 de unas 2",
        "person[2].age": "Personas de su casa · Número 2 · Pregunta 2, puede haber más",
        "person[1].works": "Personas de su casa · Número 1 · Pregunta 3 de 3",
        "person": "Censo de la casa · Pregunta 2 de 7",
        "truth": "Censo de la casa · Pregunta 7 de 7",
    }


def test_why_is_shown_on_request_and_stays(home: KioskUnderTest) -> None:
    assert not home.citizen.sees("Para saber quién vive con usted.")
    home.tap("walk.why")
    assert home.citizen.sees("Para saber quién vive con usted.")
    home.citizen.choose("No")
    home.tap("walk.continue")
    home.tap_bar("back")
    assert home.citizen.sees("Para saber quién vive con usted.")
    assert "Para saber quién vive con usted." in home.speaker.texts()


def test_what_is_private_is_no_part_of_a_name(
    kiosk: KioskUnderTest, form: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Buttons are said to everybody; a private answer is shown, and said as private."""
    person = form["survey"][1]
    called_group = {**person["children"][0]}
    called_group["children"] = [{**called_group["children"][0], "sensitive": True}, *called_group["children"][1:]]
    hidden = {**person, "children": [called_group, *person["children"][1:]]}
    offer(kiosk, {**form, "survey": [form["survey"][0], hidden, *form["survey"][2:]]}, monkeypatch)
    kiosk.begin()
    kiosk.window.go(Place("walk", service_id=SERVICE))
    at(kiosk, "person")
    assert not any("Ana" in name for name in kiosk.citizen.names("button"))
    assert all(said.is_private for said in kiosk.speaker.last if "Ana" in said.text)
    assert any("Ana" in said.text for said in kiosk.speaker.last)
    kiosk.tap("items.remove_this", item=called(kiosk, 1))
    kiosk.tap("items.remove_yes")
    assert not any("Ana" in text for text in kiosk.speaker.texts())
