# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the shipped catalogue answers to words that anybody may type, as living examples of what search does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from offline_cache.store import CatalogueStore
from tests.offline_cache.editions import ids
from tests.shipped import SEED


@pytest.fixture(scope="module")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CatalogueStore]:
    store, problems = CatalogueStore.open(tmp_path_factory.mktemp("answers") / "state", SEED)
    assert problems == ()
    yield store
    store.close()


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("se murió mi papá, ¿qué tengo que hacer?", "acta-defuncion"),
        ("mi hijo acaba de nacer", "registro-nacimiento"),
        ("akta de nacimineto", "acta-nacimiento"),
        ("actanacimiento", "acta-nacimiento"),
        ("I can't find my birth certificate", "acta-nacimiento"),
        ("prepaenlinea", "prepa-en-linea"),
        ("e firma", "efirma"),
        ("passport for my child", "pasaporte-menor"),
        ("lost passport", "pasaporte-renovacion"),
        ("carta de antesedentes no penales", "antecedentes-no-penales"),
        ("kiero mi sita en el imss", "imss-cita-medica"),
        ("se me perdió la cartilla militar", "cartilla-militar"),
        ("buró de crédito", "condusef-queja"),
    ],
)
def test_the_right_service_comes_first(seed: CatalogueStore, text: str, slug: str) -> None:
    assert ids([each.card for each in seed.search(text, "es", 5).found])[:1] == [slug]


@pytest.mark.parametrize("text", ["predial", "visa americana", "licencia de manejo", "seguro popular"])
def test_what_others_offer_is_said(seed: CatalogueStore, text: str) -> None:
    findings = seed.search(text, "es", 5)
    assert findings.elsewhere is not None
    assert findings.found == ()


@pytest.mark.parametrize("text", ["quiero hablar con una persona", "hamburguesa", "asdfgh", "ñ", "a"])
def test_where_nothing_fits_nothing_is_found(seed: CatalogueStore, text: str) -> None:
    findings = seed.search(text, "es", 5)
    assert (findings.found, findings.elsewhere, findings.fork) == ((), None, None)


@pytest.mark.parametrize("text", ["pasaporte", "mi pasaporte", "passport"])
def test_for_whom_the_passport_is_is_asked(seed: CatalogueStore, text: str) -> None:
    fork = seed.search(text, "es", 5).fork
    assert fork is not None
    assert {option.card.id for option in fork.options} >= {"mx-fed/pasaporte-adulto", "mx-fed/pasaporte-menor"}


def test_what_was_withdrawn_answers_with_what_replaced_it(seed: CatalogueStore) -> None:
    first = seed.search("prospera", "es", 5).found[0]
    assert first.instead_of is not None
    assert (first.card.id, first.instead_of.id) == ("mx-fed/beca-benito-juarez", "mx-fed/prospera")
