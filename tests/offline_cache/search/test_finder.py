# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The right service first, in a citizen's own words; nothing where nothing fits."""

from __future__ import annotations

import pytest

from offline_cache.search import finder
from tests.offline_cache.conftest import Opened
from tests.offline_cache.editions import Record, ids, service

SERVICES = (
    service("acta-nacimiento", "Copia certificada del acta de nacimiento", keyword={"en": ["birth certificate"]}),
    service("acta-matrimonio", "Copia certificada del acta de matrimonio", keyword={"es": ["papel de casados"]}),
    service("acta-defuncion", "Copia certificada del acta de defunción", lifeEvents=["fallecimiento"]),
    service("vida", "Constancia de supervivencia", keyword={"es": ["años de vida", "fe de vida"]}),
    service("mano", "Registro de manos", keyword={"es": ["anos de prueba"]}),
    service(
        "licencia",
        "Licencia federal",
        requirements=[{"id": "r1", "name": {"es": "Examen psicofísico"}}],
        steps=[{"order": 1, "title": {"es": "Agende"}, "text": {"es": "Acuda al laboratorio."}}],
        description=[
            {"type": "p", "text": {"es": "Maneje un tractocamión."}},
            {"type": "ul", "items": [{"es": "Con carga peligrosa"}]},
        ],
    ),
)


def found(store_of: Opened, text: str, *services: Record, limit: int = 5) -> list[str]:
    store = store_of(*(services or SERVICES))
    return ids([each.card for each in store.search(text, "es", limit).found])


@pytest.mark.parametrize(
    "text",
    [
        "acta de nacimiento",
        "ACTA DE NACIMIENTO",
        "acta d nasimiento",
        "akta de nacimineto",
        "actas de nacimientos",
        "quiero sacar mi acta de nacimiento por favor",
        "acta de nac",
        "actanacimiento",
        "birth certificate",
        "birth certificates",
    ],
)
def test_however_it_is_typed_the_service_is_first(store_of: Opened, text: str) -> None:
    assert found(store_of, text)[0] == "acta-nacimiento"


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("papel de casados", "acta-matrimonio"),
        ("murió mi esposo", "acta-defuncion"),
        ("falleció un familiar", "acta-defuncion"),
        ("licencia con examen psicofísico", "licencia"),
        ("licencia en laboratorio", "licencia"),
        ("tractocamión", "licencia"),
        ("carga peligrosa", "licencia"),
    ],
)
def test_every_text_of_a_service_leads_to_it(store_of: Opened, text: str, slug: str) -> None:
    assert found(store_of, text)[0] == slug


def test_agencies_lead_by_name_acronym_and_old_name(store_of: Opened) -> None:
    store = store_of(service("curp", "Clave"))
    for text in ("REGNA", "regviejo", "registro nacional"):
        assert ids([each.card for each in store.search(text, "es", 3).found]) == ["curp"]


@pytest.mark.parametrize(("text", "first"), [("años", "vida"), ("anos", "mano")])
def test_exact_spelling_comes_first(store_of: Opened, text: str, first: str) -> None:
    assert found(store_of, text)[0] == first


@pytest.mark.parametrize("text", ["pizza", "asdfgh", "", "  ", "quiero hablar con una persona", "visa americana", "xx"])
def test_where_nothing_fits_nothing_is_found(store_of: Opened, text: str) -> None:
    assert found(store_of, text) == []


def test_scores_fall_and_are_the_same_each_time(store_of: Opened) -> None:
    store = store_of(*SERVICES)
    scores = [each.score for each in store.search("copia certificada", "es", 5).found]
    assert scores == sorted(scores, reverse=True)
    assert all(score >= finder.FLOOR for score in scores)
    assert [each.score for each in store.search("copia certificada", "es", 5).found] == scores


@pytest.mark.parametrize(("limit", "count"), [(0, 0), (-3, 0), (1, 1), (2, 2), (50, 3)])
def test_the_limit_holds(store_of: Opened, limit: int, count: int) -> None:
    assert len(found(store_of, "copia certificada", limit=limit)) == count


def test_among_hundreds_that_share_a_word_the_rare_one_decides(store_of: Opened) -> None:
    """More services than are looked at closely: which ones these are must not be left to chance."""
    many = [service(f"giro-{number:03}", f"Licencia de giro {number}") for number in range(200)]
    assert found(store_of, "licencia de bardeo", *many, service("bardeo", "Licencia de bardeo")) == ["bardeo"]
