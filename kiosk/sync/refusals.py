# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Refusals: an edition that this program cannot take is not fetched again all day, whichever process asks."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Final

from kiosk.domain.errors import CatalogueRefused
from kiosk.sync.durable import on_disk, write_settled

NOT_AGAIN: Final = timedelta(hours=20)


class Refusals:
    """`program` names this version of it: a newer one may take what an older one could not."""

    def __init__(self, folder: Path, program: str, wall_clock: Callable[[], float]) -> None:
        self._file = folder / "refused.json"
        self._program = program
        self._wall_clock = wall_clock

    def check(self, root: str) -> None:
        """Raises `CatalogueRefused` with the sentence of then."""
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
            known = json.loads(self._file.read_bytes())
            age_s = self._wall_clock() - float(known["refused_s"])
            is_it = known["root"] == root and known["program"] == self._program
            sentence = str(known["sentence"])
            if not is_it or not 0 <= age_s < NOT_AGAIN.total_seconds():
                return
            raise CatalogueRefused(sentence)

    def note(self, root: str, sentence: str) -> None:
        known = {"root": root, "program": self._program, "refused_s": self._wall_clock(), "sentence": sentence}
        with on_disk(self._file.parent):
            write_settled(self._file, json.dumps(known).encode())
