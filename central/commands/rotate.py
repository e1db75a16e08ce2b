# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""central rotate: a new key for a role; for root in as many sittings as there are people."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from central.commands.command import Command
from central.commands.passphrases import add_key_arguments, key_ring
from central.commands.saying import say
from central.repository.durable_files import DurableFiles
from central.repository.key_ring import refuse_public_keys
from central.repository.metadata_folder import MetadataFolder
from central.repository.place import place_of
from central.repository.roles import HISTORY, ROLES
from central.repository.rotate_key import KeyRotation, rotate_history


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("repository", type=Path)
    parser.add_argument("role", choices=sorted(ROLES))
    parser.add_argument(
        "--replace", metavar="KEYID", help="the key that goes; root without it only holds two years more"
    )
    add_key_arguments(parser)


def _run(asked: Namespace) -> int:
    place = place_of(asked.repository)
    refuse_public_keys(place, asked.keys)
    folder, keys, now = MetadataFolder(place, DurableFiles()), key_ring(asked), datetime.now(UTC)
    if asked.role == HISTORY.name:
        say(f"central: {rotate_history(folder, keys, now)} is the new key of {HISTORY.name}, and in force.")
        return 0
    rotation = KeyRotation(folder, keys, now)
    if folder.draft() is None:
        rotation.draft(asked.role, asked.replace)
    else:
        say("central: a new root waits already; this goes on with it.")
    state = rotation.sign()
    if state.missing:
        say(f"central: root {state.version} wants {state.missing} more signatures, of {', '.join(state.waiting)}.")
        say(f"Each runs: central rotate {asked.repository} {asked.role} --keys FOLDER. Until then all is as before.")
        return 0
    rotation.put_in_force()
    say(f"central: root {state.version} is in force. Move new root keys offline; destroy the key that was replaced.")
    return 0


ROTATE: Final = Command("rotate", "a new key for a role, or a root that holds longer", _arguments, _run)
