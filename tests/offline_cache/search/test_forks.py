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


def fork(identity: str, question: str, *slugs: str) -> Record:
    options = [{"label": {"es": f"Otra {slug}"}, "service": f"mx-fed/{slug}"} for slug in slugs]
    return {"id": identity, "question": {"es": question}, "options": options}


def put(store_of: Opened, text: str, *forks: Record) -> str | None:
    services = [service(slug, f"Acta de {town}") for slug, town in (("a", "León"), ("b", "Puebla"), ("c", "Colima"))]
    found = store_of(*SERVICES[:2], *services, forks=list(forks)).search(text, "es", 9).fork
    return found.id if found else None


def test_a_question_about_something_else_is_not_put(store_of: Opened) -> None:
    assert put(store_of, "acta", fork("lugar", "¿De qué lugar?", "a", "b", "c")) is None
    assert put(store_of, "acta", fork("lugar", "¿De qué lugar es el acta?", "a", "b", "c")) == "lugar"


def test_of_two_questions_that_which_is_called_so_is_put(store_of: Opened) -> None:
    both = fork("actas", "¿Dónde nació?", "a", "b"), fork("lugar", "¿De dónde es el acta?", "a", "b", "c")
    assert put(store_of, "acta", *both) in ("lugar", "actas")
    named = fork("acta", "¿Dónde nació?", "a", "b")
    assert put(store_of, "acta", named, both[1]) == "acta"


def test_of_two_questions_that_which_tells_more_apart_is_put(store_of: Opened) -> None:
    assert put(store_of, "acta", fork("z", "¿Qué acta?", "a", "b"), fork("y", "¿Qué acta?", "a", "b", "c")) == "y"


def test_a_question_about_others_is_not_put(store_of: Opened) -> None:
    assert put(store_of, "acta", FORK, fork("acta", "¿Qué acta?", "adulto", "menor")) is None
