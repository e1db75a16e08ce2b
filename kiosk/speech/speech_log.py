# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The black box of what was heard: one JSON line per utterance, only when staff or a test names a file for it."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from pathlib import Path

from kiosk.domain.errors import SpeechError
from kiosk.domain.ports import Utterance


class SpeechLog:
    """A test tool: it holds every text as it was said, a citizen's own data too. It is therefore off unless asked for,
    and readable by its owner only. A line is written when its utterance ends, also when the engine is silent.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        except OSError as problem:
            raise SpeechError(
                f"The speech log {path} cannot be written ({problem.strerror}). "
                "Name a file in a folder that can be written, or leave the speech log out."
            ) from problem

    def record(
        self, utterance: Utterance, spoken: str, began: datetime, rate_percent: int, was_interrupted: bool
    ) -> None:
        """`text` as it was asked for and is on the screen, `spoken` as the engine got it."""
        line = {
            "time": began.astimezone(UTC).isoformat(timespec="milliseconds"),
            "language": utterance.language,
            "rate": rate_percent,
            "channel": utterance.channel,
            "text": utterance.text,
            "interrupted": was_interrupted,
            "spoken": spoken,
        }
        try:
            # Unbuffered: a line is in the file when its utterance has ended, or it is not there at all.
            os.write(
                self._descriptor, (json.dumps(line, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")
            )
        except OSError as problem:
            raise SpeechError(
                f"The speech log {self._path} took no more lines ({problem.strerror}). Make room on the disk."
            ) from problem

    def close(self) -> None:
        os.close(self._descriptor)
