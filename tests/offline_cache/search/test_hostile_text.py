# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever is typed or pasted, search answers and never fails."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from offline_cache.store import CatalogueStore
from tests.offline_cache.editions import catalogue, service, write_edition

SYMBOLS = ['"', "'", "*", "^", "(", ")", "{", "}", ":", "+", "-", ";", "--", "\\", "%", "\0"]
OPERATORS = [*SYMBOLS, "NEAR(", " AND ", " OR ", " NOT "]
PIECES = st.sampled_from(
    [*OPERATORS, "\0", "acta", "año", "🙂", "\u202e", "\u0301", "ﬁ", "İ", "ß", "%", "_", "?", "\ud800"]
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CatalogueStore]:
    folder: Path = tmp_path_factory.mktemp("hostile")
    services = [service("acta", "Acta de nacimiento"), service("ano", "Constancia del año", keyword={"es": ["a*b"]})]
    opened, _ = CatalogueStore.open(folder / "state", write_edition(folder / "seed", catalogue(services)))
    yield opened
    opened.close()


@given(st.text())
@example("\0")
@example("x" * 10_000)
@example("acta " * 2_000)
@example('acta" OR name:*')
@example("search_terms MATCH 'x'")
@example("\ud800")
def test_any_text_is_answered(store: CatalogueStore, text: str) -> None:
    for each in store.search(text, "es", 5).found:
        assert each.score > 0


@given(st.lists(PIECES, max_size=40).map("".join))
@settings(max_examples=300)
def test_any_mixture_of_operators_is_answered(store: CatalogueStore, text: str) -> None:
    assert store.search(text, "es", 5).found == store.search(text, "es", 5).found


@given(st.sampled_from(["acta", "nacimiento", "constancia", "año"]), st.sampled_from(SYMBOLS))
def test_symbols_around_a_word_do_not_hide_it(store: CatalogueStore, word: str, symbol: str) -> None:
    plain = store.search(word, "es", 5).found
    assert plain
    assert store.search(f"{symbol} {word}{symbol}", "es", 5).found == plain
