# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds for every test: no display, no network, no settings or state of the person who runs them."""

from __future__ import annotations

import gc
import os
import socket
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import hypothesis
import pytest

ROOT = Path(__file__).resolve().parents[1]
SHARED_DATA = ROOT.parent / "shared" / "data"

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt
for name in [name for name in os.environ if name.startswith("KIOSK_")]:
    del os.environ[name]

# The same examples on every machine: what fails in the check fails at the desk.
hypothesis.settings.register_profile("ventanilla", derandomize=True, deadline=None, database=None)
hypothesis.settings.load_profile("ventanilla")


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The field data beside the project, which is never copied into it."""
    if not SHARED_DATA.is_dir():
        pytest.skip(f"the field data is not there: {SHARED_DATA}")
    return SHARED_DATA


@pytest.fixture(autouse=True, scope="session")
def _state_of_its_own() -> Iterator[None]:
    """A test that forgets to name its state folder writes here, never into a person's home."""
    with tempfile.TemporaryDirectory(prefix="ventanilla-tests-") as folder, pytest.MonkeyPatch.context() as patch:
        for kind in ("CONFIG", "DATA", "STATE"):
            patch.setenv(f"XDG_{kind}_HOME", str(Path(folder) / kind.lower()))
        yield


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """A test that reaches beyond this machine fails instead."""
    connect = socket.socket.connect

    def refuse(self: socket.socket, address: Any) -> None:
        is_near = self.family == socket.AF_UNIX or address[0] in ("127.0.0.1", "::1")
        if not is_near:
            raise AssertionError(f"this test reached for the network: {address}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", refuse)
        yield


_ended: Iterator[int] = count(1)


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """Once there was a window, nothing is collected but in its pauses (decision 010), and most tests have none."""
    if not gc.isenabled():
        gc.collect(2 if next(_ended) % 50 == 0 else 1)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The figures that a test records under `told`: a suite that compares says how much it compared."""
    for outcome in ("passed", "failed"):
        for report in terminalreporter.stats.get(outcome, []):
            for name, value in report.user_properties:
                if name == "told":
                    terminalreporter.write_line(f"{report.nodeid.rpartition('::')[2]}: {value}")
