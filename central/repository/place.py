# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Place: where a repository keeps its files. What is for the public lies in the folder, all else beside it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from central.refusal import CentralRefusal


@dataclass(frozen=True, slots=True)
class Place:
    folder: Path

    @property
    def metadata(self) -> Path:
        return self.folder / "metadata"

    @property
    def targets(self) -> Path:
        return self.folder / "targets"

    @property
    def timestamp(self) -> Path:
        return self.metadata / "timestamp.json"

    @property
    def history_file(self) -> Path:
        """Every edition there was; never served."""
        return self._beside(".history.db")

    @property
    def draft_file(self) -> Path:
        """A new root that still wants signatures; never served."""
        return self._beside(".root-draft.json")

    def target(self, name: str, sha256: str) -> Path:
        """Where a signed target is stored: its hash before its name, so that an old one is never overwritten."""
        folder, _, file = name.rpartition("/")
        return self.targets / folder / f"{sha256}.{file}"

    def blob(self, sha256: str) -> Path:
        """A PDF form, named by the hash of its plain bytes."""
        return self.targets / "blob" / f"{sha256}.zst"

    def blob_patch(self, old: str, new: str) -> Path:
        return self.targets / "blobpatch" / f"{old}-{new}.zst"

    def _beside(self, ending: str) -> Path:
        folder = self.folder.resolve()
        return folder.with_name(folder.name + ending)


def is_repository(folder: Path) -> bool:
    return (folder / "metadata").is_dir()


def place_of(folder: Path) -> Place:
    """Raises `CentralRefusal` where no repository was begun."""
    if not is_repository(folder):
        raise CentralRefusal(f"{folder} is no repository. Begin one: central init {folder} --keys FOLDER.")
    return Place(folder)
