# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A question is put only where one word leads to several services that answer as well."""

from __future__ import annotations

import pytest

from kiosk.domain.findings import Findings
from kiosk.domain.words import Words
from tests.offline_cache.conftest import Opened
from tests.offline_cache.editions import Record, ids, service

FORK: Record = {
    "id": "pasaporte",
    "question": {"es": "¿Para quién es el pasaporte?", "en": "Who is the passport for?"},
    "options": [
        {"label": {"es": "Para mi hija o hijo"}, "service": "mx-fed/menor"},
        {"label": {"es": "Para mí"}, "service": "mx-fed/adulto"},
    ],
}
SERVICES = (
    service("adulto", "Pasaporte para adultos"),
    service("menor", "Pasaporte para menores"),
    service("acta", "Acta de nacimiento"),
)


def asked(store_of: Opened, text: str, *services: Record, limit: int = 5) -> Findings:
    return store_of(*(services or SERVICES), forks=[FORK]).search(text, "es", limit)


@pytest.mark.parametrize("text", ["pasaporte", "quiero sacar mi pasaporte", "pasaporte nuevo", "pasaport"])
def test_where_both_fit_the_question_is_put(store_of: Opened, text: str) -> None:
    findings = asked(store_of, text)
    assert findings.fork is not None
    assert findings.fork.id == "pasaporte"
    assert len(findings.found) == 2


def test_it_is_put_in_the_words_and_order_of_editors(store_of: Opened) -> None:
    fork = asked(store_of, "pasaporte").fork
    assert fork is not None
    assert fork.question == Words(FORK["question"])
    assert [option.label for option in fork.options] == [Words(each["label"]) for each in FORK["options"]]
    assert ids([option.card for option in fork.options]) == ["menor", "adulto"]


@pytest.mark.parametrize("text", ["pasaporte para menores", "acta de nacimiento", "acta", "pasaporte adultos"])
def test_where_one_fits_better_nothing_is_asked(store_of: Opened, text: str) -> None:
    assert asked(store_of, text).fork is None


def test_where_another_service_fits_best_nothing_is_asked(store_of: Opened) -> None:
    services = (*SERVICES, service("pasaporte", "Pasaporte"))
    findings = asked(store_of, "pasaporte", *services)
    assert ids([each.card for each in findings.found])[0] == "pasaporte"
    assert findings.fork is None


def test_it_is_put_also_where_the_list_is_short(store_of: Opened) -> None:
    findings = asked(store_of, "pasaporte", limit=1)
    assert findings.fork is not None
    assert len(findings.found) == 1


def test_of_two_questions_the_one_about_the_best_is_put(store_of: Opened) -> None:
    other = {
        **FORK,
        "id": "actas",
        "options": [{"label": {"es": f"Otra {slug}"}, "service": f"mx-fed/{slug}"} for slug in "ab"],
    }
    store = store_of(*SERVICES, service("a", "Acta"), service("b", "Acta"), forks=[FORK, other])
    put = store.search("acta", "es", 5).fork
    assert put is not None
    assert put.id == "actas"
