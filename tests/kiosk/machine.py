# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A machine for tests of the command line: its own folders, no display, and no settings of whoever runs the tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.__main__ import main

DISPLAY_VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


class Machine:
    """`run` types a command and gives back its status, what it printed and what it complained."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.state = folder / "state"
        self.patch = patch
        self._capsys = capsys
        patch.chdir(folder)
        self.set("KIOSK_FOLDERS_STATE", self.state)
        self.set("KIOSK_PRINTERS_FOLDER", folder / "paper")
        self.set("KIOSK_SPEECH_SOUND", "none")

    def set(self, variable: str, value: object) -> None:
        self.patch.setenv(variable, str(value))

    def without_display(self) -> None:
        for name in DISPLAY_VARIABLES:
            self.patch.delenv(name, raising=False)

    def run(self, *words: object) -> tuple[int, str, str]:
        self._capsys.readouterr()
        status = main([str(word) for word in words])
        printed = self._capsys.readouterr()
        return status, printed.out, printed.err
