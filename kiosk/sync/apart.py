# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""UpdatesApart: an update in a process of its own, so that the window never waits for it and its memory goes with it;
and that process's side of the talk. Brings nothing itself."""

from __future__ import annotations

import contextlib
import io
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from kiosk.domain.errors import KioskError, SyncError
from kiosk.domain.events import SyncProgressed
from kiosk.sync.one_at_a_time import AlreadyRunning
from kiosk.sync.source import Stopped
from kiosk.sync.sync_report import SyncReport
from kiosk.sync.worker import Updates

_END_S: Final = 10.0
_NICENESS: Final = 10
"""On a machine with one processor the window comes first."""


@dataclass(frozen=True, slots=True)
class Failure:
    kind: Literal["stopped", "busy", "other"]
    code: str
    sentence: str

    def error(self) -> KioskError:
        made = {"stopped": Stopped, "busy": AlreadyRunning, "other": KioskError}[self.kind](self.sentence)
        made.code = self.code
        return made


Told = SyncProgressed | SyncReport | Failure | int
"""In this order: progress as it comes, the report or why there is none, how many forms are missing."""


class UpdatesApart:
    """`module` is run with `job` on its standard input and answers with `serve`."""

    def __init__(self, module: str, job: object) -> None:
        self._command = [sys.executable, "-P", "-m", module]  # no module of the folder that it was started in
        self._job = pickle.dumps(job)
        self._lock = threading.Lock()
        self._is_interrupted = False
        self._child: subprocess.Popen[bytes] | None = None

    def run(self, told: Callable[[SyncProgressed], None]) -> SyncReport:
        self._begin()
        with contextlib.ExitStack() as ending:
            ending.callback(self._end)
            while isinstance(message := self._message(), SyncProgressed):
                told(message)
            if not isinstance(message, SyncReport):
                raise _broken("it answered with something else")
            ending.pop_all()  # the same process brings the forms
            return message

    def bring_forms(self) -> int:
        """After `run`: the same process goes on with them."""
        try:
            message = self._message()
            if isinstance(message, int):
                return message
            raise _broken("it answered with something else")
        finally:
            self._end()

    def interrupt(self) -> None:
        with self._lock:
            self._is_interrupted = True
            if self._child is not None and self._child.stdin is not None:
                with contextlib.suppress(OSError):
                    self._child.stdin.close()

    def _begin(self) -> None:
        self._end()
        with self._lock:
            if self._is_interrupted:
                raise Stopped("The update was stopped.")
            try:
                self._child = subprocess.Popen(  # noqa: S603 - this program itself
                    self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=_environment()
                )
                assert self._child.stdin is not None
                self._child.stdin.write(len(self._job).to_bytes(4, "little") + self._job)
                self._child.stdin.flush()
            except OSError as error:
                raise _broken(f"it could not be started: {error.strerror}") from error

    def _message(self) -> Told:
        child = self._child
        if child is None or child.stdout is None:
            raise _broken("it was never started")
        try:
            message: Told = pickle.load(child.stdout)  # noqa: S301 - from a program of ours, over a pipe of its own
        except (EOFError, OSError, pickle.UnpicklingError, ValueError) as error:
            if self._is_interrupted:
                raise Stopped("The update was stopped.") from error
            raise _broken(f"it ended with status {child.wait()}") from error
        if isinstance(message, Failure):
            raise message.error()
        return message

    def _end(self) -> None:
        with self._lock:
            child, self._child = self._child, None
        if child is None:
            return
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        try:
            child.wait(_END_S)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


def serve(build: Callable[[Any], Updates]) -> None:
    """In the process apart: `build` makes the updates from the job. Ends when whoever asked does, also when killed."""
    with contextlib.suppress(OSError, AttributeError):
        os.nice(_NICENESS)
    # Without a buffer, whose lock a thread that waits would keep until the end and after it.
    asks = os.fdopen(os.dup(sys.stdin.fileno()), "rb", buffering=0)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    sys.stdout = sys.stderr  # what some library prints must not come between the answers

    def tell(message: Told) -> None:
        with contextlib.suppress(BrokenPipeError):
            pickle.dump(message, answers)
            answers.flush()

    try:
        updates = build(pickle.loads(_exactly(asks, int.from_bytes(_exactly(asks, 4), "little"))))  # noqa: S301
        threading.Thread(target=_interrupted_at_the_end_of, args=(asks, updates), daemon=True).start()
        tell(updates.run(tell))
        tell(updates.bring_forms())
    except Stopped as error:
        tell(Failure("stopped", error.code, error.sentence))
    except AlreadyRunning as error:
        tell(Failure("busy", error.code, error.sentence))
    except KioskError as error:
        tell(Failure("other", error.code, error.sentence))


def _exactly(asks: io.FileIO, count: int) -> bytes:
    found = b""
    while len(found) < count:
        piece = asks.read(count - len(found))
        if not piece:
            raise Stopped("Whoever asked is gone.")
        found += piece
    return found


def _interrupted_at_the_end_of(asks: io.FileIO, updates: Updates) -> None:
    asks.read(1)
    updates.interrupt()


def _broken(what: str) -> SyncError:
    return SyncError(f"The program that updates this kiosk failed: {what}. What came so far is kept; it tries again.")


def _environment() -> dict[str, str]:
    """The same program, wherever it was started from."""
    home = str(Path(__file__).resolve().parents[2])
    before = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": f"{home}{os.pathsep}{before}" if before else home}
