# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""CatalogueStore: the verified catalogue of this machine, behind the domain's `Catalogue` port. No HTTP, no screens."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from kiosk.domain.catalogue import Edition, Found, Service, ServiceCard, Topic
from kiosk.domain.errors import CatalogueRefused, StateFolderError, UnknownService
from offline_cache.opening import connect, edition_of, open_snapshot, stored_edition
from offline_cache.package import CataloguePackage, read_package
from offline_cache.records import card_of, organisation_of, service_of, topic_of
from offline_cache.snapshot import Snapshot
from offline_cache.storage_problems import StoreProblem, storage_error

if TYPE_CHECKING:
    from offline_cache.search.finder import Finder

Value = TypeVar("Value")

_CARDS = (
    "SELECT services.record, organisations.record, services.id IN (SELECT service FROM procedures)"
    " FROM services JOIN organisations ON organisations.id = services.authority"
)


class CatalogueStore:
    """Shows one edition at a time: an imported one appears with `swap_in`, so nothing changes under a visit."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._finder: Finder | None = None
        self._finding = Lock()

    @classmethod
    def open(cls, state_folder: Path, seed_folder: Path) -> tuple[CatalogueStore, tuple[StoreProblem, ...]]:
        """A working store and what staff should know. Raises `CatalogueError` only where there is nothing to serve."""
        snapshot, problems = open_snapshot(state_folder, seed_folder)
        return cls(snapshot), problems

    def edition(self) -> Edition:
        return edition_of(
            self._snapshot.rows("SELECT sequence, published, sha256, services, is_demonstration FROM edition")[0]
        )

    def topics(self) -> Sequence[Topic]:
        """Only doors with something behind them."""
        rows = self._snapshot.rows(
            "SELECT record FROM topics WHERE EXISTS (SELECT 1 FROM service_topics JOIN services"
            " ON services.id = service_topics.service WHERE topic = topics.id AND status = 'published')"
            " ORDER BY position, id"
        )
        return [topic_of(self._snapshot.record(record)) for (record,) in rows]

    def in_topic(self, topic_id: str) -> Sequence[ServiceCard]:
        return self._cards(
            f"{_CARDS} JOIN service_topics ON service_topics.service = services.id"
            " WHERE topic = ? AND status = 'published' ORDER BY popularity DESC, sort_name, services.id",
            topic_id,
        )

    def most_requested(self, limit: int) -> Sequence[ServiceCard]:
        return self._cards(
            f"{_CARDS} WHERE popularity > 0 AND status = 'published' ORDER BY popularity DESC LIMIT ?", max(limit, 0)
        )

    def card(self, service_id: str) -> ServiceCard:
        return _known(service_id, self._cards(f"{_CARDS} WHERE services.id = ?", service_id))

    def service(self, service_id: str) -> Service:
        rows = self._snapshot.rows(f"{_CARDS} WHERE services.id = ?", service_id)
        record, authority, has_procedure = _known(service_id, rows)
        return service_of(
            self._snapshot.record(record),
            organisation_of(self._snapshot.record(authority)),
            has_procedure=bool(has_procedure),
            is_demonstration=self.edition().is_demonstration,
        )

    def procedure_package(self, service_id: str) -> Mapping[str, Any] | None:
        self.card(service_id)
        rows = self._snapshot.rows("SELECT package FROM procedures WHERE service = ?", service_id)
        return self._snapshot.record(rows[0][0]) if rows else None

    def search(self, text: str, language: str, limit: int) -> Sequence[Found]:  # noqa: ARG002 - the port's
        """Best first; nothing where nothing fits. Both languages are searched: a citizen types either on any screen."""
        finder = self._ready_finder()
        return [Found(self.card(service_id), score) for service_id, score in finder.find(text, limit)]

    def prepare_search(self) -> None:
        """Load vocabulary and spelling now, on any thread, rather than at the first letter typed."""
        import offline_cache.search.spelling  # noqa: F401, PLC0415 - its library takes 50 ms

        self._ready_finder()

    def import_package(self, folder: Path) -> Edition:
        """Store the package whole. What this store shows stays as it is until `swap_in`."""
        package = read_package(folder)
        file = self._snapshot.file
        if file is None:
            raise StateFolderError(
                "The state folder cannot be written, so a new catalogue cannot be kept. Make it writable and "
                "restart the kiosk, then import again."
            )
        try:
            _replace(file, package)
        except sqlite3.DatabaseError as error:
            raise storage_error(error, file) from error
        return package.edition

    def swap_in(self) -> bool:
        """Show what is stored now; True when that is another edition."""
        before = self.edition()
        with self._finding:
            self._snapshot.renew()
            self._finder = None
        return self.edition() != before

    def close(self) -> None:
        self._snapshot.close()

    def _ready_finder(self) -> Finder:
        from offline_cache.search.finder import Finder  # noqa: PLC0415 - the home screen needs no search

        with self._finding:
            if self._finder is None:
                self._finder = Finder(self._snapshot)
            return self._finder

    def _cards(self, statement: str, *values: object) -> list[ServiceCard]:
        return [
            card_of(
                self._snapshot.record(record),
                organisation_of(self._snapshot.record(authority)),
                has_procedure=bool(has_procedure),
            )
            for record, authority, has_procedure in self._snapshot.rows(statement, *values)
        ]


def _known(service_id: str, found: Sequence[Value]) -> Value:
    if not found:
        raise UnknownService(
            f"This edition of the catalogue holds no service {service_id!r}. Use an id that a search printed."
        )
    return found[0]


def _replace(file: Path, package: CataloguePackage) -> None:
    from offline_cache.writing import write_package  # noqa: PLC0415 - SQLAlchemy costs 0.2 s and 30 MB

    connection = connect(file)
    try:
        stored = stored_edition(connection)
        if stored is not None and package.edition.sequence < stored.sequence:
            raise CatalogueRefused(
                f"{package.folder} holds edition {package.edition.sequence} and this kiosk already has "
                f"{stored.sequence}: an older catalogue is never taken. Copy the newest package."
            )
        write_package(connection, package)
    finally:
        connection.close()
