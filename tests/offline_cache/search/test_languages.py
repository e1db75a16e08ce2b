# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A citizen types either language on any screen; among equals the language of the screen wins."""

from __future__ import annotations

import pytest

from tests.offline_cache.conftest import Opened
from tests.offline_cache.editions import Record, ids, service

SERVICES = (
    service("acta", {"es": "Acta de nacimiento", "en": "Birth certificate"}),
    service("licencia", {"es": "Licencia de conducir", "en": "Driving licence"}),
    service("beca", {"es": "Beca de estudios", "en": "Scholarship"}, keyword={"en": ["student grants"]}),
)


def found(store_of: Opened, text: str, language: str, *services: Record) -> list[str]:
    return ids([each.card for each in store_of(*(services or SERVICES)).search(text, language, 5).found])


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("birth certificate", "acta"),
        ("birth certificates", "acta"),
        ("i need my birth certificate please", "acta"),
        ("acta de nacimiento", "acta"),
        ("driving licence", "licencia"),
        ("licencia para conducir", "licencia"),
        ("grant for students", "beca"),
        ("becas", "beca"),
        ("schollarship", "beca"),
    ],
)
def test_either_language_finds_on_either_screen(store_of: Opened, language: str, text: str, slug: str) -> None:
    assert found(store_of, text, language)[:1] == [slug]


def test_among_equals_the_language_of_the_screen_wins(store_of: Opened) -> None:
    """ "Normal" and "animal" are words of both."""
    services = (
        service("a", {"es": "Escuela", "en": "Animal control"}),
        service("b", {"es": "Control animal", "en": "Zoo"}),
    )
    store = store_of(*services)
    assert ids([each.card for each in store.search("animal control", "en", 5).found]) == ["a", "b"]
    assert ids([each.card for each in store.search("animal control", "es", 5).found]) == ["b", "a"]


def test_a_better_match_of_the_other_language_still_comes_first(store_of: Opened) -> None:
    services = (
        service("a", {"es": "Animal", "en": "Pet registration"}),
        service("b", {"es": "Mascota en el animal de peluche de casa", "en": "Zoo"}),
    )
    assert found(store_of, "pet registration", "es", *services) == ["a"]
    assert found(store_of, "animal", "en", *services)[0] == "a"


def test_a_third_language_is_searched_too(store_of: Opened) -> None:
    services = (service("a", {"es": "Acta", "fr": "Extrait de naissance"}),)
    assert found(store_of, "extrait de naissance", "es", *services) == ["a"]


def test_the_same_words_in_both_languages_count_once(store_of: Opened) -> None:
    one = found(store_of, "curp", "es", service("a", {"es": "CURP", "en": "CURP"}), service("b", "Otra"))
    assert one == ["a"]
