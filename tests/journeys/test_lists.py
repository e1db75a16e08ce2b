# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A form with a list of people in it, from welcome to goodbye: by touch, keys, switches and ear; nothing is left."""

from __future__ import annotations

import shutil
import subprocess
from typing import Any

import pytest
from PySide6.QtCore import Qt

from kiosk.text import Sentences
from kiosk.ui.parts import Place
from kiosk.ui.rehearsal.strokes import date_strokes
from kiosk.ui.rehearsal.traces import holders_of, traces_in_files, traces_in_objects, traces_in_widgets
from tests.journeys.ear import Listener
from tests.journeys.household_form import NSS, SERVICE, TWO, compiled, offer
from tests.journeys.keys import KeyHands, SwitchHands
from tests.journeys.kiosk_under_test import KioskUnderTest
from tests.journeys.walking import Touch, course, walk
from tests.journeys.whole_visit import do_all

CANARIES = ("Wenceslada", "Ixtlilxochitl", NSS)
TAB = ((Qt.Key.Key_Tab,), (Qt.Key.Key_Return, Qt.Key.Key_Space))
ARROWS = ((Qt.Key.Key_Down, Qt.Key.Key_Right), (Qt.Key.Key_Enter,))


@pytest.fixture(scope="module")
def form(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return compiled(tmp_path_factory.mktemp("form"))


@pytest.fixture
def home(kiosk: KioskUnderTest, form: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> KioskUnderTest:
    offer(kiosk, form, monkeypatch)
    return kiosk


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_list_is_filled_by_touch(home: KioskUnderTest, language: str) -> None:
    do_all(home, Touch(home), SERVICE, TWO, language)


@pytest.mark.parametrize(("language", "keys"), [("es", TAB), ("en", ARROWS)])
def test_a_list_is_filled_by_keys(
    home: KioskUnderTest, language: str, keys: tuple[tuple[Qt.Key, ...], tuple[Qt.Key, ...]]
) -> None:
    do_all(home, KeyHands(home, *keys), SERVICE, TWO, language)


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_list_is_filled_by_two_switches(home: KioskUnderTest, language: str) -> None:
    do_all(home, SwitchHands(home), SERVICE, TWO, language)


class PersonByEar:
    """Knows the questions by what is heard, and answers those of one person after the other."""

    def __init__(self, listener: Listener, words: Sentences, form: dict[str, Any]) -> None:
        self._listener, self._words = listener, words
        self._language = words.language
        self._rows = {row["name"]: row for row in _rows(form["survey"])}
        self._lists = form["lists"]

    def hears(self, name: str) -> bool:
        return self._listener.hears(self._label(name))

    def _label(self, name: str) -> str:
        label: str = self._rows[name]["label"][self._language]
        return label

    def answer(self, name: str, value: str) -> None:
        row, label = self._rows[name], self._label(name)
        if row["type"].startswith("select"):
            labels = {choice["name"]: choice["label"][self._language] for choice in self._lists[row["list"]]}
            for each in value.split():
                (self._listener.choose if row["type"] == "select_one" else self._listener.tick)(labels[each])
        elif row["type"] == "acknowledge":
            self._listener.tick(self._words.show("question.agree"))
        elif row["type"] == "date":
            for field, keys in date_strokes(self._words, label, value, ""):
                self._listener.write(field, keys)
        else:
            self._listener.write(label, value)

    def go_on(self, key: str = "walk.continue") -> None:
        self._listener.press(self._words.show(key))


def _rows(nodes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [row for node in nodes for row in (node, *_rows(node.get("children", [])))]


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_list_is_filled_by_ear(home: KioskUnderTest, form: dict[str, Any], language: str) -> None:
    words = Sentences.load(language)
    listener = Listener(home, words)
    listener.press(words.show("welcome.begin"))
    home.window.go(Place("sheet", service_id=SERVICE))
    listener.press(words.show("sheet.begin"))
    person = PersonByEar(listener, words, form)
    person.answer("alone", "no")
    person.go_on()
    for number in (1, 2):
        assert listener.hears(words.show("items.number", n=number))
        for name in ("given", "family"):
            if value := TWO.get(f"person[{number}].{name}"):
                person.answer(name, value)
        person.go_on()
        assert person.hears("age")
        person.answer("age", TWO[f"person[{number}].age"])
        person.go_on()
        if number == 1:
            person.answer("works", "si")
            person.go_on()
            assert listener.hears(words.show("items.named", n=1, name="Ana Ruiz"))
            person.go_on("items.add")
    assert listener.hears(words.count("items.count", 2))
    person.go_on()
    for name in ("since", "has", "rent", "nss", "truth"):
        assert person.hears(name)
        person.answer(name, TWO[name])
        person.go_on()
    assert listener.hears(words.show("review.title"))
    assert course(home).view().is_complete
    listener.press(words.show("review.confirm"))
    home.citizen.wait_until(lambda: listener.hears(words.show("goodbye.title")), "the word that it is printed")
    listener.press(words.show("goodbye.finish"))
    assert listener.hears(Sentences.load("es").show("welcome.title"))


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler-utils is not installed")
def test_the_printed_form_holds_every_item(home: KioskUnderTest) -> None:
    do_all(home, Touch(home), SERVICE, TWO, "es")
    (form,) = home.papers_like("form-*.pdf")
    text = subprocess.run(["pdftotext", "-layout", str(form), "-"], capture_output=True, text=True, check=True).stdout
    first, second = text.index("Persona 1"), text.index("Persona 2")
    assert "Ana" in text[first:second]
    assert "Luz" in text[second:]
    assert "40" in text[first:second]


def test_nothing_of_the_items_is_left(home: KioskUnderTest) -> None:
    """Not of those that were removed either."""
    before = holders_of(CANARIES)
    home.begin()
    home.window.go(Place("walk", service_id=SERVICE))
    answers = {**TWO, "person[1].given": CANARIES[0], "person[2].given": CANARIES[1]}
    walk(home, Touch(home), answers, until="since")
    home.tap_bar("back")
    home.tap("items.remove_this", item=home.show("items.this_named", n=2, name=CANARIES[1]))
    home.tap("items.remove_yes")
    assert any(CANARIES[1] in said for said in home.speaker.texts())
    assert {"object Private", "widget Prose"} <= set(_traces(before))
    home.window.end_visit()
    home.speaker.forget()
    home.citizen.settle()
    del answers
    assert _traces(before) == []
    assert traces_in_files((home.state,), CANARIES) == []


def _traces(before: list[object]) -> list[str]:
    return [*traces_in_widgets(CANARIES), *traces_in_objects(CANARIES, (*before, before, CANARIES))]
