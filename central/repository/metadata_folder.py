# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""MetadataFolder: the signed files of a repository, read and written by role and version. Signs nothing itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from tuf.api._payload import Root, Snapshot, Targets, Timestamp  # where they are typed
from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata
from tuf.api.serialization import DeserializationError
from tuf.api.serialization.json import JSONSerializer

from central.refusal import CentralRefusal
from central.repository.durable_files import Files, put
from central.repository.place import Place

_COMPACT: Final = JSONSerializer(compact=True)


class MetadataFolder:
    """Raises `CentralRefusal` where a file is missing or damaged."""

    def __init__(self, place: Place, files: Files) -> None:
        self._place = place
        self._files = files

    def root(self) -> Metadata[Root]:
        return self._read(self.path("root", self._newest("root")))

    def roots(self) -> list[Metadata[Root]]:
        return [self._read(self.path("root", version)) for version in range(1, self._newest("root") + 1)]

    def timestamp(self) -> Metadata[Timestamp] | None:
        """None as long as nothing was published."""
        return self._read(self._place.timestamp) if self._place.timestamp.exists() else None

    def snapshot(self) -> Metadata[Snapshot] | None:
        timestamp = self.timestamp()
        return None if timestamp is None else self._read(self.path("snapshot", timestamp.signed.snapshot_meta.version))

    def targets(self, role: str) -> Metadata[Targets] | None:
        """Of "targets" or "history", as the newest snapshot names it."""
        snapshot = self.snapshot()
        return None if snapshot is None else self._read(self.path(role, snapshot.signed.meta[f"{role}.json"].version))

    def next_version(self, role: str) -> int:
        """Above every version on the disk, also one that a killed run left: no name ever has two contents."""
        return self._newest(role) + 1

    def save(self, role: str, metadata: Metadata[Any]) -> None:
        path = self._place.timestamp if role == "timestamp" else self.path(role, metadata.signed.version)
        put(self._files, path, [metadata.to_bytes(_COMPACT)])

    def save_draft(self, draft: Metadata[Root]) -> None:
        put(self._files, self._place.draft_file, [draft.to_bytes(_COMPACT)])

    def draft(self) -> Metadata[Root] | None:
        """A root that still wants signatures, or to be put in force; not one that is in force already."""
        if not self._place.draft_file.exists():
            return None
        draft: Metadata[Root] = self._read(self._place.draft_file)
        return draft if draft.signed.version > self._newest("root") else None

    def drop_draft(self) -> None:
        self._files.remove(self._place.draft_file)

    def path(self, role: str, version: int) -> Path:
        return self._place.metadata / f"{version}.{role}.json"

    def _newest(self, role: str) -> int:
        versions = (path.name.split(".", 1)[0] for path in self._place.metadata.glob(f"*.{role}.json"))
        return max((int(version) for version in versions if version.isdigit()), default=0)

    def _read(self, path: Path) -> Metadata[Any]:
        try:
            return Metadata.from_bytes(path.read_bytes())
        except FileNotFoundError:
            raise CentralRefusal(f"{path} is missing. Restore the repository from its copy.") from None
        except (DeserializationError, RepositoryError, ValueError) as damaged:
            raise CentralRefusal(f"{path} is damaged ({damaged}). Restore the repository from its copy.") from damaged
