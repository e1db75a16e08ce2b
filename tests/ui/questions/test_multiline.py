# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A long answer stands in lines of one size, whoever types it; for the form, the keys and the paper it is one line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.domain.comfort import TEXT_SIZES
from kiosk.domain.ports import Utterance
from kiosk.domain.private import Private
from kiosk.ui.questions.typed import typed
from kiosk.ui.reader import Reader
from kiosk.ui.rehearsal.traces import traces_in_widgets
from kiosk.ui.screens.example_form import EXAMPLE_ANSWERS
from kiosk.ui.widgets.answer_field import AnswerField
from kiosk.ui.widgets.answer_lines import AnswerLines
from tests.journeys.ear import Listener
from tests.journeys.keys import KeyHands, SwitchHands, strike
from tests.journeys.kiosk_under_test import KioskUnderTest
from tests.journeys.walking import Hands, Touch, answer, course
from tests.laws.screens.pixels import is_plain, pixels
from tests.ui.questions.conftest import Asks, answer_of, with_switches

ASKED = "Cuente qué pasó"
STORY = EXAMPLE_ANSWERS["hechos"]
TAB = ((Qt.Key.Key_Tab,), (Qt.Key.Key_Return,))
HANDS: dict[str, Callable[[KioskUnderTest], Hands]] = {
    "touch": Touch,
    "keys": lambda kiosk: KeyHands(kiosk, *TAB),
    "switches": lambda kiosk: SwitchHands(with_switches(kiosk)),
    "ear": lambda kiosk: Listener(with_switches(kiosk), kiosk.text),
}


def field(kiosk: KioskUnderTest) -> AnswerField:
    found = kiosk.citizen.find("field", ASKED)
    assert isinstance(found, AnswerField)
    return found


def lines(kiosk: KioskUnderTest) -> AnswerLines:
    found = field(kiosk).lines
    assert found is not None
    return found


def shown(kiosk: KioskUnderTest) -> list[str]:
    """The lines that stand in the field now."""
    long, room = field(kiosk), field(kiosk).lines_room()
    rows = lines(kiosk).rows(long.text(), room.width())
    return [rows[row] for row in lines(kiosk).shown(long.text(), long.cursorPosition(), room)]


@pytest.mark.parametrize("hands", HANDS)
def test_a_long_answer_is_typed(kiosk: KioskUnderTest, asks: Asks, hands: str) -> None:
    asks("hechos")
    screen = course(kiosk).view().screen("hechos")
    assert screen is not None
    answer(kiosk, HANDS[hands](kiosk), screen.questions[0], "No fue así.")
    assert answer_of(kiosk, "hechos") == "No fue así."
    assert "hechos" not in course(kiosk).view().errors


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_letters_keep_their_size_and_the_last_line_is_seen(kiosk: KioskUnderTest, asks: Asks, size: str) -> None:
    asks("hechos")
    visit = kiosk.window.parts.visit
    visit.comfort = replace(visit.comfort, text_size=size)
    kiosk.window.redraw()
    before = field(kiosk).font().pixelSize()
    field(kiosk).setText(STORY * 3)
    assert field(kiosk).font().pixelSize() == before
    assert len(shown(kiosk)) >= 3
    assert (STORY * 3).endswith(shown(kiosk)[-1])


def test_every_line_is_whole_and_none_is_lost(kiosk: KioskUnderTest, asks: Asks) -> None:
    asks("hechos", STORY + "x" * 200)
    room = field(kiosk).lines_room()
    rows = lines(kiosk).rows(field(kiosk).text(), room.width())
    assert "".join(rows) == STORY + "x" * 200
    assert all(field(kiosk).fontMetrics().horizontalAdvance(row.rstrip()) <= room.width() for row in rows)
    assert rows[0].endswith(" "), "a line ends between two words"


def test_lines_move_no_further_than_the_cursor_needs(kiosk: KioskUnderTest, asks: Asks) -> None:
    asks("hechos", STORY * 4)
    end = shown(kiosk)
    field(kiosk).setCursorPosition(len(STORY * 4) - len("".join(end)) + 1)
    assert shown(kiosk) == end
    QTest.keyClick(field(kiosk), Qt.Key.Key_Home)
    assert shown(kiosk)[0].startswith("Compré una lavadora")
    QTest.keyClick(field(kiosk), Qt.Key.Key_End)
    assert shown(kiosk) == end


