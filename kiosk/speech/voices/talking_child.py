# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A child process that speaks: JSON lines to and fro, a private temp folder, and an end that takes all it started."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from kiosk.domain.errors import SpeechError


class TalkingChild:
    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        """Returns at once. Raises `SpeechError` when the command cannot be run."""
        self.folder = Path(tempfile.mkdtemp(prefix="ventanilla-voice-"))
        private = {name: str(self.folder) for name in ("TMPDIR", "TEMP", "TMP")}
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own module
                list(command),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                encoding="utf-8",
                env={**environment, **private},
                start_new_session=True,
            )
        except OSError as problem:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise SpeechError(f"The system's speech engine cannot be started: {problem.strerror}.") from problem

    def tell(self, order: Mapping[str, Any]) -> None:
        """To a child that has ended this does nothing: `answer` then says so."""
        assert self._process.stdin is not None
        with suppress(BrokenPipeError):
            self._process.stdin.write(json.dumps(order) + "\n")
            self._process.stdin.flush()

    def answer(self) -> dict[str, Any] | None:
        """Waits for the next line; None when the child has ended."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        return dict(json.loads(line)) if line.endswith("\n") else None

    def end(self) -> None:
        """At once, from any thread; a player of sound that it started must not go on alone."""
        if self._process.poll() is not None:
            return
        if sys.platform == "win32":
            self._process.kill()
        else:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)

    def forget(self) -> None:
        """End it and leave nothing of what it said."""
        self.end()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            with suppress(BrokenPipeError):  # what was still to be written has nobody to read it
                pipe.close()
        shutil.rmtree(self.folder, ignore_errors=True)
