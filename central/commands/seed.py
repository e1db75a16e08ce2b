# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""central seed: what a new kiosk starts with, from a repository, or for a demonstration from a content folder."""

from __future__ import annotations

import secrets
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Final

from central.commands.command import Command
from central.commands.passphrases import GivenPassphrase
from central.commands.saying import say, tell
from central.publish.publish import check_content
from central.repository.place import Place, is_repository
from central.repository.seed import demonstration_seed, write_seed


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("source", type=Path, help="a signed repository, or a content folder")
    parser.add_argument("--out", type=Path, required=True, help="the folder of the seed, such as offline_cache/seed")


def _run(asked: Namespace) -> int:
    if is_repository(asked.source):
        sequence = write_seed(Place(asked.source), asked.out)
        say(f"central: edition {sequence} → {asked.out}. Kiosks with this seed believe the root of {asked.source}.")
        return 0
    checked = check_content(asked.source)
    tell(checked.problems)
    if checked.problems.errors:
        say(f"central: {len(checked.problems.errors)} errors; the seed stays as it is.")
        return 1
    sequence = demonstration_seed(checked, GivenPassphrase(secrets.token_hex(32).encode()), asked.out)
    say(f"central: edition {sequence} → {asked.out}, signed with keys that were thrown away: for demonstrations.")
    return 0


SEED: Final = Command("seed", "what a new kiosk starts with, from a repository or a content folder", _arguments, _run)
