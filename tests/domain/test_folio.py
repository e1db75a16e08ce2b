# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Folios: short, made for eye, ear and hand, and wrong ones are seen to be wrong."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.folio import BASE, CHANCE_LETTERS, LETTERS, is_folio, is_kiosk_name, make_folio, spaced

NOW = datetime(2026, 11, 23, 14, 5, tzinfo=UTC)
KIOSKS = st.text(alphabet=LETTERS, min_size=2, max_size=4)
FOLIOS = st.builds(
    lambda kiosk, chance, minutes: make_folio(kiosk, lambda n: chance % n, NOW + timedelta(minutes=minutes)),
    KIOSKS,
    st.integers(0, 10**6),
    st.integers(0, 10**7),
)


def test_a_folio_begins_with_its_kiosk_and_has_two_groups_of_four() -> None:
    folio = make_folio("DEM", lambda n: n - 1, NOW)
    assert re.fullmatch(r"DEM-[2-9A-Y]{4}-[2-9A-Y]{4}", folio)
    assert is_folio(folio)


def test_what_is_taken_for_something_else_never_stands_in_a_folio() -> None:
    assert not set("01IOSVZ") & set(LETTERS)
    assert len(set(LETTERS)) == BASE


@given(FOLIOS, st.integers(0, 11), st.sampled_from(LETTERS))
def test_one_wrong_letter_shows(folio: str, place: int, letter: str) -> None:
    letters = [place for place, character in enumerate(folio) if character != "-"]
    at = letters[place % len(letters)]
    wrong = folio[:at] + letter + folio[at + 1 :]
    assert is_folio(wrong) is (wrong == folio)


@given(FOLIOS, st.integers(0, 11), st.integers(0, 11))
def test_two_letters_that_changed_places_show(folio: str, one: int, other: int) -> None:
    letters = [place for place, character in enumerate(folio) if character != "-"]
    one, other = letters[one % len(letters)], letters[other % len(letters)]
    changed = list(folio)
    changed[one], changed[other] = folio[other], folio[one]
    assert is_folio("".join(changed)) is ("".join(changed) == folio)


@pytest.mark.parametrize(
    "text",
    ["", "DEM", "DEM-7KQ4", "DEM-7KQ4-9XM", "D-7KQ4-9XMT", "DEMOS-7KQ4-9XMT", "dem-7kq4-9xmt", "DEM-7KQ0-9XMT", "---"],
)
def test_other_texts_are_no_folios(text: str) -> None:
    assert not is_folio(text)


def test_every_minute_has_a_folio_of_its_own() -> None:
    minutes = (NOW + timedelta(minutes=minute) for minute in range(600))
    assert len({make_folio("K2", lambda n: 0, minute) for minute in minutes}) == 600


def test_chance_tells_apart_what_a_clock_that_was_set_back_would_make_equal() -> None:
    assert len({make_folio("K2", lambda n, each=each: each, NOW) for each in range(BASE**CHANCE_LETTERS)}) == 841


def test_the_same_moment_is_the_same_in_every_time_zone() -> None:
    there = NOW.astimezone(timezone(timedelta(hours=-6)))
    assert make_folio("K2", lambda n: 7, there) == make_folio("K2", lambda n: 7, NOW)


def test_a_clock_before_our_time_still_makes_folios() -> None:
    assert is_folio(make_folio("K2", lambda n: 0, datetime(1970, 1, 1, tzinfo=UTC)))


@pytest.mark.parametrize("kiosk", ["", "D", "DEMOS", "K1", "dem", "Ñ2"])
def test_a_kiosk_name_that_could_be_misread_is_refused(kiosk: str) -> None:
    assert not is_kiosk_name(kiosk)
    with pytest.raises(ValueError, match="cannot begin a folio"):
        make_folio(kiosk, lambda n: 0, NOW)


def test_a_folio_is_spoken_letter_by_letter_with_pauses() -> None:
    assert spaced("DEM-7KQ4-9XMT") == "D E M, 7 K Q 4, 9 X M T"
