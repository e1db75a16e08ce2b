# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Headquarters for journeys: the real publisher over the shipped catalogue, a later edition of it, and its server."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from central.commands.passphrases import GivenPassphrase
from central.repository.begin_repository import begin_repository
from central.repository.blob_files import Plain, no_template
from central.repository.durable_files import DurableFiles
from central.repository.history import History
from central.repository.key_ring import KeyRing
from central.repository.metadata_folder import MetadataFolder
from central.repository.place import Place
from central.repository.publish_edition import EditionPublisher
from central.repository.signing_desk import SigningDesk
from kiosk.domain.records.canonical import canonical_bytes
from kiosk.domain.records.record import Record
from tests.shipped import SEED

SERVICE = "service:mx-fed/acta-nacimiento"
NEW_NAME = "Acta de nacimiento renovada"


@dataclass
class Headquarters:
    folder: Path
    place: Place = field(init=False)
    _keys: KeyRing = field(init=False)

    def __post_init__(self) -> None:
        self.place = Place(self.folder / "repository")
        self._keys = KeyRing(self.folder / "keys", GivenPassphrase(b"a passphrase of tests"))
        now = datetime.now(UTC).replace(microsecond=0)
        begin_repository(self.place, DurableFiles(), self.folder / "keys", self._keys, now)

    @property
    def root(self) -> Path:
        return self.place.metadata / "1.root.json"

    def publish(self, records: Iterable[Record], plain: Plain = no_template) -> int:
        files, now = DurableFiles(), datetime.now(UTC).replace(microsecond=0)
        with History(self.place.history_file) as history:
            desk = SigningDesk(MetadataFolder(self.place, files), self._keys, now)
            outcome = EditionPublisher(self.place, files, history, desk, now).publish(records, plain)
        return outcome.edition.sequence

    def publish_twice(self) -> int:
        """The shipped catalogue, then one with another name in it."""
        self.publish(shipped_records())
        return self.publish(renamed(shipped_records()))


def shipped_records() -> list[Record]:
    return [each for each in SEED.arrival().changes if isinstance(each, Record)]


def renamed(records: Iterable[Record]) -> list[Record]:
    return [_renamed(each) if each.id == SERVICE else each for each in records]


def _renamed(record: Record) -> Record:
    service = json.loads(record.body)
    service["name"]["es"] = NEW_NAME
    service["shortName"] = {"es": NEW_NAME, "en": "Renewed birth certificate"}
    return Record(record.id, canonical_bytes(service))
