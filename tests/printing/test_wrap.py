# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Wrapped lines fit, and hold every word in order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.printing.wrap import wrap, wrap_evenly

WORDS = st.text(alphabet=st.characters(categories=["L", "N", "P"]), max_size=200)
ROOMS = st.integers(min_value=1, max_value=60)


@pytest.mark.parametrize("fold", [wrap, wrap_evenly])
@given(words=st.lists(WORDS, max_size=20), room=ROOMS)
def test_every_line_fits_and_no_letter_is_lost(fold: object, words: list[str], room: int) -> None:
    assert callable(fold)
    text = " ".join(words)
    lines = fold(text, room, len)
    assert all(len(line) <= room for line in lines)
    assert "".join(lines).replace(" ", "") == "".join(text.split())


def test_whole_words_stay_whole_where_they_fit() -> None:
    assert wrap("Unidad de Medicina Familiar", 10, len) == ("Unidad de", "Medicina", "Familiar")


def test_a_long_word_breaks_after_a_natural_sign() -> None:
    assert wrap("OAX03-000123-77777", 14, len) == ("OAX03-000123-", "77777")


def test_a_mark_stays_with_its_letter() -> None:
    assert wrap("aaaa\u0331aa", 4, len) == ("aaaa\u0331", "aa")


def test_no_text_is_one_empty_line() -> None:
    assert wrap("", 10, len) == ("",)
    assert wrap_evenly("", 10, len) == ("",)


def test_even_lines_leave_no_last_word_alone() -> None:
    assert wrap("aaaa bbbb cccc dddd eeee", 20, len) == ("aaaa bbbb cccc dddd", "eeee")
    assert wrap_evenly("aaaa bbbb cccc dddd eeee", 20, len) == ("aaaa bbbb cccc", "dddd eeee")


def test_marks_that_fill_the_rest_of_a_word_do_not_leave_an_empty_line() -> None:
    assert wrap("a\u0331\u0331", 1, len) == ("a\u0331\u0331",)
