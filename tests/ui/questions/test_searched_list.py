# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A long list is searched while one types: what matches is shown and counted, what is chosen is never lost."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.ui.widgets.answer_field import AnswerField
from tests.journeys.ear import Listener
from tests.journeys.kiosk_under_test import KioskUnderTest, OpensKiosk
from tests.journeys.walking import RECORD, answered
from tests.ui.questions.conftest import Asks, answer_of, with_switches

PAPERS = "¿Qué papeles tiene?"
FIND = f"Buscar en la lista: {PAPERS}"


def ticks(kiosk: KioskUnderTest) -> list[str]:
    return kiosk.citizen.names("tick")


def search(kiosk: KioskUnderTest, words: str) -> None:
    kiosk.citizen.type_into(FIND, words)


def test_what_matches_is_shown_in_its_order(kiosk: KioskUnderTest, asks: Asks) -> None:
    asks("papeles")
    assert len(ticks(kiosk)) == 9
    search(kiosk, "ce")
    assert ticks(kiosk) == ["Cédula profesional", "Certificado de estudios"]
    assert kiosk.citizen.sees("2 opciones coinciden.")


@pytest.mark.parametrize(("words", "count"), [("pasa", "Una opción coincide."), ("xyz", "Ninguna opción coincide.")])
def test_the_matches_are_counted_in_words(kiosk: KioskUnderTest, asks: Asks, words: str, count: str) -> None:
    asks("papeles")
    assert kiosk.citizen.sees("Hay 9 opciones.")
    search(kiosk, words)
    assert kiosk.citizen.sees(count)


def test_the_count_is_told_after_the_key(kiosk: KioskUnderTest, asks: Asks) -> None:
    asks("papeles")
    search(kiosk, "p")
    assert kiosk.speaker.texts() == ["p", "4 opciones coinciden."]


def test_what_is_chosen_stays_on_top_and_keeps_its_place_in_the_answer(kiosk: KioskUnderTest, asks: Asks) -> None:
    asks("papeles", "estudios")
    assert ticks(kiosk)[0] == "Certificado de estudios"
    search(kiosk, "acta")
    assert ticks(kiosk) == ["Certificado de estudios", "Acta de nacimiento"]
    assert kiosk.citizen.sees("Una opción coincide. Arriba queda lo que ya eligió.")
    kiosk.citizen.tick("Acta de nacimiento")
    assert answer_of(kiosk, "papeles") == "acta estudios"


def test_emptying_the_search_shows_all_again(kiosk: KioskUnderTest, asks: Asks) -> None:
    asks("papeles")
    search(kiosk, "acta")
    kiosk.citizen.erase(4)
    assert len(ticks(kiosk)) == 9
    field = QApplication.focusWidget()
    assert isinstance(field, AnswerField) and field.accessibleName() == FIND


def test_a_search_is_no_answer(kiosk: KioskUnderTest, asks: Asks) -> None:
    asks("papeles")
    search(kiosk, "acta")
    assert answer_of(kiosk, "papeles") == ""


def test_one_of_many_is_found_and_chosen(kiosk: KioskUnderTest) -> None:
    answered(kiosk, RECORD, at="estado")
    field = kiosk.window.stage.page.fields[0][0] if kiosk.window.stage else None
    assert field is not None
    kiosk.citizen.type_into(field.accessibleName(), "Oax")
    assert kiosk.citizen.names("option")[1:] == ["Oaxaca"]
    kiosk.citizen.choose("Oaxaca")
    assert answer_of(kiosk, "estado") == "20"


def test_by_ear_one_hears_how_many_and_finds_it(kiosk: KioskUnderTest, asks: Asks) -> None:
    asks("papeles")
    listener = Listener(with_switches(kiosk), kiosk.text)
    listener.write(FIND, "Mili")
    listener.tick("Cartilla militar")
    assert answer_of(kiosk, "papeles") == "cartilla"


def test_on_a_tablet_the_matches_wait_behind_the_keyboard(open_kiosk: OpensKiosk, asks: Asks) -> None:
    tablet = open_kiosk(profile="tablet-10")
    asks("papeles", at=tablet)
    search(tablet, "acta")
    assert ticks(tablet) == []
    tablet.citizen.tick("Acta de nacimiento")
    assert ticks(tablet) == ["Acta de nacimiento"]
    assert answer_of(tablet, "papeles") == "acta"


@pytest.mark.parametrize("size", ["m", "xxl"])
def test_pages_come_and_go_with_the_matches(open_kiosk: OpensKiosk, asks: Asks, size: str) -> None:
    """Where turners and Continuar share the foot of the page, both find their place again."""
    tablet = open_kiosk(profile="tablet-10")
    tablet.window.parts.visit.comfort = type(tablet.window.parts.visit.comfort)(text_size=size)  # type: ignore[arg-type]
    asks("papeles", at=tablet)
    stage = tablet.window.stage
    assert stage is not None
    search(tablet, "xyz")
    stage.close_keyboard()
    few = stage.area.pages
    stage.page.fields[0][0].clear()
    tablet.citizen.settle()
    assert stage.area.pages > few
    assert stage.area.turners.width() >= stage.area.turners.more.width() > tablet.window.parts.look.target
