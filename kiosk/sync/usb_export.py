# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what this machine verified for a neighbour without a link: the same tree that headquarters serves. Signs
nothing: the neighbour checks it all again."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tuf.api._payload import Snapshot, Targets, Timestamp  # where they are typed
from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata
from zstandard import ZstdCompressor

from kiosk.domain.errors import StickWrong
from kiosk.sync.durable import on_disk, settle, write_settled
from kiosk.sync.kept_files import KeptFiles
from kiosk.sync.safe_path import safe_path

_BLOB: Final = re.compile(r"[0-9a-f]{64}")
_SPARE_BYTES: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class ExportReport:
    """`has_base` is whether any neighbour is served; without a base, only one whose edition a pack begins with."""

    files: int
    bytes: int
    has_base: bool


def export_usb(metadata: Path, kept: KeptFiles, stick: Path, blobs: Path | None = None) -> ExportReport:
    """Targets first, the timestamp last: a stick that is taken out too early offers nothing wrong. `blobs` is where
    `Blobs` keeps the forms; they are packed anew, as their hash is that of the plain bytes. Raises `StickWrong` where
    there is nothing to hand on, `StateFolderError` where the stick cannot be written."""
    if not stick.is_dir():
        raise StickWrong(f"There is no folder {stick}. Put the stick in and name its folder.")
    steps = [step for step in kept.steps() if kept.has(step)]
    plan = [(kept.file(step), safe_path(step.wanted.path)) for step in steps]
    plan += list(_metadata_files(metadata))
    total = 0
    with on_disk(stick):
        needed = sum(file.stat().st_size for file, _ in plan) + _SPARE_BYTES
        if shutil.disk_usage(stick).free < needed:
            raise StickWrong(f"The stick {stick} has too little room: {needed:,} bytes are needed.")
        forms = _export_blobs(blobs, stick / "targets/blob") if blobs is not None and blobs.is_dir() else []
        for file, path in plan:
            total += _copy(file, stick / path)
    return ExportReport(len(plan) + len(forms), total + sum(forms), any(step.way.from_root is None for step in steps))


def _metadata_files(folder: Path) -> Iterator[tuple[Path, str]]:
    """As the repository names them, the timestamp last."""
    try:
        with on_disk(folder):
            timestamp = Metadata[Timestamp].from_bytes((folder / "timestamp.json").read_bytes())
            snapshot = Metadata[Snapshot].from_bytes((folder / "snapshot.json").read_bytes())
            for file in sorted(folder.glob("root_history/*.root.json")):
                yield file, f"metadata/{file.name}"
            for name, meta in snapshot.signed.meta.items():
                file = folder / name
                if _is_version(file, meta.version):
                    yield file, f"metadata/{meta.version}.{safe_path(name)}"
    except RepositoryError as error:
        raise StickWrong(f"The signed files in {folder} are damaged. Update this kiosk, then try again.") from error
    yield folder / "snapshot.json", f"metadata/{timestamp.signed.snapshot_meta.version}.snapshot.json"
    yield folder / "timestamp.json", "metadata/timestamp.json"


def _is_version(file: Path, version: int) -> bool:
    """The history is there only if this machine ever needed it, and may be of an older day."""
    return file.is_file() and Metadata[Targets].from_bytes(file.read_bytes()).signed.version == version


def _export_blobs(blobs: Path, stick: Path) -> list[int]:
    """The bytes that each one takes."""
    written = []
    for blob in sorted(blobs.iterdir()):
        if _BLOB.fullmatch(blob.name):
            final = stick / f"{blob.name}.zst"
            final.parent.mkdir(parents=True, exist_ok=True)
            if not final.exists():
                write_settled(final, ZstdCompressor(level=10).compress(blob.read_bytes()))
            written.append(final.stat().st_size)
    return written


def _copy(file: Path, final: Path) -> int:
    final.parent.mkdir(parents=True, exist_ok=True)
    new = final.with_name(f"{final.name}.new")
    shutil.copyfile(file, new)
    settle(new, final)
    return final.stat().st_size
