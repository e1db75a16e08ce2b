# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""TufClient: what headquarters signed last, verified: the whole path from the embedded root to the names of files.
Knows nothing of catalogues; fetches no target itself."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from tuf.api._payload import Root, Snapshot, TargetFile, Targets, Timestamp  # where they are typed
from tuf.api.metadata import Metadata
from tuf.ngclient.config import UpdaterConfig
from tuf.ngclient.updater import Updater

from kiosk.domain.errors import RepositoryRefused
from kiosk.domain.records.replica import SeenVersions
from kiosk.sync.durable import flush_file, flush_folder, on_disk
from kiosk.sync.time_floor import TimeFloor
from kiosk.sync.transfer import Transfer
from kiosk.sync.tuf_fetcher import TufFetcher
from kiosk.sync.tuf_words import tuf_words
from kiosk.sync.versions_seen import check, notes, vouched
from kiosk.sync.wanted import Wanted

_LIMITS: Final = UpdaterConfig(targets_max_length=5_000_000, snapshot_max_length=500_000)


class TufClient:
    """`root` is the one embedded in this program: the trust of everything, whatever became of the folder."""

    def __init__(
        self, folder: Path, root: bytes, transfer: Transfer, seen: SeenVersions, time_floor: TimeFloor
    ) -> None:
        self._folder = folder
        self._root = root
        self._transfer = transfer
        self._seen = seen
        self._time_floor = time_floor
        self._updater: Updater | None = None

    def refresh(self) -> None:
        """Raises `RepositoryRefused`, `LinkBroken`, `StickWrong` or `StateFolderError`, each with a sentence. All that
        was accepted is on the disk when this returns or raises."""
        seen = self._seen.highest()
        with on_disk(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)
        with tuf_words(self._folder, lambda: self._time_floor.words(seen)):
            updater = Updater(
                str(self._folder),
                "metadata/",
                fetcher=TufFetcher(self._transfer),
                config=_LIMITS,
                bootstrap=self._root,
            )
            # The library has no other way to be told the time; a test holds it to this one.
            updater._trusted_set.reference_time = self._time_floor.now(seen)
            try:
                updater.refresh()
            finally:
                self._flush()
        self._hold_to_what_was_seen(updater._trusted_set.root, seen)
        self._updater = updater

    def targets(self, role: str = Targets.type, asked_as: str | None = None) -> Mapping[str, TargetFile]:
        """All that a role signs. A delegated one is fetched first; `asked_as` is any path that is its to sign."""
        updater = self._refreshed()
        if asked_as is not None:
            self.target(asked_as)
        signed = updater._trusted_set.get(role)
        return signed.targets if isinstance(signed, Targets) else {}

    def target(self, name: str) -> TargetFile | None:
        updater, seen = self._refreshed(), self._seen.highest()
        with tuf_words(self._folder, lambda: self._time_floor.words(seen)):
            try:
                return updater.get_targetinfo(name)
            finally:
                self._flush()

    def wanted(self, name: str, target: TargetFile) -> Wanted:
        """Where the repository keeps it: with consistent snapshots the hash stands before the file's name."""
        if not target.hashes:
            raise RepositoryRefused(f"{name} is signed without a hash. Tell headquarters.")
        hashes = tuple(target.hashes.items())
        folder, slash, file = name.rpartition("/")
        is_consistent = self._refreshed()._trusted_set.root.consistent_snapshot
        path = f"{folder}{slash}{hashes[0][1]}.{file}" if is_consistent else name
        return Wanted(f"targets/{path}", target.length, hashes)

    def custom(self, target: TargetFile) -> Mapping[str, Any]:
        found = target.unrecognized_fields.get("custom")
        return found if isinstance(found, dict) else {}

    def timestamp(self) -> Timestamp:
        return self._refreshed()._trusted_set.timestamp

    def _refreshed(self) -> Updater:
        if self._updater is None:
            raise RuntimeError("refresh() comes first")
        return self._updater

    def _hold_to_what_was_seen(self, root: Root, seen: Mapping[str, int]) -> None:
        with tuf_words(self._folder, lambda: self._time_floor.words(seen)):
            timestamp = Metadata[Timestamp].from_file(str(self._folder / f"{Timestamp.type}.json"))
            snapshot = Metadata[Snapshot].from_file(str(self._folder / f"{Snapshot.type}.json"))
        found = list(vouched(root, timestamp, snapshot))
        check(root.version, found, seen)
        self._seen.note(notes(root.version, found))

    def _flush(self) -> None:
        """A power cut must not bring the metadata back to nothing: an older stick would be believed then."""
        for folder in (self._folder / "root_history", self._folder):
            with on_disk(folder):
                for file in folder.glob("*.json"):
                    if file.is_file() and not file.is_symlink():
                        flush_file(file)
                flush_folder(folder)
