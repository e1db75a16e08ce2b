# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a slow program and tells a person how far it is; when it fails, says why in a sentence.

Knows nothing of environments or lock files. Everything goes to stderr: stdout belongs to the command that follows.
"""

from __future__ import annotations

import queue
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence

LAST_WORDS = 8
LINE_EVERY_S = 15
REASONS = (
    (r"No space left on device", "The disk is full. Free about 1 GB and type the same command again."),
    (
        r"Permission denied|Read-only file system",
        "You may not write in this folder. Set up as its owner, once; after that everybody can start the kiosk.",
    ),
    (
        r"DO NOT MATCH THE HASHES",
        "A library from the package index is not the one that the lock file names: its hash differs. "
        "Nothing was installed. Try another index (PIP_INDEX_URL), and tell whoever runs this one.",
    ),
    (
        r"Retrying \(|ConnectionError|Temporary failure in name resolution|timed out|SSLError|Network is unreachable",
        "The package index gave no usable answer. Check the network, or name an index that this machine can reach in "
        "PIP_INDEX_URL; then type the same command again.",
    ),
    (
        r"No matching distribution|HTTP error|Could not find a version",
        "The package index does not have a library that the lock file names, for this Python and this processor. "
        "Name another index in PIP_INDEX_URL, or another Python first on the PATH, and type the same command again.",
    ),
    (
        r"cannot open shared object file",
        "A system library is missing (named above). Install the package that holds it and type the same command again.",
    ),
)
OTHERWISE = "This step failed; its last words are above. Nothing half-made is in use."


class Stopped(Exception):
    """Set-up cannot go on; the message is a sentence for the person at the terminal."""


class Telling:
    """One numbered line per step: a living line on a terminal, a few plain lines elsewhere."""

    def __init__(self, of: int) -> None:
        self._of = of
        self._number = 0
        self._label = ""
        self._began_s = 0.0
        self._told_s = 0.0
        self._is_terminal = sys.stderr.isatty()

    def begin(self, label: str) -> None:
        self._number += 1
        self._label = f"{self._number} of {self._of}: {label}"
        self._began_s = self._told_s = time.monotonic()
        self._say("" if self._is_terminal else f"{self._label}…\n")

    def watch(
        self, command: Sequence[str], environment: Mapping[str, str], describe: Callable[[str], str] = lambda _: ""
    ) -> None:
        """Runs the command to its end; `describe` turns a line of its output into a detail to show, or nothing."""
        last_words: list[str] = []
        detail = ""
        with subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as child:
            try:
                for line in _lines_and_ticks(child):
                    if line is not None:
                        last_words.append(line)
                        detail = describe(line) or detail
                    self._show(detail)
            finally:
                child.terminate()  # where we were interrupted; one that has ended minds nothing
        if child.returncode != 0:
            self._fail(last_words)
        self._end()

    def _show(self, detail: str) -> None:
        now_s = time.monotonic()
        if self._is_terminal:
            self._say(f"\r\x1b[K{self._label} · {_clock(now_s - self._began_s)} {detail}"[:100])
        elif now_s - self._told_s >= LINE_EVERY_S:
            self._told_s = now_s
            self._say(f"   {_clock(now_s - self._began_s)} {detail}\n")

    def _end(self) -> None:
        took = _clock(time.monotonic() - self._began_s)
        self._say(f"\r\x1b[K{self._label} · done in {took}\n" if self._is_terminal else f"   done in {took}\n")

    def _fail(self, lines: list[str]) -> None:
        shown = [f"   {line}" for line in lines if line][-LAST_WORDS:]
        self._say("\n".join(["", *shown, ""]))
        everything = "\n".join(lines)
        raise Stopped(next((sentence for sign, sentence in REASONS if re.search(sign, everything)), OTHERWISE))

    def _say(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()


def _lines_and_ticks(child: subprocess.Popen[str]) -> Iterator[str | None]:
    """Yields each line of the child's output as it comes, and None whenever a second passes without one."""
    lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()

    def read() -> None:
        for line in child.stdout or ():
            lines.put(line.rstrip())
        lines.put(None)

    threading.Thread(target=read, name="set-up output", daemon=True).start()
    while True:
        try:
            line = lines.get(timeout=1.0)
        except queue.Empty:
            yield None
            continue
        if line is None:
            return
        yield line


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"
