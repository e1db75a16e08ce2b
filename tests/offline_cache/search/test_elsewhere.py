# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What others offer is said with a sentence, and only where the words name it better than any service."""

from __future__ import annotations

import pytest

from kiosk.domain.findings import Findings
from kiosk.domain.words import Words
from tests.offline_cache.conftest import Opened
from tests.offline_cache.editions import Record, ids, service

PREDIAL: Record = {
    "id": "predial",
    "name": {"es": "Predial", "en": "Property tax"},
    "keyword": {"es": ["impuesto de la casa", "pagar predial"], "en": ["council tax"]},
    "advice": {"es": "El predial se paga en la tesorería de su municipio.", "en": "Pay it at your town hall."},
}
VISA: Record = {
    "id": "visa",
    "name": {"es": "Visa americana"},
    "keyword": {"es": ["visa de estados unidos"]},
    "advice": {"es": "La visa la da la embajada."},
}
SERVICES = (service("casa", "Crédito para una casa"), service("impuesto", "Declaración de un impuesto federal"))


def asked(store_of: Opened, text: str, *services: Record) -> Findings:
    return store_of(*(services or SERVICES), elsewhere=[PREDIAL, VISA]).search(text, "es", 5)


@pytest.mark.parametrize(
    "text",
    ["predial", "el predial", "PREDIÁL", "predail", "pagar predial", "quiero pagar mi predial", "impuesto de la casa"],
)
def test_who_offers_it_is_said_and_no_service_beside(store_of: Opened, text: str) -> None:
    findings = asked(store_of, text)
    assert findings.elsewhere is not None
    assert findings.elsewhere.id == "predial"
    assert (findings.found, findings.fork, findings.spellings) == ((), None, ())


def test_it_is_said_in_the_words_of_editors(store_of: Opened) -> None:
    other = asked(store_of, "property tax").elsewhere
    assert other is not None
    assert (other.name, other.advice) == (Words(PREDIAL["name"]), Words(PREDIAL["advice"]))


@pytest.mark.parametrize(("text", "slug"), [("crédito para casa", "casa"), ("declaración de impuesto", "impuesto")])
def test_a_service_that_is_named_better_is_found(store_of: Opened, text: str, slug: str) -> None:
    findings = asked(store_of, text)
    assert findings.elsewhere is None
    assert ids([each.card for each in findings.found])[0] == slug


def test_a_service_of_that_very_name_loses(store_of: Opened) -> None:
    """Editors wrote down that others offer it: as good as a service is good enough."""
    assert asked(store_of, "visa americana", service("a", "Otra visa americana de turista")).elsewhere is not None


def test_a_service_named_more_fully_wins(store_of: Opened) -> None:
    findings = asked(store_of, "permiso de visa americana perdida", service("a", "Permiso de visa americana perdida"))
    assert ids([each.card for each in findings.found]) == ["a"]


def test_nonsense_is_offered_by_nobody(store_of: Opened) -> None:
    findings = asked(store_of, "asdfgh qwerty")
    assert (findings.elsewhere, findings.found) == (None, ())


def test_the_better_of_two_others_is_named(store_of: Opened) -> None:
    other = asked(store_of, "visa de estados unidos").elsewhere
    assert other is not None
    assert other.id == "visa"


def test_a_catalogue_without_any_says_nothing(store_of: Opened) -> None:
    findings = store_of(*SERVICES).search("predial", "es", 5)
    assert (findings.elsewhere, findings.found) == (None, ())


def test_beside_a_service_that_is_a_little_likelier_it_is_said_too(store_of: Opened) -> None:
    """What many choose is likelier meant, and still it may not be."""
    services = (service("a", "Otra cosa de visa americana"), service("b", "Visa americana"))
    findings = store_of(*services, elsewhere=[VISA], mostRequested=["mx-fed/b"]).search("visa americana", "es", 5)
    assert ids([each.card for each in findings.found])[0] == "b"
    assert findings.elsewhere is not None
    assert findings.spellings == ()
