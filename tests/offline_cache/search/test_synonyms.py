# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What editors hold for the same is read as the same: words, their forms, and phrases."""

from __future__ import annotations

from typing import Any

import pytest

from offline_cache.search.stemming import Stemming
from offline_cache.search.synonyms import LONGEST_PHRASE, Synonyms
from tests.offline_cache.conftest import Opened
from tests.offline_cache.editions import Record, ids, service

SETS: list[Record] = [
    {"id": "coche", "words": {"es": ["coche", "carro", "automóvil"], "en": ["car", "vehicle"]}},
    {"id": "muerte", "words": {"es": ["morir", "murió", "fallecer", "defunción", "estiró la pata"]}},
    {"id": "despido", "words": {"es": ["despido", "me dieron las gracias", "me corrieron del trabajo"]}},
    {"id": "bebe", "words": {"es": ["bebé", "recién nacido"], "en": ["baby", "newborn"]}},
]
SERVICES = (
    service("alta", "Alta de automóvil", keyword={"en": ["vehicle registration"]}),
    service("acta", "Acta de defunción"),
    service("queja", "Queja por despido"),
    service("bebe", "Registro de un bebé", keyword={"en": ["register a baby"]}),
    service("otra", "Beca de estudios"),
)


def synonyms(*records: dict[str, Any]) -> Synonyms:
    return Synonyms(records or SETS, Stemming())


def first(store_of: Opened, text: str, language: str = "es") -> list[str]:
    store = store_of(*SERVICES, synonyms=SETS)
    return ids([each.card for each in store.search(text, language, 5).found])[:1]


def test_a_word_means_all_of_its_set() -> None:
    assert synonyms().same_as(("carro",)) == ("coche", "carro", "automovil")
    assert synonyms().same_as((Stemming().stem("carros", "es"),)) == ("coche", "carro", "automovil")
    assert synonyms().same_as(("beca",)) == ()


def test_a_word_of_two_sets_means_both() -> None:
    both = synonyms({"id": "a", "words": {"es": ["toma", "foto"]}}, {"id": "b", "words": {"es": ["toma", "llave"]}})
    assert set(both.same_as(("toma",))) == {"toma", "foto", "llave"}
    assert set(both.same_as(("foto",))) == {"toma", "foto"}


def test_the_longest_phrase_counts() -> None:
    two = synonyms(
        {"id": "a", "words": {"es": ["despido", "me dieron"]}},
        {"id": "b", "words": {"es": ["baja", "me dieron las gracias"]}},
    )
    asked = ["hoy", "me", "dieron", "las", "gracias"]
    assert two.phrase_at(asked, 1) == (4, ("baja",))
    assert two.phrase_at(asked[:3], 1) == (2, ("despido",))
    assert two.phrase_at(asked, 0) == (0, ())
    assert two.phrase_at(asked, 4) == (0, ())


def test_a_phrase_is_a_handful_of_words() -> None:
    long = "una dos tres cuatro cinco seis"
    assert len(long.split()) > LONGEST_PHRASE
    assert synonyms({"id": "a", "words": {"es": ["despido", long]}}).phrase_at(long.split(), 0) == (0, ())


def test_words_are_known_with_their_language() -> None:
    known = dict(synonyms().words())
    assert (known["carro"], known["vehicle"]) == ("es", "en")
    assert "gracias" not in known, "a word of a phrase means nothing alone"


def test_a_set_of_phrases_alone_reads_as_nothing() -> None:
    none = synonyms({"id": "a", "words": {"es": ["me fui", "de la"]}})
    assert none.phrase_at(["me", "fui"], 0) == (0, ())
    assert dict(none.words()) == {}


def test_words_that_only_ask_bring_nothing() -> None:
    asking = synonyms({"id": "a", "words": {"es": ["documento", "acta", "de"]}})
    assert asking.same_as(("documento",)) == ()
    assert asking.same_as(("acta",)) == ("documento", "acta")
    assert asking.same_as(("de",)) == ()


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("carro", "alta"),
        ("carros", "alta"),
        ("mi CARRO nuevo", "alta"),
        ("carrro", "alta"),
        ("coche", "alta"),
        ("car", "alta"),
        ("cars", "alta"),
        ("se murió mi papá", "acta"),
        ("murio mi papa", "acta"),
        ("estiró la pata mi tío", "acta"),
        ("falleció", "acta"),
        ("me corrieron del trabajo ayer", "queja"),
        ("me dieron las gracias ", "queja"),
        ("un recién nacido ", "bebe"),
        ("newborn", "bebe"),
    ],
)
def test_either_word_leads_to_the_service(store_of: Opened, text: str, slug: str) -> None:
    assert first(store_of, text) == [slug]


def test_the_very_word_comes_before_one_that_means_the_same(store_of: Opened) -> None:
    store = store_of(service("a", "Placas de coche"), service("b", "Placas de carro"), synonyms=SETS)
    for text, slugs in (("placas de coche", ["a", "b"]), ("placas de carro", ["b", "a"])):
        assert ids([each.card for each in store.search(text, "es", 5).found]) == slugs


def test_without_the_set_the_word_finds_nothing(store_of: Opened) -> None:
    store = store_of(*SERVICES)
    assert store.search("carro", "es", 5).found == ()
