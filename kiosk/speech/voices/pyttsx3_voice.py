# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The system's own voices (SAPI5, NSSpeech) through pyttsx3, in a child process that dies when speech must stop.

pyttsx3's own stop may take 14 s and its Linux driver leaves `aplay` talking and the citizen's words in the temp folder.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from kiosk.domain.errors import SpeechError

DEFAULT_WORDS_PER_MINUTE: Final = 125
CHILD: Final = (sys.executable, "-m", "kiosk.speech.voices.pyttsx3_child")


class Pyttsx3Voice:
    name = "pyttsx3"

    def __init__(self, command: Sequence[str] = CHILD, environment: Mapping[str, str] = os.environ) -> None:
        """Takes up to a second: the child loads the system's engine. Raises `SpeechError` when there is none."""
        self._command = list(command)
        self._environment = dict(environment)
        self._folder = Path(tempfile.mkdtemp(prefix="ventanilla-voice-"))
        self._lock = threading.Lock()
        self._is_stopped = False
        self._child = self._started()
        try:
            self._languages = self._languages_of_child()
        except SpeechError:
            self.close()
            raise

    def languages(self) -> frozenset[str]:
        return self._languages

    def say(
        self,
        text: str,
        language: str,
        rate_percent: int,
        volume_percent: int,
        word_reached: Callable[[int, int], None],
    ) -> bool:
        if not text.strip():
            return True
        order = {
            "text": text.replace("\0", " "),
            "language": language,
            "words_per_minute": DEFAULT_WORDS_PER_MINUTE * rate_percent // 100,
            "volume": volume_percent / 100,
        }
        try:
            return self._ordered(order, word_reached)
        finally:
            with self._lock:
                is_dead, self._is_stopped = self._is_stopped, False
            if is_dead or self._child.poll() is not None:
                self._renew()

    def stop(self) -> None:
        with self._lock:
            self._is_stopped = True
            _kill(self._child)

    def close(self) -> None:
        _kill(self._child)
        _forget(self._child)
        shutil.rmtree(self._folder, ignore_errors=True)

    def _ordered(self, order: Mapping[str, Any], word_reached: Callable[[int, int], None]) -> bool:
        assert self._child.stdin is not None
        try:
            self._child.stdin.write(json.dumps(order) + "\n")
            self._child.stdin.flush()
        except OSError:
            if self._is_stopped:
                return False
            raise SpeechError("The system's speech engine has ended. The kiosk starts it again.") from None
        while (line := self._line()) is not None:
            if "word" in line:
                word_reached(*line["word"])
            if "problem" in line:
                raise SpeechError(str(line["problem"]))
            if "done" in line:
                return not self._is_stopped
        if self._is_stopped:
            return False
        raise SpeechError("The system's speech engine has ended. The kiosk starts it again.")

    def _line(self) -> dict[str, Any] | None:
        assert self._child.stdout is not None
        line = self._child.stdout.readline()
        return dict(json.loads(line)) if line.endswith("\n") else None

    def _languages_of_child(self) -> frozenset[str]:
        line = self._line()
        if line is None or "languages" not in line:
            raise SpeechError(
                (line or {}).get("problem")
                or "The system's speech engine does not start. Install a voice in the settings of the system."
            )
        return frozenset(line["languages"])

    def _renew(self) -> None:
        """A new child at once, so that it is ready for the next sentence; nothing said is left in its folder."""
        _forget(self._child)
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with self._lock:
            self._child = self._started()
        self._languages_of_child()

    def _started(self) -> subprocess.Popen[str]:
        private = {name: str(self._folder) for name in ("TMPDIR", "TEMP", "TMP")}
        try:
            return subprocess.Popen(  # noqa: S603 - our own module
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                encoding="utf-8",
                env=self._environment | private,
                start_new_session=True,
            )
        except OSError as problem:
            raise SpeechError(f"The system's speech engine cannot be started: {problem.strerror}.") from problem


def _kill(child: subprocess.Popen[str]) -> None:
    """With everything it started: a player of sound must not go on alone."""
    if child.poll() is not None:
        return
    if sys.platform == "win32":
        child.kill()
    else:
        os.killpg(child.pid, signal.SIGKILL)


def _forget(child: subprocess.Popen[str]) -> None:
    child.wait()
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            try:
                pipe.close()
            except OSError:
                continue  # what was still to be written has nobody to read it
