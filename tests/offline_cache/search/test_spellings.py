# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Other spellings are offered only where nothing was found, and each of them finds something."""

from __future__ import annotations

import pytest

from offline_cache.search.spelt_otherwise import spelt_otherwise
from tests.offline_cache.conftest import Opened
from tests.offline_cache.editions import service
from tests.offline_cache.search.small_vocabulary import vocabulary

SERVICES = (
    service("pasaporte", "Pasaporte"),
    service("licencia", "Licencia de conducir"),
    service("acta", "Acta de matrimonio"),
    service("pension", "Pensión del bienestar"),
)
OTHERS = [
    {
        "id": "predial",
        "name": {"es": "Tenencia vehicular"},
        "keyword": {"es": ["tenencia"]},
        "advice": {"es": "Se paga en su estado."},
    }
]
FAR = ("pasapopotes", "matricio", "pasapotajes", "bienestadura", "tenenzuela")


@pytest.mark.parametrize("text", FAR)
def test_where_nothing_is_found_another_spelling_is(store_of: Opened, text: str) -> None:
    store = store_of(*SERVICES, elsewhere=OTHERS)
    findings = store.search(text, "es", 5)
    assert findings.found == ()
    assert findings.spellings
    for other in findings.spellings:
        again = store.search(other, "es", 5)
        assert again.found or again.elsewhere
        assert again.spellings == ()


@pytest.mark.parametrize("text", ["pasaporte", "pasaprote", "acta", "zzzzzzz", "pizza", "", "quiero", "🙂"])
def test_otherwise_none_is(store_of: Opened, text: str) -> None:
    assert store_of(*SERVICES).search(text, "es", 5).spellings == ()


def test_only_the_strange_word_is_replaced() -> None:
    known = vocabulary("pasaporte", "licencia")
    assert spelt_otherwise("mi pasapopotes nuevo", known, lambda _: True) == ("mi pasaporte nuevo",)


def test_the_likeliest_comes_first_and_few_are_offered() -> None:
    known = vocabulary("pasaporte", "pasaportes", "pasante", "pasajero", "pasaje", "posada")
    found = spelt_otherwise("pasaporrte", known, lambda _: True)
    assert found[0] == "pasaporte"
    assert len(found) <= 3


def test_each_is_tried() -> None:
    known = vocabulary("pasaporte", "pasaportes")
    assert spelt_otherwise("pasaportaje", known, lambda other: other == "pasaportes") == ("pasaportes",)
    assert spelt_otherwise("pasaportaje", known, lambda _: False) == ()


@pytest.mark.parametrize("text", ["hacer tramite de 123456", "a b c d e f pasapopotes", "pasapopotes " * 1000])
def test_asking_words_numbers_and_long_texts_are_left_alone(text: str) -> None:
    assert spelt_otherwise(text, vocabulary("pasaporte", "tramitar", "1234567"), lambda _: True) == ()
