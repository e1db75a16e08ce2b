# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever is typed or pasted, search answers, answers alike when asked again, and never fails."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kiosk.domain.findings import Findings
from offline_cache.search.finder import FLOOR
from offline_cache.store import CatalogueStore
from tests.offline_cache.editions import SEARCH_WORDS, catalogue, service, write_edition
from tests.shipped import SEED

SHOWN = 5
PASTE = 10_000
SYMBOLS = ['"', "'", "*", "^", "(", ")", "{", "}", ":", "+", "-", ";", "--", "\\", "%", "\0"]
OPERATORS = [*SYMBOLS, "NEAR(", " AND ", " OR ", " NOT ", "search_texts MATCH 'x'", "' OR 1=1 --"]
STRANGE = [
    "\0",
    "🙂",
    "👩‍👩‍👧",
    "\u202e",
    "\u200f",
    "\u0301",
    "ﬁ",
    "İ",
    "ß",
    "ﷺ",
    "½",
    "²",
    "_",
    "?",
    "\ud800",
    "\u200d",
    "\ufeff",
]
SCRIPTS = ["مرحبا بالعالم", "שלום", "本人確認", "ปาสปอร์ต", "паспорт", "Z͑ͫ̓a̴l̸g̵o̶"]
WORDS = [
    "acta",
    "año",
    "CURP",
    "quiero",
    "nasimiento",
    "murió mi papá",
    "ine",
    "prepaenlinea",
    "birth",
    "predial",
    "de",
    "12",
]
PIECES = st.sampled_from([*OPERATORS, *STRANGE, *SCRIPTS, *WORDS, " ", " "])
MIXTURES = st.lists(PIECES, max_size=40).map("".join)
PASTES = st.tuples(st.text(min_size=1, max_size=9) | PIECES, st.integers(200, 5000)).map(
    lambda paste: (paste[0] * paste[1])[:PASTE]
)
LONG_WORDS = st.tuples(st.sampled_from("aeñz1\u0301"), st.integers(30, PASTE)).map(lambda word: word[0] * word[1])
MANY_WORDS = st.lists(st.sampled_from(WORDS), min_size=25, max_size=900).map(" ".join)
SLIPS = st.tuples(st.sampled_from(WORDS), st.integers(0, 12), PIECES).map(
    lambda slip: slip[0][: slip[1]] + slip[2] + slip[0][slip[1] :]
)
ANYTHING = st.one_of(
    st.text(max_size=200),
    st.text(st.characters(), max_size=60),
    st.text(st.characters(categories=("Cs", "Cc", "Cf", "Co", "Mn", "Zs")), max_size=60),
    MIXTURES,
    PASTES,
    LONG_WORDS,
    MANY_WORDS,
    SLIPS,
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CatalogueStore]:
    folder: Path = tmp_path_factory.mktemp("hostile")
    services = [
        service("acta", "Acta de nacimiento"),
        service("curp", "Constancia del año", keyword={"es": ["a*b"]}, lifeEvents=["fallecimiento"]),
    ]
    opened, _ = CatalogueStore.open(
        folder / "state", write_edition(folder / "seed", catalogue(services, **SEARCH_WORDS))
    )
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CatalogueStore]:
    opened, problems = CatalogueStore.open(tmp_path_factory.mktemp("shipped") / "state", SEED)
    assert problems == ()
    yield opened
    opened.close()


def well_formed(findings: Findings, text: str) -> bool:
    """Best first, each once, above the floor; an answer or other spellings, never both."""
    scores = [each.score for each in findings.found]
    services = [each.card.id for each in findings.found]
    is_answer = bool(findings.found or findings.elsewhere)
    return (
        scores == sorted(scores, reverse=True)
        and all(score >= FLOOR for score in scores)
        and len(services) == len(set(services)) <= SHOWN
        and all(each.because.words for each in findings.found)
        and not (findings.spellings and is_answer)
        and (findings.fork is None or bool(findings.found))
        and text not in findings.spellings
    )


def answer(store: CatalogueStore, text: str) -> Findings:
    first, again = (store.search(text, "es", SHOWN) for _ in range(2))
    assert first == again, "the same answer to the same words"
    assert well_formed(first, text)
    return first


@given(st.text())
@example("\0")
@example("x" * PASTE)
@example("acta " * 2_000)
@example('acta" OR name:*')
@example("search_terms MATCH 'x'")
@example("\ud800")
@example("ﷺ")
def test_any_text_is_answered(store: CatalogueStore, text: str) -> None:
    answer(store, text)


@given(MIXTURES)
@settings(max_examples=300)
def test_any_mixture_of_operators_is_answered(store: CatalogueStore, text: str) -> None:
    answer(store, text)


@given(PASTES | LONG_WORDS | MANY_WORDS)
@settings(max_examples=30, suppress_health_check=[HealthCheck.large_base_example, HealthCheck.data_too_large])
def test_any_paste_is_answered(store: CatalogueStore, text: str) -> None:
    answer(store, text)


@given(st.sampled_from(["acta", "nacimiento", "constancia", "año"]), st.sampled_from(SYMBOLS))
def test_symbols_around_a_word_do_not_hide_it(store: CatalogueStore, word: str, symbol: str) -> None:
    plain = store.search(word, "es", SHOWN).found
    assert plain
    assert store.search(f"{symbol} {word}{symbol}", "es", SHOWN).found == plain


@pytest.mark.exhaustive
@given(ANYTHING)
@settings(
    max_examples=10_000,
    suppress_health_check=[HealthCheck.large_base_example, HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_ten_thousand_texts_are_answered_by_what_is_shipped(shipped: CatalogueStore, text: str) -> None:
    answer(shipped, text)
