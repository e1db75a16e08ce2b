# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""DraftFile: the file of an editor, a package as it is or a workbook compiled by a process of its own, as the kiosk
knows no spreadsheets."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

from kiosk.commands.read_object import read_object
from kiosk.domain.draft import Draft, refused
from kiosk.domain.errors import KioskError
from kiosk.domain.walk import load

PATIENCE_S = 120
_MISSING = re.compile(r"No module named '?([\w.]+)")


class DraftFile:
    """`today` is the day on which the compiler walks the form's own tests; None for this one."""

    def __init__(self, file: Path, today: date | None) -> None:
        self._file = file
        self._today = today
        self._compiler: subprocess.Popen[bytes] | None = None
        self._is_stopped = False

    @property
    def name(self) -> str:
        return str(self._file)

    def stamp(self) -> object:
        try:
            found = self._file.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino

    def read(self) -> Draft:
        try:
            if self._file.suffix.lower() == ".json":
                package, sentences = read_object(self._file), ()
                return Draft(package, load(package), sentences)
            if not self._file.is_file():
                return refused(f"{self.name} is no file that can be read. Name a workbook or a package.")
            return self._compile()
        except KioskError as error:
            named = error.sentence if self.name in error.sentence else f"{self.name}: {error.sentence}"
            return refused(named)

    def stop(self) -> None:
        self._is_stopped = True
        if self._compiler is not None:
            self._compiler.kill()

    def _compile(self) -> Draft:
        command = [sys.executable, "-P", "-m", "central", "compile", self.name]
        if self._today is not None:
            command += ["--today", self._today.isoformat()]
        with subprocess.Popen(  # noqa: S603 - our own compiler, on the file that was named
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONUTF8": "1"},
        ) as self._compiler:
            if self._is_stopped:
                self._compiler.kill()
            try:
                written, told = self._compiler.communicate(timeout=PATIENCE_S)
            except subprocess.TimeoutExpired:
                self._compiler.kill()
                return refused(f"{self.name}: compiling it takes longer than {PATIENCE_S} seconds. Make it smaller.")
        lines = tuple(line for line in told.decode(errors="replace").splitlines() if line.strip())
        if self._compiler.returncode != 0:
            return refused(*self._why(lines))
        package = json.loads(written)
        return Draft(package, load(package), lines)

    def _why(self, lines: tuple[str, ...]) -> tuple[str, ...]:
        """The compiler's own sentences; where it failed itself, one that says so."""
        text = "\n".join(lines)
        missing = _MISSING.search(text)
        if missing is not None:
            return (
                f"This machine cannot compile workbooks: {missing[1]} is missing. Install the program with its part"
                " “central”, or compile the form elsewhere and preview the package.",
            )
        if not lines or "Traceback (most recent call last)" in text:
            last = lines[-1] if lines else f"status {self._compiler and self._compiler.returncode}"
            return (f"{self.name}: the compiler failed on it ({last}). Send the file to support.",)
        return lines
