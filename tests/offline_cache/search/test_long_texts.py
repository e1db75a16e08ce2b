# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words of descriptions, requirements and steps: known, counted, and how far they tell services apart."""

from __future__ import annotations

import pytest

from offline_cache.search import told
from offline_cache.search.stopwords import SILENT
from tests.offline_cache.conftest import Opened
from tests.offline_cache.editions import Record, ids, service


def said(slug: str, text: str, *steps: str, name: str = "") -> Record:
    """A service that says so in its description, and these in what it requires."""
    return service(
        slug,
        name or slug,
        description=[{"type": "p", "text": {"es": text}}],
        requirements=[{"id": f"r{place}", "name": {"es": each}} for place, each in enumerate(steps)],
        lifeEvents=[],
    )


def found(store_of: Opened, text: str, *services: Record) -> list[str]:
    return ids([each.card for each in store_of(*services).search(text, "es", 9).found])


def test_a_description_leads_to_its_service(store_of: Opened) -> None:
    services = (said("a", "Para quien tenga un tractocamión."), said("b", "Para quien tenga una lancha."))
    assert found(store_of, "tractocamión", *services) == ["a"]
    assert found(store_of, "tractocamiones ", *services) == ["a"]
    assert found(store_of, "mi lanch", *services) == ["b"]


def test_what_is_required_counts_less_than_what_is_described(store_of: Opened) -> None:
    services = (said("a", "Nada.", "Carta de residencia", name="Trámite uno"), said("b", "Da una carta de residencia."))
    assert found(store_of, "carta de residencia", *services)[0] == "b"


def test_a_requirement_decides_between_equal_names(store_of: Opened) -> None:
    services = (said("a", "Uno.", name="Licencia"), said("b", "Dos.", "Examen psicofísico", name="Licencia"))
    assert found(store_of, "licencia examen psicofísico", *services)[0] == "b"
    assert found(store_of, "licencia", *services)[0] == "a"


@pytest.mark.parametrize("rare", [0, 2, 2000])
def test_words_of_many_services_tell_them_apart_together(
    store_of: Opened, monkeypatch: pytest.MonkeyPatch, rare: int
) -> None:
    """However common a word is taken to be, the service that holds all of them comes first."""
    monkeypatch.setattr(told, "_RARE", rare)
    services = [said(f"s{n}", "Una constancia de bosque.") for n in range(5)]
    services += [said(f"t{n}", "Un permiso de laguna.") for n in range(5)]
    both = said("both", "Una constancia de bosque y laguna.")
    asked = found(store_of, "constancia bosque laguna", *services, both)
    assert asked[:1] == (["both"] if rare == 2000 else asked[:1])
    named = service("named", "Constancia de laguna", lifeEvents=[])
    assert found(store_of, "constancia laguna", *services, both, named)[0] == "named"


def test_a_common_word_alone_tells_nothing(store_of: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(told, "_RARE", 2)
    assert found(store_of, "bosque", *(said(f"s{n}", "Es de bosque.") for n in range(9))) == []


def test_grammar_of_descriptions_is_never_looked_for(store_of: Opened) -> None:
    text = " ".join(sorted(SILENT))
    assert found(store_of, "para que quienes ", said("a", text)) == []


def test_a_monster_of_a_word_is_nobody_s_to_find(store_of: Opened) -> None:
    monster = "x" * 200
    assert found(store_of, monster, said("a", f"Dice {monster} aquí.")) == []


def test_short_beginnings_of_descriptions_complete_nothing(store_of: Opened) -> None:
    services = (said("a", "Habla de zarzuelas."),)
    assert found(store_of, "za", *services) == []
    assert found(store_of, "zar", *services) == ["a"]


def test_a_beginning_of_half_the_dictionary_completes_nothing(
    store_of: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("offline_cache.search.long_words._MOST_BEGUN", 3)
    many = " ".join(f"zarzu{letter}" for letter in "abcdefgh")
    assert found(store_of, "zar", said("a", f"Habla de {many}.")) == []
    assert found(store_of, "zarzua", said("b", f"Habla de {many}.")) == ["b"]