def test_lines_come_back_as_the_end_is_taken_out(kiosk: KioskUnderTest, asks: Asks) -> None:
    asks("hechos", STORY * 4)
    field(kiosk).setText(STORY)
    assert "".join(shown(kiosk)) == STORY


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Down])
def test_enter_and_tab_lead_out_and_write_nothing(kiosk: KioskUnderTest, asks: Asks, key: Qt.Key) -> None:
    asks("hechos", STORY)
    assert field(kiosk).hasFocus()
    QTest.keyClick(field(kiosk), key)
    assert not field(kiosk).hasFocus()
    assert answer_of(kiosk, "hechos") == STORY


def test_coming_back_by_tab_goes_on_at_the_end(kiosk: KioskUnderTest, asks: Asks) -> None:
    asks("hechos", STORY)
    QTest.keyClick(field(kiosk), Qt.Key.Key_Tab)
    KeyHands(kiosk, *TAB).go_to(ASKED)
    strike(field(kiosk), "!")
    assert answer_of(kiosk, "hechos") == f"{STORY}!"


def test_two_quick_taps_and_a_moving_finger_mark_nothing(kiosk: KioskUnderTest, asks: Asks) -> None:
    asks("hechos", STORY)
    left, middle = Qt.MouseButton.LeftButton, QPointF(field(kiosk).rect().center())
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseMove):
        at = middle if kind != QEvent.Type.MouseMove else QPointF(30, 30)
        event = QMouseEvent(kind, at, at, left, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(field(kiosk), event)
    assert not field(kiosk).hasSelectedText()
    assert field(kiosk).cursorPosition() == len(STORY)


def test_what_is_pasted_becomes_one_line(kiosk: KioskUnderTest, asks: Asks) -> None:
    asks("hechos")
    field(kiosk).insert("Llegó tarde.\nLlegó\r\nrota.")
    assert answer_of(kiosk, "hechos") == "Llegó tarde. Llegó rota."


def test_all_of_it_is_said(kiosk: KioskUnderTest, asks: Asks) -> None:
    asks("hechos", STORY)
    kiosk.window.narrator.read_all()
    assert Utterance(STORY, "es", "screen") in kiosk.speaker.last


def test_a_sensitive_one_is_said_to_its_citizen_only(kiosk: KioskUnderTest, asks: Asks) -> None:
    asks("hechos")
    screen = course(kiosk).view().screen("hechos")
    assert screen is not None
    question = replace(screen.questions[0], is_sensitive=True, value=Private(STORY))
    long = typed(kiosk.window.parts, question, lambda value: None).fields[0][0]
    assert long.lines is not None
    assert Reader(kiosk.text).typed(long, "focus") == Utterance(STORY, "es", "focus", is_private=True)
    long.deleteLater()


def test_nothing_of_it_is_left_when_the_visit_ends(kiosk: KioskUnderTest, asks: Asks) -> None:
    asks("hechos")
    kiosk.citizen.type_into(ASKED, "Secreto")
    assert traces_in_widgets(("Secreto",)) == ["widget AnswerField"]
    kiosk.window.end_visit()
    kiosk.citizen.settle()
    assert traces_in_widgets(("Secreto",)) == []


def test_what_is_marked_is_seen(kiosk: KioskUnderTest, asks: Asks) -> None:
    asks("hechos", STORY)
    inside = field(kiosk).body().adjusted(20, 6, -20, -6)
    before = pixels(field(kiosk), inside)
    field(kiosk).selectAll()
    assert (pixels(field(kiosk), inside) != before).any(axis=2).mean() > 0.2


def test_the_cursor_is_seen_while_one_types(kiosk: KioskUnderTest, asks: Asks) -> None:
    asks("hechos")
    inside = field(kiosk).body().adjusted(20, 6, -20, -6)
    left = field(kiosk).lines_room().adjusted(-2, 6, -500, -6)
    assert is_plain(pixels(field(kiosk), inside))
    assert not is_plain(pixels(field(kiosk), left))
    QTest.keyClick(field(kiosk), Qt.Key.Key_Tab)
    assert is_plain(pixels(field(kiosk), left))
