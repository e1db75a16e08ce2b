# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""central sign: renews the signatures of a repository. To be run every day."""

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
from central.repository.signing_desk import SigningDesk


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("repository", type=Path)
    add_key_arguments(parser)


def _run(asked: Namespace) -> int:
    place = place_of(asked.repository)
    refuse_public_keys(place, asked.keys)
    folder = MetadataFolder(place, DurableFiles())
    signed = SigningDesk(folder, key_ring(asked), datetime.now(UTC)).renew()
    timestamp = folder.timestamp()
    assert timestamp is not None
    say(f"central: signed {', '.join(signed)}; kiosks accept it until {timestamp.signed.expires:%Y-%m-%d}.")
    return 0


SIGN: Final = Command("sign", "renew the signatures of a repository; run it every day", _arguments, _run)
