# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Postings keep what was packed, in the order of services, however they came together."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from offline_cache.search import postings
from offline_cache.search.postings import NAMING_FIELDS, NamingField

NUMBERS = st.integers(1, 2**27 - 1)
FIELDS = st.sampled_from(NAMING_FIELDS)
SAID = st.dictionaries(NUMBERS, st.tuples(FIELDS, st.integers(0, 40)), max_size=30)
EDITS = st.lists(st.dictionaries(st.integers(1, 12), st.none() | st.tuples(FIELDS, st.integers(1, 9))), max_size=8)


def packed(said: Mapping[int, tuple[NamingField, int]]) -> list[int]:
    return [postings.packed(number, field, words) for number, (field, words) in said.items()]


def unpacked(stored: bytes) -> dict[int, tuple[NamingField, int]]:
    some = postings.read(stored)
    numbers = [int(number) for number in postings.numbers(some)]
    assert numbers == sorted(numbers)
    return dict(zip(numbers, (postings.meaning(int(code)) for code in postings.codes(some)), strict=True))


@given(SAID)
def test_what_was_packed_is_read(said: dict[int, tuple[NamingField, int]]) -> None:
    kept = unpacked(postings.changed(b"", (), packed(said)))
    assert kept == {number: (field, max(1, min(words, postings.LONGEST))) for number, (field, words) in said.items()}


@given(EDITS)
def test_any_edits_end_where_one_writing_does(edits: list[dict[int, tuple[NamingField, int] | None]]) -> None:
    stored = b""
    now: dict[int, tuple[NamingField, int]] = {}
    for edit in edits:
        added = {number: said for number, said in edit.items() if said}
        stored = postings.changed(stored, edit.keys(), packed(added))
        now = {**{number: said for number, said in now.items() if number not in edit}, **added}
    assert unpacked(stored) == now
    assert stored == postings.changed(b"", (), packed(now))


def test_no_code_is_taken_for_another() -> None:
    codes = {postings.packed(0, field, words) for field in NAMING_FIELDS for words in range(1, postings.LONGEST + 1)}
    assert len(codes) == len(NAMING_FIELDS) * postings.LONGEST
    assert all(code < postings.CODES for code in codes)
    assert postings.meaning(0) == ("name", 0), "nothing is packed so"
