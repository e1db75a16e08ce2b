# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two switches on the keyboard of the screen: row by row, then key by key, and out again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.ui.keyboard.keyboard import Keyboard
from kiosk.ui.parts import Place
from tests.journeys.kiosk_under_test import KioskUnderTest, Setup

MOVE, SELECT = Qt.Key.Key_1, Qt.Key.Key_2


class Typist:
    """At the search, with a switch in each hand, standing on the first row of the keyboard."""

    def __init__(self, kiosk: KioskUnderTest) -> None:
        self.kiosk = kiosk
        kiosk.window.go(Place("search"))
        kiosk.citizen.settle()
        self.press(Qt.Key.Key_Tab)  # in the field a switch types, until one was used elsewhere
        while not self.hears("keyboard.row", keys="q, w"):
            self.press(MOVE)

    def press(self, key: Qt.Key, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(QApplication.focusWidget() or self.kiosk.window, key)
            self.kiosk.citizen.settle()

    def hears(self, key: str, **values: object) -> bool:
        said = self.kiosk.show(key, **values).lower()
        return any(text.lower().startswith(said) for text in self.kiosk.speaker.texts())

    @property
    def keyboard(self) -> Keyboard:
        stage = self.kiosk.window.stage
        assert stage is not None and stage.keyboard is not None
        return stage.keyboard

    @property
    def typed(self) -> str:
        return self.keyboard.field.text()

    def stands_on_row(self, row: int) -> bool:
        return self.keyboard.hasFocus() and self.keyboard.stood_on == row and not self.keyboard.is_at_way_out


@pytest.fixture(params=["portrait-21", "landscape-15"])
def typist(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Typist]:
    kiosk = KioskUnderTest(tmp_path, Setup(profile=request.param))
    yield Typist(kiosk)
    kiosk.close()


def test_rows_are_stops_before_keys(typist: Typist) -> None:
    assert typist.stands_on_row(0)
    typist.press(MOVE)
    assert typist.stands_on_row(1)
    assert typist.hears("keyboard.row", keys="a, s, d")


def test_selecting_a_row_enters_it_and_a_key_leads_back_to_its_row(typist: Typist) -> None:
    typist.press(SELECT)
    assert QApplication.focusWidget() is typist.keyboard.rows[0][0]
    typist.press(MOVE, 2)
    typist.press(SELECT)
    assert typist.typed == "E"
    assert typist.stands_on_row(0)
    assert typist.kiosk.speaker.texts() == ["E"]


def test_the_way_out_behind_the_last_key_leads_to_the_row(typist: Typist) -> None:
    typist.press(SELECT)
    typist.press(MOVE, len(typist.keyboard.rows[0]))
    assert typist.keyboard.is_at_way_out
    assert typist.hears("keyboard.leave_row")
    typist.press(SELECT)
    assert typist.stands_on_row(0)
    assert typist.typed == ""


def test_moving_on_from_the_way_out_begins_the_row_again(typist: Typist) -> None:
    typist.press(SELECT)
    typist.press(MOVE, len(typist.keyboard.rows[0]) + 1)
    assert QApplication.focusWidget() is typist.keyboard.rows[0][0]


def test_another_page_of_keys_is_stood_on_by_its_row(typist: Typist) -> None:
    typist.press(MOVE, 3)
    typist.press(SELECT)
    typist.press(SELECT)
    assert [key.accessibleName() for key in typist.keyboard.rows[0]][:3] == ["1", "2", "3"]
    assert typist.stands_on_row(3)


def test_behind_the_last_row_comes_the_bar_and_the_round_begins_again(typist: Typist) -> None:
    typist.press(MOVE, len(typist.keyboard.rows))
    assert typist.kiosk.window.bar is not None
    assert typist.kiosk.window.bar.isAncestorOf(QApplication.focusWidget())
    seen = 0
    while not typist.stands_on_row(0):
        typist.press(MOVE)
        seen += 1
        assert seen < 30


def test_selecting_a_field_goes_to_its_keys(typist: Typist) -> None:
    while QApplication.focusWidget() is not typist.keyboard.field:
        typist.press(MOVE)
    typist.press(SELECT)
    assert typist.stands_on_row(0)


def test_tab_goes_on_from_the_row_among_single_keys(typist: Typist) -> None:
    typist.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is typist.keyboard.rows[1][0]


def test_on_a_tablet_the_field_opens_the_keys_and_done_closes_them(tmp_path: Path) -> None:
    kiosk = KioskUnderTest(tmp_path, Setup(profile="tablet-10"))
    try:
        kiosk.window.go(Place("search"))
        stage = kiosk.window.stage
        assert stage is not None and stage.keyboard is None
        field = stage.page.fields[0][0]
        kiosk.citizen.tap(field.accessibleName(), "field")
        assert stage.keyboard is not None and stage.is_typing
        assert stage.area.shown_widgets()[-1] is field
        kiosk.tap("keyboard.done")
        assert stage.keyboard is None
        assert field.hasFocus()
        assert not stage.pinned[0].isHidden()
    finally:
        kiosk.close()
