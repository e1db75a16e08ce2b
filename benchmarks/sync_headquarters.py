# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A really signed repository of the editions that a benchmark makes, and kiosks that follow it. Measures nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from central.commands.passphrases import GivenPassphrase
from central.repository.begin_repository import begin_repository
from central.repository.durable_files import DurableFiles
from central.repository.history import History
from central.repository.key_ring import KeyRing
from central.repository.metadata_folder import MetadataFolder
from central.repository.place import Place
from central.repository.publish_edition import EditionPublisher
from central.repository.signing_desk import SigningDesk
from kiosk.domain.records.record import Record
from kiosk.sync.link_settings import LinkSettings
from kiosk.sync.synchronise import Synchroniser
from kiosk.sync.time_floor import TimeFloor
from offline_cache.replica import CatalogueReplica
from offline_cache.seen_versions import SeenVersionsFile


class Headquarters:
    def __init__(self, folder: Path) -> None:
        self.place = Place(folder / "repository")
        self._folder = folder
        self._files = DurableFiles()
        self._keys = KeyRing(folder / "keys", GivenPassphrase(b"a passphrase of benchmarks"))
        self._now = datetime.now(UTC).replace(microsecond=0)
        begin_repository(self.place, self._files, folder / "keys", self._keys, self._now)

    def publish(self, records: Iterable[Record], days_ago: int) -> None:
        now = self._now - timedelta(days=days_ago)
        desk = SigningDesk(MetadataFolder(self.place, self._files), self._keys, now)
        with History(self.place.history_file) as history:
            EditionPublisher(self.place, self._files, history, desk, now).publish(records)

    def pack_bytes(self, from_sequence: int, to_sequence: int) -> int:
        (file,) = (self.place.targets / "delta").glob(f"*.{from_sequence}-{to_sequence}.kdp")
        return file.stat().st_size

    def kiosk(self, name: str) -> Kiosk:
        return Kiosk(self._folder / name, (self.place.metadata / "1.root.json").read_bytes())


class Kiosk:
    """Its folder, the real store in it, and updates over any address."""

    def __init__(self, folder: Path, root: bytes) -> None:
        folder.mkdir(mode=0o700, exist_ok=True)
        self.replica = CatalogueReplica(folder / "catalogue.db")
        self.folder = folder
        self._root = root

    def over(self, url: str | Path, **settings: Any) -> Synchroniser:
        return Synchroniser(
            self.folder / "sync",
            self._root,
            self.replica,
            SeenVersionsFile(self.folder),
            settings=LinkSettings(str(url), **settings),
            time_floor=TimeFloor(datetime(2026, 1, 1, tzinfo=UTC)),
        )
