# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""CatalogueReplica: the stored catalogue as records, behind the domain's `Replica`. What screens show stays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path
from threading import Lock

from kiosk.domain.catalogue import Edition
from kiosk.domain.errors import CatalogueRefused
from kiosk.domain.records.form_templates import FormTemplate
from kiosk.domain.records.record import Record
from kiosk.domain.records.replica import Arrival
from kiosk.domain.records.state import Entry, bin_roots
from offline_cache.bodies import BodyCoder, BodyDamaged
from offline_cache.database import Connection, DatabaseError, connect
from offline_cache.form_templates import stored_templates
from offline_cache.storage_problems import is_damage, set_aside, storage_error, suspicion_of
from offline_cache.stored_state import stored_coder, stored_edition
from offline_cache.taking import take
from offline_cache.taking_bins import changes_of_bins

_DAMAGED = sha256(b"damaged").digest()


class CatalogueReplica:
    """Every read has a connection of its own: it sees what was stored last, also while an arrival is being taken."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._taking = Lock()

    def root(self) -> bytes | None:
        edition = self._edition()
        return bytes.fromhex(edition.sha256) if edition else None

    def sequence(self) -> int:
        edition = self._edition()
        return edition.sequence if edition else 0

    def at(self, positions: Sequence[int]) -> Iterator[Record]:
        """Raises `CatalogueRefused` also for a record that is damaged: what comes from it would be too."""
        with self._connected() as connection:
            coder = stored_coder(connection)
            wanted = iter(positions)
            position = next(wanted, None)
            rows = connection.execute("SELECT id, number FROM records ORDER BY id")
            for place, (identity, number) in enumerate(rows):
                if position is None:
                    return
                if place == position:
                    yield Record(identity, _body(connection, coder, identity, number))
                    position = next(wanted, None)
            if position is not None:
                raise CatalogueRefused(f"The change speaks of record {position} and this catalogue has fewer.")

    def bin_roots(self) -> Sequence[bytes]:
        with self._connected() as connection:
            return bin_roots(_hashed(connection, stored_coder(connection)))

    def take(self, arrival: Arrival) -> Edition:
        with self._taking:
            is_way_back = arrival.from_root is None and suspicion_of(self._file).exists()
            if is_way_back:
                self._set_broken_aside()
            with self._connected() as connection:
                edition = take(connection, arrival, may_be_older=is_way_back)
                if arrival.from_root is None:
                    self._trust_again()
                return edition

    def take_bins(self, to_root: bytes, bins: Mapping[int, Iterable[Record]]) -> Edition:
        with self._taking, self._connected() as connection:
            stored = stored_edition(connection)
            if stored is None:
                raise CatalogueRefused("There is no catalogue here whose parts could be replaced. Fetch a whole one.")
            changes = changes_of_bins(connection, bins)
            edition = take(connection, Arrival(bytes.fromhex(stored.sha256), to_root, changes))
            self._trust_again()
            return edition

    def form_templates(self) -> Sequence[FormTemplate]:
        """Behind the domain's `FormTemplates`."""
        with self._connected() as connection:
            return stored_templates(connection) if stored_edition(connection) else ()

    def check_weekly(self) -> bool:
        """True where the file is whole; else it is marked and `root` is None until a whole catalogue was taken."""
        with self._connected() as connection:
            is_whole: bool = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
        if not is_whole:
            suspicion_of(self._file).touch()
        return is_whole

    def _edition(self) -> Edition | None:
        if suspicion_of(self._file).exists():
            return None
        with self._connected() as connection:
            return stored_edition(connection)

    def _set_broken_aside(self) -> None:
        """A file may be too damaged to be emptied. Screens go on with it until they swap to the one in its place."""
        try:
            with closing(connect(self._file)) as connection:
                if connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",):
                    return
        except DatabaseError as error:
            if not is_damage(error):
                raise storage_error(error, self._file) from error
        set_aside(self._file)

    def _trust_again(self) -> None:
        suspicion_of(self._file).unlink(missing_ok=True)

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        try:
            with closing(connect(self._file)) as connection:
                yield connection
        except DatabaseError as error:
            if is_damage(error):
                suspicion_of(self._file).touch()
            raise storage_error(error, self._file) from error


def _body(connection: Connection, coder: BodyCoder, identity: str, number: int) -> bytes:
    row = connection.execute("SELECT body FROM bodies WHERE number = ?", (number,)).fetchone()
    try:
        return coder.unpacked(row[0] if row else b"")
    except BodyDamaged as error:
        raise CatalogueRefused(f"The stored record {identity!r} is damaged. Repair the catalogue first.") from error


def _hashed(connection: Connection, coder: BodyCoder) -> Iterator[Entry]:
    rows = connection.execute("SELECT id, body FROM records LEFT JOIN bodies USING (number) ORDER BY id")
    for identity, body in rows:
        try:
            yield identity, sha256(coder.unpacked(body or b"")).digest()
        except BodyDamaged:
            yield identity, _DAMAGED
