# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Agencies lead to what they offer: by name, by acronym, by the name they had."""

from __future__ import annotations

import pytest

from tests.offline_cache.conftest import Opened
from tests.offline_cache.editions import Record, ids, service

AGENCIES: list[Record] = [
    {"id": "org/ine", "name": {"es": "Instituto Nacional Electoral"}, "shortName": "INE", "formerly": ["IFE"]},
    {"id": "org/inea", "name": {"es": "Instituto de Educación de Adultos"}, "shortName": "INEA", "formerly": []},
    {"id": "org/sat", "name": {"es": "Administración Tributaria"}, "shortName": "SAT", "formerly": []},
]
SERVICES = (
    service("credencial", "Credencial para votar", authority="org/ine"),
    service("primaria", "Primaria abierta", authority="org/inea"),
    service("firma", "Firma electrónica", authority="org/sat"),
    service("voto", "Voto en el extranjero", authority="org/ine"),
)


def found(store_of: Opened, text: str, *services: Record) -> list[str]:
    store = store_of(*(services or SERVICES), organisations=AGENCIES)
    return ids([each.card for each in store.search(text, "es", 9).found])


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("INE ", {"credencial", "voto"}),
        ("mi ine ", {"credencial", "voto"}),
        ("el ife", {"credencial", "voto"}),
        ("instituto nacional electoral", {"credencial", "voto"}),
        ("INEA ", {"primaria"}),
        ("sat", {"firma"}),
    ],
)
def test_an_agency_leads_to_what_it_offers(store_of: Opened, text: str, slugs: set[str]) -> None:
    assert set(found(store_of, text)) == slugs


def test_an_acronym_that_may_go_on_is_first_what_it_is(store_of: Opened) -> None:
    assert found(store_of, "INE") == ["credencial", "voto", "primaria"]


def test_letters_that_stand_for_a_name_have_no_other_forms(store_of: Opened) -> None:
    """ "INEA" would be a form of "INE", as "actas" is of "acta"."""
    assert "primaria" not in found(store_of, "ine ")
    assert "credencial" not in found(store_of, "inea ")


def test_nor_have_they_where_a_service_is_named_so(store_of: Opened) -> None:
    certificate = service("a", "Certificado del INEA", authority="org/sat")
    certificate["description"] = [{"type": "p", "text": {"es": "Dice qué estudió."}}]
    store = store_of(certificate, service("b", "Otra", authority="org/ine"), organisations=AGENCIES)
    for text, slug in (("ine ", "b"), ("inea ", "a")):
        assert ids([each.card for each in store.search(text, "es", 5).found]) == [slug]


def test_a_slip_in_an_acronym_is_forgiven(store_of: Opened) -> None:
    assert found(store_of, "inae ") == ["primaria"]


def test_an_acronym_in_a_name_is_found_in_any_form(store_of: Opened) -> None:
    services = (service("a", "Reposición de la INE", authority="org/sat"), service("b", "Otra", authority="org/sat"))
    assert found(store_of, "ine ", *services) == ["a"]


def test_agency_and_service_together_lead_to_the_service(store_of: Opened) -> None:
    assert found(store_of, "credencial del ine")[0] == "credencial"
    assert found(store_of, "voto ine")[0] == "voto"
    assert found(store_of, "primaria inea")[0] == "primaria"


def test_a_word_of_too_many_agencies_tells_nothing_by_that(store_of: Opened) -> None:
    towns = [
        {"id": f"org/t{n}", "name": {"es": f"Ayuntamiento de Villa{n}"}, "shortName": f"Villa{n}", "formerly": []}
        for n in range(60)
    ]
    services = [service(f"s{n}", f"Asunto {n}", authority=f"org/t{n}") for n in range(60)]
    store = store_of(*services, organisations=towns)
    assert store.search("ayuntamiento", "es", 5).found == ()
    assert ids([each.card for each in store.search("ayuntamiento villa7 ", "es", 5).found])[:1] == ["s7"]
