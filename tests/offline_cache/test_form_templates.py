# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The stored catalogue tells which PDF forms it names: those that are asked for most come first."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kiosk.domain.records.form_templates import FormTemplate
from kiosk.domain.records.record import Record
from kiosk.domain.records.replica import Arrival, Change, Removed
from kiosk.domain.records.split import records_of
from kiosk.domain.records.state import state_root
from offline_cache.replica import CatalogueReplica
from tests.offline_cache.editions import Record as Data
from tests.offline_cache.editions import catalogue, service


def form(own: str, sha256: str | None) -> Data:
    template = {"sha256": sha256 * 64, "bytes": 9} if sha256 else None
    return {"id": own, "name": {"es": "Formato"}, "template": template}


def take(replica: CatalogueReplica, records: Iterable[Record], changes: Iterable[Change] | None = None) -> None:
    whole = list(records)
    root = state_root((record.id, record.sha256) for record in whole)
    replica.take(Arrival(replica.root() if changes is not None else None, root, whole if changes is None else changes))


def test_of_nothing_there_are_none(tmp_path: Path) -> None:
    assert CatalogueReplica(tmp_path / "catalogue.db").form_templates() == ()


def test_the_most_requested_come_first_and_withdrawn_ones_never(tmp_path: Path) -> None:
    replica = CatalogueReplica(tmp_path / "catalogue.db")
    services = [
        service("a", forms=[form("f2", "b"), form("f1", "a"), form("f3", None)]),
        service("b", forms=[form("f1", "c")]),
        service("c", forms=[form("f1", "d")]),
        service("d", forms=[form("f1", "e")], status="withdrawn", successor="mx-fed/a"),
        service("e"),
    ]
    take(replica, records_of(catalogue(services, mostRequested=["mx-fed/c", "mx-fed/b"])))
    assert replica.form_templates() == [
        FormTemplate("mx-fed/c f1", "d" * 64, 9),
        FormTemplate("mx-fed/b f1", "c" * 64, 9),
        FormTemplate("mx-fed/a f1", "a" * 64, 9),
        FormTemplate("mx-fed/a f2", "b" * 64, 9),
    ]


def test_they_follow_every_change_of_the_records(tmp_path: Path) -> None:
    replica = CatalogueReplica(tmp_path / "catalogue.db")
    first = [service("a", forms=[form("f1", "a")]), service("b", forms=[form("f1", "b")]), service("c")]
    take(replica, records_of(catalogue(first)))
    second = [service("a"), service("c", forms=[form("f9", "c")])]
    whole = list(records_of(catalogue(second, sequence=2)))
    changed: list[Change] = [
        record for record in whole if record.id in ("catalogue:", "service:mx-fed/a", "service:mx-fed/c")
    ]
    take(replica, whole, [*changed, Removed("service:mx-fed/b")])
    assert replica.form_templates() == [FormTemplate("mx-fed/c f9", "c" * 64, 9)]
