# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""CatalogueStore: the verified catalogue of this machine, behind the domain's `Catalogue` port. No HTTP, no screens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from kiosk.domain.catalogue import Edition, Found, Service, ServiceCard, Topic
from kiosk.domain.errors import StateFolderError, UnknownService
from kiosk.domain.records.seed import Seed
from offline_cache.database import DatabaseError, connect
from offline_cache.opening import open_snapshot
from offline_cache.package_seed import PackageSeed
from offline_cache.records import card_of, organisation_of, service_of, topic_of
from offline_cache.snapshot import Snapshot
from offline_cache.storage_problems import StoreProblem, storage_error
from offline_cache.stored_state import SELECT_EDITION, edition_of

if TYPE_CHECKING:
    from offline_cache.replica import CatalogueReplica
    from offline_cache.search.finder import Finder

Value = TypeVar("Value")

_CARDS = (
    "SELECT own.body, theirs.body,"
    " EXISTS (SELECT 1 FROM records WHERE records.id = 'procedure:' || services.id)"
    " FROM services JOIN bodies AS own USING (number)"
    " JOIN records AS agency ON agency.id = 'organisation:' || authority"
    " JOIN bodies AS theirs ON theirs.number = agency.number"
    " LEFT JOIN wanted ON wanted.service = services.id"
)
_BODY = "SELECT body FROM records JOIN bodies USING (number) WHERE id = ?"
_THIS = "WHERE services.number = (SELECT number FROM records WHERE id = 'service:' || ?)"


class CatalogueStore:
    """Shows one edition at a time: an imported one appears with `swap_in`, so nothing changes under a visit."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._finder: Finder | None = None
        self._finding = Lock()

    @classmethod
    def open(cls, state_folder: Path, seed: Seed | Path) -> tuple[CatalogueStore, tuple[StoreProblem, ...]]:
        """A working store and what staff should know; a folder is that of a catalogue package. Raises `CatalogueError`
        only where there is nothing to serve."""
        snapshot, problems = open_snapshot(state_folder, PackageSeed(seed) if isinstance(seed, Path) else seed)
        return cls(snapshot), problems

    def edition(self) -> Edition:
        return edition_of(self._snapshot.rows(SELECT_EDITION)[0])

    def topics(self) -> Sequence[Topic]:
        """Only doors with something behind them."""
        rows = self._snapshot.rows(
            "SELECT body FROM records JOIN bodies USING (number) WHERE id > 'topic:' AND id < 'topic;'"
            " AND EXISTS (SELECT 1 FROM links JOIN services ON services.number = source"
            " WHERE target = records.id AND status = 'published')"
        )
        found = [topic_of(self._snapshot.record(body)) for (body,) in rows]
        return sorted(found, key=lambda topic: (topic.order, topic.id))

    def in_topic(self, topic_id: str) -> Sequence[ServiceCard]:
        return self._cards(
            f"{_CARDS} JOIN links ON links.source = services.number"
            " WHERE target = 'topic:' || ? AND status = 'published'"
            " ORDER BY coalesce(popularity, 0) DESC, sort_name, services.id",
            topic_id,
        )

    def most_requested(self, limit: int) -> Sequence[ServiceCard]:
        return self._cards(
            f"{_CARDS} WHERE wanted.service IS NOT NULL AND status = 'published' ORDER BY popularity DESC LIMIT ?",
            max(limit, 0),
        )

    def card(self, service_id: str) -> ServiceCard:
        return _known(service_id, self._cards(f"{_CARDS} {_THIS}", service_id))

    def service(self, service_id: str) -> Service:
        rows = self._snapshot.rows(f"{_CARDS} {_THIS}", service_id)
        record, authority, has_procedure = _known(service_id, rows)
        return service_of(
            self._snapshot.record(record),
            organisation_of(self._snapshot.record(authority)),
            has_procedure=bool(has_procedure),
            is_demonstration=self.edition().is_demonstration,
        )

    def procedure_package(self, service_id: str) -> Mapping[str, Any] | None:
        self.card(service_id)
        rows = self._snapshot.rows(_BODY, f"procedure:{service_id}")
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
        from offline_cache.taking_packages import take_package  # noqa: PLC0415 - only an import needs the checks

        file = self._file()
        try:
            with closing(connect(file)) as connection:
                return take_package(connection, folder)
        except DatabaseError as error:
            raise storage_error(error, file) from error

    def replica(self) -> CatalogueReplica:
        """The same catalogue for whoever brings another edition. Raises `StateFolderError` where none can be kept."""
        from offline_cache.replica import CatalogueReplica  # noqa: PLC0415 - only synchronising needs it

        return CatalogueReplica(self._file())

    def swap_in(self) -> bool:
        """Show what is stored now; True when that is another edition. Waits for nobody: while words for the search are
        being read, all stays as it is."""
        if not self._finding.acquire(blocking=False):
            return False
        try:
            before = self.edition()
            if self._snapshot.renew():
                self._finder = None
            return self.edition() != before
        finally:
            self._finding.release()

    def close(self) -> None:
        self._snapshot.close()

    def _file(self) -> Path:
        if self._snapshot.file is None:
            raise StateFolderError(
                "The state folder cannot be written, so a new catalogue cannot be kept. Make it writable and "
                "restart the kiosk, then import again."
            )
        return self._snapshot.file

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
