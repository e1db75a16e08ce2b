# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two short choices are two big buttons beside each other; they stay options, with their state."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible

from kiosk.domain.comfort import Comfort
from kiosk.domain.private import Private
from kiosk.domain.walk.view import Choice, QuestionView
from kiosk.ui.look import Look
from kiosk.ui.profile import profile
from kiosk.ui.questions import LOOKS
from kiosk.ui.widgets.option_button import RadioOption
from kiosk.ui.widgets.side_by_side import SideBySide
from tests.journeys.kiosk_under_test import KioskUnderTest
from tests.ui.questions.conftest import Asks

LOOK = Look(profile("portrait-21"), Comfort())


def question(*labels: str, value: str = "") -> QuestionView:
    choices = tuple(Choice(label[:1].lower(), label, label) for label in labels)
    return QuestionView(
        "q", "select_one", "", "", "¿Tiene acta?", "", "", "", True, False, choices, value=Private(value), error=None
    )


def test_two_short_choices_are_one_block_of_big_options(kiosk: KioskUnderTest) -> None:
    answers: list[str] = []
    look = LOOKS["select_one"](kiosk.window.parts, question("Sí", "No", value="n"), answers.append)
    assert [type(widget) for widget in look.widgets] == [SideBySide]
    yes, no = look.widgets[0].findChildren(RadioOption)
    assert look.focus is no
    assert {each.painter.kind for each in (yes, no)} == {"pair"}
    interface = QAccessible.queryAccessibleInterface(no)
    assert interface is not None and interface.role() == QAccessible.Role.RadioButton
    assert interface.state().checked
    yes.click()
    assert answers == ["s"]
    assert not no.isChecked()


@pytest.mark.parametrize(
    "labels", [("Sí", "No", "Tal vez"), ("Sí", "No, porque todavía no la he pedido"), ("Solo una",)]
)
def test_other_choices_are_rows(kiosk: KioskUnderTest, labels: tuple[str, ...]) -> None:
    look = LOOKS["select_one"](kiosk.window.parts, question(*labels), lambda _value: None)
    assert len(look.widgets) == len(labels)
    assert {widget.painter.kind for widget in look.widgets if isinstance(widget, RadioOption)} == {"option"}


@pytest.mark.parametrize(("width_px", "is_beside"), [(1000, True), (400, False)])
def test_they_stand_beside_each_other_where_their_words_fit(width_px: int, is_beside: bool) -> None:
    options = [RadioOption(LOOK, label, kind="pair") for label in ("Sí, ya la tengo", "No la tengo")]
    pair = SideBySide(LOOK, options)
    pair.resize(width_px, pair.heightForWidth(width_px))
    pair.show()
    first, second = (option.geometry() for option in options)
    assert pair.is_beside(width_px) == is_beside
    assert (first.top() == second.top()) == is_beside
    assert not first.intersects(second)
    assert pair.rect().contains(first) and pair.rect().contains(second)
    pair.close()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("recibo", "Traiga esta foto impresa"),
        ("contrato", "Traiga este documento en papel"),
        ("firma", "Firme con tinta"),
    ],
)
def test_what_is_brought_is_told_in_words_and_asks_nothing(
    kiosk: KioskUnderTest, asks: Asks, name: str, words: str
) -> None:
    asks(name)
    assert any(words in text for text in kiosk.citizen.names("text"))
    assert any(words in text for text in kiosk.speaker.texts())
    assert not kiosk.citizen.names("field") + kiosk.citizen.names("option") + kiosk.citizen.names("tick")


@pytest.mark.parametrize(("name", "has_point"), [("sueldo", True), ("clabe", False)])
def test_a_number_pad_has_a_point_where_there_are_decimals(
    kiosk: KioskUnderTest, asks: Asks, name: str, has_point: bool
) -> None:
    asks(name)
    assert kiosk.sees("keyboard.point") is False
    assert (kiosk.show("keyboard.point") in kiosk.citizen.names("button")) == has_point
    assert "7" in kiosk.citizen.names("button")
