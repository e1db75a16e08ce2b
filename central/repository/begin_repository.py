# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Begins a repository: its keys, and the root that says whose signature counts. Publishes nothing yet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from securesystemslib.signer._key import Key  # where it is typed
from tuf.api._payload import Role as TufRole
from tuf.api._payload import Root
from tuf.api.metadata import Metadata

from central.refusal import CentralRefusal
from central.repository.durable_files import Files
from central.repository.key_ring import KeyRing, refuse_public_keys
from central.repository.metadata_folder import MetadataFolder
from central.repository.place import Place
from central.repository.roles import HISTORY, ROLES, ROOT

_DAILY: Final = "for daily work"
"""What the prompt calls the keys that stay at headquarters: they share a passphrase."""


def begin_repository(place: Place, files: Files, keys_folder: Path, keys: KeyRing, now: datetime) -> Sequence[str]:
    """Answers with the ids of the root keys. Raises `CentralRefusal` where anything is there already: a second root
    would be believed by no kiosk."""
    refuse_public_keys(place, keys_folder)
    for folder in (place.folder, keys_folder):
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise CentralRefusal(f"{folder} is not empty and was left as it is. Give a new folder.")
    for file in (place.history_file, place.draft_file):
        if file.exists():
            raise CentralRefusal(f"{file} is there, of another repository of this name. Move it away first.")
    made: dict[str, list[Key]] = {}
    for role in ROLES.values():
        labels = [f"{role.name} {number} of {role.keys}" for number in range(1, role.keys + 1)]
        made[role.name] = [keys.make(role.name, label if role is ROOT else _DAILY) for label in labels]
    top = [role for role in ROLES.values() if role is not HISTORY]
    root = Root(
        version=1,
        expires=now.replace(microsecond=0) + timedelta(days=ROOT.valid_days),
        keys={key.keyid: key for role in top for key in made[role.name]},
        roles={role.name: TufRole([key.keyid for key in made[role.name]], role.threshold) for role in top},
        consistent_snapshot=True,
    )
    metadata = Metadata(root)
    for signer in keys.signers(ROOT.name, root.roles[ROOT.name].keyids):
        metadata.sign(signer, append=True)
    MetadataFolder(place, files).save(ROOT.name, metadata)
    return [key.keyid for key in made[ROOT.name]]
