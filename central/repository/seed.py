# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The seed of new kiosks: of a signed repository the root, the signed files and the newest base, nothing else."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from central.publish.publish import Checked
from central.publish.records_in import records_in
from central.refusal import CentralRefusal
from central.repository.begin_repository import begin_repository
from central.repository.durable_files import DurableFiles
from central.repository.history import History
from central.repository.key_ring import KeyRing, Passphrases
from central.repository.metadata_folder import MetadataFolder
from central.repository.place import Place
from central.repository.publish_edition import EditionPublisher
from central.repository.signing_desk import SigningDesk

ROOT_NAME = "root.json"
_PARTS = ("metadata", "targets")


def write_seed(place: Place, out: Path) -> int:
    """The sequence of the edition in it. What an older seed left in `out` goes; whatever else is there refuses."""
    folder = MetadataFolder(place, DurableFiles())
    targets, timestamp, snapshot = folder.targets("targets"), folder.timestamp(), folder.snapshot()
    if targets is None or timestamp is None or snapshot is None:
        raise CentralRefusal(f"Nothing was published in {place.folder} yet: central publish CONTENT {place.folder}.")
    name, base = next(each for each in targets.signed.targets.items() if each[0].startswith("base/"))
    sequence: int = base.unrecognized_fields["custom"]["sequence"]
    files = [
        folder.path("root", folder.root().signed.version),
        folder.path("snapshot", timestamp.signed.snapshot_meta.version),
        folder.path("targets", snapshot.signed.meta["targets.json"].version),
        place.timestamp,
        place.target(name, base.hashes["sha256"]),
    ]
    _empty(out)
    for file in files:
        _copy(file, out / file.relative_to(place.folder))
    _copy(files[0], out / ROOT_NAME)
    return sequence


def demonstration_seed(checked: Checked, passphrases: Passphrases, out: Path) -> int:
    """Signed with keys that are made for it and thrown away: nobody can publish for kiosks that believe this root."""
    published = datetime.fromisoformat(checked.content.edition.data["published"]).replace(tzinfo=UTC)
    with tempfile.TemporaryDirectory(prefix="ventanilla-seed-") as scratch:
        place, files, keys = Place(Path(scratch, "repository")), DurableFiles(), Path(scratch, "keys")
        ring = KeyRing(keys, passphrases)
        begin_repository(place, files, keys, ring, published)
        with History(place.history_file) as history:
            desk = SigningDesk(MetadataFolder(place, files), ring, published)
            EditionPublisher(place, files, history, desk, published).publish(records_in(checked))
        return write_seed(place, out)


def _empty(out: Path) -> None:
    if out.exists() and not _is_seed(out.iterdir() if out.is_dir() else [out]):
        raise CentralRefusal(f"{out} holds something else than a seed and was left as it is. Give a folder of its own.")
    for part in _PARTS:
        shutil.rmtree(out / part, ignore_errors=True)


def _is_seed(found: Iterable[Path]) -> bool:
    return all(each.name in (ROOT_NAME, *_PARTS) for each in found)


def _copy(file: Path, final: Path) -> None:
    final.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, final)
