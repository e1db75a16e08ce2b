# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""CatalogueStore: the verified catalogue of this machine, behind the domain's `Catalogue` port. No HTTP, no screens."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from kiosk.domain.catalogue import Edition, Service, ServiceCard, Topic
from kiosk.domain.errors import KioskError, StateFolderError, UnknownService
from kiosk.domain.findability import WordFault
from kiosk.domain.findings import Findings
from kiosk.domain.records.seed import Seed
from offline_cache.database import DatabaseError, connect
from offline_cache.findings_of import findings_of
from offline_cache.opening import open_snapshot
from offline_cache.package_seed import PackageSeed
from offline_cache.records import card_of, organisation_of, service_of, topic_of
from offline_cache.snapshot import Snapshot, signature_of
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
    """Shows one edition at a time: another one is made ready by `prepare_newest`, on any thread, and appears with
    `swap_in`, so that nothing changes under a visit and nobody waits."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._finder: Finder | None = None
        self._finding = Lock()
        self._next: tuple[Snapshot, Finder] | None = None
        self._preparing = Lock()
        self._popularity: Mapping[str, float] = {}

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

    def search(self, text: str, language: str, limit: int) -> Findings:
        """Best first; nothing where nothing fits. All languages are searched: a citizen types either on any screen."""
        return findings_of(self._ready_finder().find(text, language, limit, self._popularity), self, self._snapshot)

    def judge_words(
        self, languages: Sequence[str], wanted: Collection[str] | None = None
    ) -> Iterator[tuple[str, Sequence[WordFault]]]:
        """For editors: every published service, or those of the `wanted` ones, once for each language in which it is
        written, and what keeps people from finding it by plain words."""
        from offline_cache.findability import Findability  # noqa: PLC0415 - no kiosk at work asks
        from offline_cache.plain_texts import plain_texts  # noqa: PLC0415

        findability = Findability(self.search)
        for texts in plain_texts(self._snapshot, languages, wanted):
            yield texts.service_id, tuple(findability.faults(texts))

    def prefer(self, popularity: Mapping[str, float]) -> None:
        """What this centre chooses, from 0 to 1 by service. Only between visits: no order changes within one."""
        self._popularity = popularity

    def prepare_search(self) -> None:
        """Load vocabulary and spelling now, on any thread, rather than at the first letter typed."""
        self._ready_finder().warm_up()

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

    def is_behind(self) -> bool:
        """Whether anything was written since what is shown, or made ready, was opened. Takes no time."""
        newest = self._next[0] if self._next else self._snapshot
        return newest.file is not None and newest.signature != signature_of(newest.file)

    def prepare_newest(self) -> None:
        """Open what is stored now beside what is shown, with the words that searching needs. For another thread: it
        takes a second for a hundred thousand services. Raises as `open`; then what is shown stays."""
        from offline_cache.search.finder import Finder  # noqa: PLC0415 - the home screen needs no search

        with self._preparing:
            if not self.is_behind() or not self._file().is_file():
                return
            snapshot = self._opened(self._file())
            try:
                finder = Finder(snapshot)
                finder.warm_up()
                ready = snapshot, finder
            except KioskError:
                snapshot.close()
                raise
            with self._finding:
                before, self._next = self._next, ready
            if before is not None:
                before[0].close()

    def swap_in(self) -> bool:
        """Show what was made ready; True when that is another edition. Waits for nobody."""
        if not self._finding.acquire(blocking=False):
            return False
        try:
            if self._next is None:
                return False
            shown = None
            with suppress(KioskError):  # a file that the disk spoiled, which is why another one was made
                shown = self.edition()
            before = self._snapshot
            (self._snapshot, self._finder), self._next = self._next, None
            before.close()
            return self.edition() != shown
        finally:
            self._finding.release()

    def close(self) -> None:
        with self._preparing, self._finding:
            self._snapshot.close()
            if self._next is not None:
                self._next[0].close()

    @staticmethod
    def _opened(file: Path) -> Snapshot:
        try:
            return Snapshot(connect(file), file)
        except DatabaseError as error:
            raise storage_error(error, file) from error

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
