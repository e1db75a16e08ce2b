# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""OutcomeFile: how the last updates of this machine ended, for staff who ask later. Nothing depends on it."""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from kiosk.sync.durable import on_disk, write_settled


@dataclass(frozen=True, slots=True)
class Outcome:
    """Seconds since 1970. `code` and `sentence` are of the last try, "" where it succeeded."""

    succeeded_s: float | None = None
    failed_s: float | None = None
    code: str = ""
    sentence: str = ""


class OutcomeFile:
    def __init__(self, folder: Path) -> None:
        self._file = folder / "outcome.json"

    def read(self) -> Outcome:
        """What cannot be read counts as nothing known."""
        with contextlib.suppress(OSError, ValueError, TypeError):
            return _outcome(json.loads(self._file.read_bytes()))
        return Outcome()

    def succeeded(self, at_s: float) -> None:
        self._write(Outcome(succeeded_s=at_s))

    def failed(self, at_s: float, code: str, sentence: str) -> None:
        self._write(replace(self.read(), failed_s=at_s, code=code, sentence=sentence))

    def _write(self, outcome: Outcome) -> None:
        with on_disk(self._file.parent):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_settled(self._file, json.dumps(asdict(outcome)).encode())


def _outcome(row: dict[str, object]) -> Outcome:
    found = Outcome(**row)  # type: ignore[arg-type] # looked at below
    moments = (found.succeeded_s, found.failed_s)
    if not all(each is None or isinstance(each, float | int) for each in moments) or not isinstance(found.code, str):
        raise ValueError("no outcome")
    return found
