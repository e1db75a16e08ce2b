# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys and numbers are parted for the eye: what is stored, deleted and said has no gaps."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import QApplication

from kiosk.domain.comfort import Comfort
from kiosk.ui.look import Look
from kiosk.ui.profile import profile
from kiosk.ui.questions.grouping import gaps, is_grouped
from kiosk.ui.widgets.answer_field import AnswerField
from kiosk.ui.widgets.letter_gaps import with_gaps

LOOK = Look(profile("portrait-21"), Comfort())


@pytest.mark.parametrize(
    ("answer_format", "typed", "seen"),
    [
        ("curp", "PESM640229MOCXNR02", "PESM 640229 MOCXNR02"),
        ("curp", "PESM6", "PESM 6"),
        ("curp", "PESM", "PESM"),
        ("curp", "PESM-640229", "PESM-640229"),
        ("rfc", "PESM640229AB1", "PESM 640229 AB1"),
        ("rfc", "ABC640229AB1", "ABC 640229 AB1"),
        ("nss", "45926481271", "45 92 64 8127 1"),
        ("clabe", "002010077777777771", "002 010 07777777777 1"),
        ("tel_mx", "9511234567", "951 123 4567"),
        ("tel_mx", "5512345678", "55 1234 5678"),
        ("money_mxn", "1234567.50", "1 234 567.50"),
        ("money_mxn", "250", "250"),
        ("money_mxn", "1,250", "1,250"),
        ("nss", "", ""),
    ],
)
def test_groups_are_those_that_people_say(answer_format: str, typed: str, seen: str) -> None:
    assert with_gaps(typed, gaps(answer_format, typed)) == seen


def test_what_is_read_in_one_piece_is_not_parted() -> None:
    assert not is_grouped("cp_mx")
    assert not is_grouped("")


@pytest.fixture
def field(qapp: QApplication) -> Iterator[AnswerField]:
    field = AnswerField(LOOK, "¿Cuál es su NSS?", value="45926481271")
    field.resize(900, 90)
    field.part(partial(gaps, "nss"))
    field.show()
    yield field
    field.close()


def place_of_cursor(field: AnswerField) -> int:
    return field.cursorRect().center().x()


def test_the_text_itself_has_no_gaps(field: AnswerField) -> None:
    interface = QAccessible.queryAccessibleInterface(field)
    assert field.text() == "45926481271"
    assert interface is not None and interface.text(QAccessible.Text.Value) == "45926481271"


def test_the_gaps_are_seen(field: AnswerField) -> None:
    """The end of the answer stands further right by four spaces."""
    plain = AnswerField(LOOK, "plain", value="45926481271")
    plain.resize(field.size())
    plain.show()
    space = QFontMetrics(field.font()).horizontalAdvance(" ")
    assert place_of_cursor(field) - place_of_cursor(plain) == pytest.approx(4 * space, abs=3)
    plain.close()


def test_one_deletion_takes_one_digit_wherever_the_gap_is(field: AnswerField) -> None:
    field.backspace()
    assert field.text() == "4592648127"
    field.setText("459")
    field.backspace()
    field.backspace()
    field.insert("7")
    assert field.text() == "47"


def test_gaps_move_with_what_is_typed(field: AnswerField) -> None:
    field.setText("")
    before = place_of_cursor(field)
    space = QFontMetrics(field.font()).horizontalAdvance(" ")
    for digit in "45":
        field.insert(digit)
    without = place_of_cursor(field) - before
    field.insert("9")
    digit_px = QFontMetrics(field.font()).horizontalAdvance("9")
    assert place_of_cursor(field) - before - without == pytest.approx(digit_px + space, abs=3)


def test_a_grouped_answer_fits_its_field(field: AnswerField) -> None:
    field.resize(field.fontMetrics().horizontalAdvance("45926481271") + 60, 90)
    seen = with_gaps(field.text(), gaps("nss", field.text()))
    assert field.fontMetrics().horizontalAdvance(seen) <= field.words_room_px() + 1
