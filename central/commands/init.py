# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""central init: begins a signed repository and its keys."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from central.commands.command import Command
from central.commands.passphrases import add_key_arguments, key_ring
from central.commands.saying import say
from central.repository.begin_repository import begin_repository
from central.repository.durable_files import DurableFiles
from central.repository.place import Place
from central.repository.roles import ROOT


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("repository", type=Path)
    add_key_arguments(parser)


def _run(asked: Namespace) -> int:
    place = Place(asked.repository)
    roots = begin_repository(place, DurableFiles(), asked.keys, key_ring(asked), datetime.now(UTC))
    say(f"central: a repository begins in {place.folder}; its keys are in {asked.keys}.")
    say(f"Give each of these {ROOT.keys} root keys to another person, on a stick kept offline, and remove it here:")
    for key_id in roots:
        say(f"    {asked.keys / f'root-{key_id}.pem'}")
    say(
        f"Any {ROOT.threshold} of them can replace a lost or stolen key; fewer can do nothing. Each person should set a"
    )
    say(
        "passphrase of their own: openssl pkcs8 -topk8 -v2 aes-256-cbc -in OLD.pem -out NEW.pem (keep the file's name)."
    )
    say(f"Kiosks are installed with {place.metadata / '1.root.json'}: it is what they believe for ever.")
    return 0


INIT: Final = Command("init", "begin a signed repository and its keys", _arguments, _run)
