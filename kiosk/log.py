# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The event log of this machine: JSON lines with codes, counts and durations. By construction it takes no answers."""

from __future__ import annotations

import json
import math
import os
import re
import threading
from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from kiosk.domain.errors import StateFolderError

FILE_NAME: Final = "events.jsonl"
OLDER_NAME: Final = "events.1.jsonl"
MOST_BYTES: Final = 1_000_000
MOST_WAITING: Final = 1_000

NAME = re.compile(r"[a-z0-9_.:/-]{1,64}")
CODE = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,63}")
ERROR_CODE = re.compile(r"K[0-9]{3}")
NUMBER_OF_A_PERSON = re.compile(r"[0-9]{5}")
"""Telephone, NSS, account and postcode have five digits in a row; no name of ours has."""
BEYOND: Final = 10**9
"""No count and no duration of a kiosk is as large; telephone, NSS and CLABE as numbers are larger."""


class FileEventLog:
    """`EventLog` in two files of a folder. What cannot be written waits in memory, and goes out when it can again."""

    def __init__(
        self, folder: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC), most_bytes: int = MOST_BYTES
    ) -> None:
        self._folder = folder
        self._now = now
        self._most_bytes = most_bytes
        self._waiting: deque[bytes] = deque(maxlen=MOST_WAITING)
        self._writing = threading.Lock()
        self._problem: StateFolderError | None = None

    @property
    def problem(self) -> StateFolderError | None:
        """Why events are not being kept, for staff; None when they are."""
        return self._problem

    def record(self, code: str, **facts: int | float | bool | str) -> None:
        """Raises `ValueError` for whatever could be somebody's answer: that is a mistake in the kiosk itself."""
        if not CODE.fullmatch(code):
            raise ValueError("the event log takes a code of letters, digits and _.- alone")
        for name, value in facts.items():
            if not NAME.fullmatch(name) or not _is_plain(value):
                raise ValueError(f"the event log refuses {name!r}: only small numbers, booleans and plain names")
        time = self._now().astimezone(UTC).isoformat(timespec="milliseconds")
        line = json.dumps({"time": time, "code": code, **facts}).encode() + b"\n"
        with self._writing:
            self._waiting.append(line)
            self._write_waiting()

    def _write_waiting(self) -> None:
        file = self._folder / FILE_NAME
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if file.exists() and file.stat().st_size >= self._most_bytes:
                file.replace(self._folder / OLDER_NAME)
            _append(file, b"".join(self._waiting))
        except OSError as error:
            self._problem = StateFolderError(
                f"Events are not kept: {file} cannot be written ({error.strerror}). "
                "Make the state folder writable and make room on its disk; the last events wait in memory until then."
            )
            return
        self._waiting.clear()
        self._problem = None


def _is_plain(value: object) -> bool:
    if isinstance(value, int | float):
        return math.isfinite(value) and abs(value) < BEYOND
    if not isinstance(value, str):
        return False
    is_name = NAME.fullmatch(value) is not None and NUMBER_OF_A_PERSON.search(value) is None
    return is_name or ERROR_CODE.fullmatch(value) is not None


def _append(file: Path, lines: bytes) -> None:
    """All of it or nothing: half a line would spoil the next one."""
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o600)
    try:
        size = os.fstat(descriptor).st_size
        try:
            left = memoryview(lines)
            while left:
                left = left[os.write(descriptor, left) :]
        except OSError:
            os.ftruncate(descriptor, size)
            raise
    finally:
        os.close(descriptor)
