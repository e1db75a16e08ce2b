# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words typed as one are parted into words of the catalogue, and never into scraps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offline_cache.search.run_together import parted
from offline_cache.search.stopwords import FAINT, SILENT

TELLING = frozenset({"acta", "actas", "nacimiento", "nac", "prepa", "linea", "curp", "matrimonio"})


def parts(word: str) -> tuple[str, ...]:
    return parted(word, TELLING.__contains__)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("actanacimiento", "acta nacimiento"),
        ("actadenacimiento", "acta de nacimiento"),
        ("prepaenlinea", "prepa en linea"),
        ("quierounacurp", "quiero una curp"),
        ("curpcurp", "curp curp"),
        ("actasnacimiento", "actas nacimiento"),
    ],
)
def test_every_part_is_a_word(typed: str, meant: str) -> None:
    assert " ".join(parts(typed)) == meant


@pytest.mark.parametrize(
    "typed", ["", "acta", "actas", "deel", "quierohacer", "actaxyz", "xyzacta", "curpx", "sicurpz"]
)
def test_what_is_no_chain_of_words_stays_whole(typed: str) -> None:
    assert parts(typed) == ()


def test_grammar_alone_tells_nothing() -> None:
    assert parts("paraelque") == ()


def test_the_fewest_words_are_meant() -> None:
    assert parted("nacimientocurp", {"naci", "miento", "nacimiento", "curp"}.__contains__) == ("nacimiento", "curp")


def test_of_as_many_words_those_that_tell_more_are_meant() -> None:
    assert parted("casados", {"casa", "cas", "ados"}.__contains__) == ("cas", "ados"), 'not "casa dos"'
    assert parted("actapara", {"acta", "actap", "ara"}.__contains__) == ("actap", "ara"), 'not "acta para"'


def test_a_paste_is_not_parted() -> None:
    assert parts("curp" * 1000) == ()


@given(st.lists(st.sampled_from(sorted(TELLING | {"de", "la", "para", "quiero"})), min_size=2, max_size=5))
def test_words_run_together_come_apart_again(written: list[str]) -> None:
    together = "".join(written)
    found = parts(together)
    assert found == () or "".join(found) == together
    if not TELLING.isdisjoint(written) and len(together) <= 60 and together not in TELLING:
        assert 2 <= len(found) <= len(written)
        assert all(part in TELLING or part in SILENT or part in FAINT for part in found)
