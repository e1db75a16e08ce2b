# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Removes what nothing names any more, when it is certain that no kiosk still looks for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

from central.repository.bins_writer import bin_files
from central.repository.durable_files import Files
from central.repository.metadata_folder import MetadataFolder
from central.repository.named_targets import EDITION_FILE
from central.repository.pack_books import PackBooks
from central.repository.place import Place

KEEP_DAYS: Final = 400
KEEP_PARTS_DAYS: Final = 30
"""Parts for repair, and packs that lead to one edition alone: there are dozens a day, and whoever misses one asks anew
and is shown another way."""
_PARTS: Final = ("targets/bin/", "targets/bins/", "targets/blobpatch/")
_PACKS: Final = "targets/delta/"


def note_in_force(place: Place, folder: MetadataFolder, books: PackBooks, day: date) -> None:
    """From this day on the time runs for all that is in force now and soon is no more."""
    books.note_named([*_in_force(place, folder), *books.blob_paths()], day)


def remove_garbage(place: Place, files: Files, folder: MetadataFolder, books: PackBooks, day: date) -> int:
    """Answers with the number of files removed."""
    note_in_force(place, folder, books, day)
    kept = books.named_since(day - timedelta(days=KEEP_DAYS))
    parts = books.named_since(day - timedelta(days=KEEP_PARTS_DAYS))
    steps = books.step_paths()
    removed = 0
    for path in sorted(_stored(place)):
        name = path.relative_to(place.folder).as_posix()
        is_part = name.startswith(_PARTS) or (name.startswith(_PACKS) and path not in steps)
        if name not in (parts if is_part else kept):
            files.remove(path)
            removed += 1
    books.forget_packs(day, KEEP_DAYS)
    return removed


def _in_force(place: Place, folder: MetadataFolder) -> Iterator[Path]:
    snapshot = folder.snapshot()
    if snapshot is None:
        return
    yield folder.path("snapshot", snapshot.signed.version)
    for role in ("targets", "history"):
        metadata = folder.targets(role)
        assert metadata is not None
        yield folder.path(role, metadata.signed.version)
        for name, target in metadata.signed.targets.items():
            yield place.target(name, target.hashes["sha256"])
            if name == EDITION_FILE:
                facts: Any = target.custom
                yield from bin_files(place, facts["bins"])


def _stored(place: Place) -> Iterator[Path]:
    """Never a root: a kiosk that was off for years climbs over all of them."""
    for path in place.metadata.glob("*.json"):
        if not path.name.endswith((".root.json", "timestamp.json")):
            yield path
    yield from (path for path in place.targets.rglob("*") if path.is_file())
