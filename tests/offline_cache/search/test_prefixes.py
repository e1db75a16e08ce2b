# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""As one types: nothing that was found is lost on the way, and the whole name finds its service first."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from offline_cache.search.stopwords import EVERYDAY, FAINT, SILENT
from offline_cache.search.text import folded_words
from offline_cache.store import CatalogueStore
from tests.offline_cache.conftest import Opened
from tests.offline_cache.editions import ids, service
from tests.shipped import SEED, shipped

ANY_TALK = SILENT | FAINT | EVERYDAY
LETTERS_LEFT = 2
AMONG_THE_FIRST = 3


@pytest.fixture(scope="module")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CatalogueStore]:
    store, problems = CatalogueStore.open(tmp_path_factory.mktemp("prefixes") / "state", SEED)
    assert problems == ()
    yield store
    store.close()


def offered() -> dict[str, str]:
    """Each offered service of the seed with its short name."""
    services = shipped("service").items()
    return {name: each["shortName"]["es"] for name, each in services if each["status"] == "published"}


def is_begun(text: str) -> bool:
    """Whether three letters or more of a word stand at the end that is not one of any talk."""
    last = folded_words(text)[-1:]
    return bool(last) and len(last[0]) >= 3 and last[0] not in ANY_TALK and not text[-1].isspace()


def test_every_word_that_is_begun_finds_something(seed: CatalogueStore) -> None:
    begun = {name[:end] for name in offered().values() for end in range(3, len(name) + 1) if is_begun(name[:end])}
    answers = {text: seed.search(text, "es", 1) for text in sorted(begun)}
    assert [text for text, each in answers.items() if not each.found and not each.elsewhere] == []


def test_what_is_found_has_to_do_with_what_is_typed(seed: CatalogueStore) -> None:
    """Every result answers to a word that was typed."""
    for name in offered().values():
        for end in range(3, len(name) + 1):
            for found in seed.search(name[:end], "es", 5).found:
                assert found.because.words, name[:end]


def test_a_name_typed_nearly_to_its_end_finds_its_service(seed: CatalogueStore) -> None:
    far = [
        (identity, name[:end])
        for identity, name in offered().items()
        for end in range(len(name) - LETTERS_LEFT, len(name) + 1)
        if is_begun(name[:end])
        and identity not in [each.card.id for each in seed.search(name[:end], "es", AMONG_THE_FIRST).found]
    ]
    assert far == []


def test_a_whole_name_finds_its_service_first(seed: CatalogueStore) -> None:
    first = {identity: seed.search(name, "es", 1).found[0].card.id for identity, name in offered().items()}
    assert {identity: found for identity, found in first.items() if found != identity} == {}


@pytest.mark.parametrize("text", ["pas", "pasapo", "pasaport", "un pasapo", "pasaporte m", "pasaporte p"])
def test_a_word_begun_is_that_word_and_no_slip_of_another(store_of: Opened, text: str) -> None:
    """ "pasapo" is a letter away from "pasado", which anybody may say."""
    store = store_of(service("pasaporte", "Pasaporte"), service("otra", "Otra cosa"))
    assert ids([each.card for each in store.search(text, "es", 5).found]) == ["pasaporte"]


def test_letters_after_a_finished_word_take_nothing_away(store_of: Opened) -> None:
    store = store_of(service("acta", "Acta de nacimiento"), service("b", "Boleta"))
    for end in range(len("acta"), len("acta de nacimiento") + 1):
        assert ids([each.card for each in store.search("acta de nacimiento"[:end], "es", 5).found])[0] == "acta"
