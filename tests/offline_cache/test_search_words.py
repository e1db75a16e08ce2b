# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Synonyms, forks, what others offer and what an event needs first: stored as records, and none leads to nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.errors import CatalogueRefused
from offline_cache.replica import CatalogueReplica
from offline_cache.store import CatalogueStore
from tests.offline_cache.editions import SEARCH_WORDS, Record, catalogue, changed, service, write_edition
from tests.offline_cache.states import everything_in, state_of, step, whole

SERVICES = (service("curp", "CURP"), service("acta", "Acta"))
PLAIN = catalogue(SERVICES)
EVENTS = [{**PLAIN["lifeEvents"][0], "first": ["mx-fed/acta", "mx-fed/curp"]}, *PLAIN["lifeEvents"][1:]]
RICH = catalogue(SERVICES, lifeEvents=EVENTS, **SEARCH_WORDS)


@pytest.fixture
def replica(state_folder: Path, seed_folder: Path) -> Iterator[CatalogueReplica]:
    write_edition(seed_folder, RICH)
    store, problems = CatalogueStore.open(state_folder, seed_folder)
    assert problems == ()
    with closing(store):
        yield store.replica()


def test_they_are_stored_as_records_with_their_links(replica: CatalogueReplica, state_folder: Path) -> None:
    stored = everything_in(state_folder / "catalogue.db")
    names = {identity for identity, _ in stored["records"]}
    assert {"synonym:coche", "elsewhere:predial", "fork:papel", "event:identidad"} <= names
    leads = {(target, source) for target, source in stored["links"] if target.startswith("service:")}
    assert leads == {
        (f"service:mx-fed/{slug}", source) for slug in ("acta", "curp") for source in ("fork:papel", "event:identidad")
    }


def test_they_come_and_go_with_a_change(replica: CatalogueReplica, state_folder: Path) -> None:
    before = everything_in(state_folder / "catalogue.db")
    replica.take(step(state_of(RICH), state_of(PLAIN)))
    assert not any(target.startswith("service:") for target, _ in everything_in(state_folder / "catalogue.db")["links"])
    replica.take(step(state_of(PLAIN), state_of(RICH)))
    assert everything_in(state_folder / "catalogue.db") == before


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (changed(RICH, "forks", 0, "options", 0, "service", to="mx-fed/no"), "'fork:papel' names 'service:mx-fed/no'"),
        (changed(RICH, "lifeEvents", 0, "first", to=["mx-fed/nada"]), "'event:identidad' names 'service:mx-fed/nada'"),
        (changed(RICH, "forks", 0, "options", to=[]), "The record 'fork:papel' cannot be shown: options"),
        (changed(RICH, "synonyms", 0, "words", "es", to=[""]), "The record 'synonym:coche' cannot be shown: words"),
        (changed(RICH, "elsewhere", 0, "advice", "es", to="<b>Pague</b>"), "holds markup"),
        ({**RICH, "services": [SERVICES[0]], "lifeEvents": PLAIN["lifeEvents"]}, "names 'service:mx-fed/acta'"),
    ],
)  # fmt: skip
def test_what_leads_to_nothing_is_refused(replica: CatalogueReplica, content: Record, said: str) -> None:
    for arrival in (whole(state_of(content)), step(state_of(RICH), state_of(content))):
        with pytest.raises(CatalogueRefused) as refused:
            replica.take(arrival)
        assert said in refused.value.sentence


def test_a_package_without_them_is_taken(replica: CatalogueReplica) -> None:
    older: dict[str, Any] = {key: value for key, value in PLAIN.items() if key not in SEARCH_WORDS}
    replica.take(whole(state_of(older)))
    assert replica.sequence() == 1
