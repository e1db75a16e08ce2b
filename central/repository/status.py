# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How a repository stands: what is in force, how long its signatures hold, whether every file is what was signed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

from tuf.api._payload import Root, Targets  # where they are typed
from tuf.api.exceptions import RepositoryError, UnsignedMetadataError
from tuf.api.metadata import Metadata

from central.refusal import CentralRefusal
from central.repository.metadata_folder import MetadataFolder
from central.repository.named_targets import EDITION_FILE
from central.repository.place import Place
from central.repository.roles import HISTORY, ROOT, WARN_DAYS
from central.repository.rotate_key import draft_state


@dataclass(frozen=True, slots=True)
class Finding:
    sentence: str
    is_bad: bool = False


def status(place: Place, folder: MetadataFolder, now: datetime) -> Iterator[Finding]:
    """Reads every file that is named; changes nothing."""
    try:
        yield from _roots(folder, now)
        yield from _signed(place, folder, now)
        yield from _draft(folder)
    except (CentralRefusal, RepositoryError) as broken:
        yield Finding(f"Broken: {broken}", is_bad=True)
    yield from _sizes(place)


def _roots(folder: MetadataFolder, now: datetime) -> Iterator[Finding]:
    roots = folder.roots()
    for before, after in pairwise((roots[0], *roots)):
        try:
            for judge in (before, after):
                judge.signed.verify_delegate(ROOT.name, after.signed_bytes, after.signatures)
        except UnsignedMetadataError as wrong:
            yield Finding(f"Broken: root {after.signed.version} is not signed by enough keys ({wrong}).", is_bad=True)
    newest = roots[-1].signed
    yield _end(ROOT.name, roots[-1], now, f"{newest.roles[ROOT.name].threshold} of its keys sign anew")


def _signed(place: Place, folder: MetadataFolder, now: datetime) -> Iterator[Finding]:
    root = folder.root().signed
    timestamp, snapshot = folder.timestamp(), folder.snapshot()
    targets, history = folder.targets("targets"), folder.targets(HISTORY.name)
    if timestamp is None or snapshot is None or targets is None or history is None:
        yield Finding("Nothing was published yet: central publish CONTENT REPO --keys FOLDER.")
        return
    for role, metadata in (("timestamp", timestamp), ("snapshot", snapshot), ("targets", targets)):
        yield from _verified(root, role, metadata, now)
    yield from _verified(targets.signed, HISTORY.name, history, now)
    facts: Any = targets.signed.targets[EDITION_FILE].custom
    yield Finding(
        f"Edition {facts['sequence']} of {facts['published']} is in force: {facts['services']} services, "
        f"{_packs(targets, history)} packs, state {facts['root'][:16]}…"
    )
    for signed in (targets, history):
        for name, target in signed.signed.targets.items():
            yield from _file(place.target(name, target.hashes["sha256"]), target.hashes["sha256"])
    if not place.history_file.exists():
        yield Finding(
            f"Broken: {place.history_file} is missing; restore it from its copy, or publish: it begins anew.",
            is_bad=True,
        )


def _verified(judge: Root | Targets, role: str, metadata: Metadata[Any], now: datetime) -> Iterator[Finding]:
    try:
        judge.verify_delegate(role, metadata.signed_bytes, metadata.signatures)
    except UnsignedMetadataError as wrong:
        yield Finding(f"Broken: {role} {metadata.signed.version} is not rightly signed ({wrong}).", is_bad=True)
    yield _end(role, metadata, now, "central sign renews it")


def _end(role: str, metadata: Metadata[Any], now: datetime, remedy: str) -> Finding:
    signed = metadata.signed
    days = (signed.expires - now).days
    until = f"{role} {signed.version} holds until {signed.expires:%Y-%m-%d}, {days} days"
    return Finding(f"{until}: {remedy}." if days <= WARN_DAYS else f"{until}.", is_bad=days <= WARN_DAYS)


def _file(path: Path, sha256: str) -> Iterator[Finding]:
    if not path.is_file():
        yield Finding(f"Broken: {path} is named and missing. Publish again or restore it.", is_bad=True)
        return
    with path.open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != sha256:
            yield Finding(f"Broken: {path} is not what was signed. Restore it from its copy.", is_bad=True)


def _draft(folder: MetadataFolder) -> Iterator[Finding]:
    if folder.draft() is None:
        return
    state = draft_state(folder)
    wanted = (
        f"{state.missing} more signatures, of {', '.join(state.waiting)}" if state.missing else "to be put in force"
    )
    yield Finding(f"Root {state.version} waits for {wanted}: central rotate REPO root --keys FOLDER.")


def _sizes(place: Place) -> Iterator[Finding]:
    for folder in (place.metadata, *sorted(path for path in place.targets.glob("*") if path.is_dir())):
        files = [path.stat().st_size for path in folder.iterdir() if path.is_file()]
        yield Finding(f"{folder.relative_to(place.folder)}: {len(files)} files, {sum(files):,} bytes.")


def _packs(*signed: Metadata[Targets]) -> int:
    return sum(name.startswith("delta/") for each in signed for name in each.signed.targets)
