# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An update in a process of its own: what it tells arrives, however it ends, and it ends when nobody waits for it."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.domain.errors import KioskError, SyncError
from kiosk.domain.events import SyncProgressed
from kiosk.sync.apart import UpdatesApart
from kiosk.sync.one_at_a_time import AlreadyRunning
from kiosk.sync.source import Stopped
from tests.kiosk.sync.scripted_apart import PROGRESS, TAKEN

SCRIPT = "tests.kiosk.sync.scripted_apart"


def test_progress_report_and_forms_come_in_order() -> None:
    heard: list[SyncProgressed] = []
    updates = UpdatesApart(SCRIPT, "well")
    for _ in range(2):
        assert updates.run(heard.append) == TAKEN
        assert updates.bring_forms() == 3
    assert heard == [PROGRESS, PROGRESS]


@pytest.mark.parametrize(
    ("end", "kind", "code", "says"),
    [
        ("refused", KioskError, "K202", "It cannot be shown."),
        ("absent", KioskError, "K701", "There is no such file."),
        ("busy", AlreadyRunning, "K700", "Another one."),
        ("killed", SyncError, "K700", "it ended with status -9"),
    ],
)
def test_however_it_ends_it_is_told(end: str, kind: type[KioskError], code: str, says: str) -> None:
    updates = UpdatesApart(SCRIPT, end)
    with pytest.raises(kind, match=says) as told:
        updates.run(lambda _: None)
    assert told.value.code == code


def test_killed_after_its_report_it_leaves_the_forms_for_later() -> None:
    updates = UpdatesApart(SCRIPT, "killed later")
    assert updates.run(lambda _: None) == TAKEN
    with pytest.raises(SyncError, match="status -9"):
        updates.bring_forms()
    with pytest.raises(SyncError, match="never started"):
        updates.bring_forms()


def test_it_is_interrupted_while_it_waits() -> None:
    updates = UpdatesApart(SCRIPT, "waits")
    with pytest.raises(Stopped):
        updates.run(lambda _: updates.interrupt())
    with pytest.raises(Stopped):
        updates.run(lambda _: None)


def test_a_program_that_is_not_there_is_a_sentence() -> None:
    with pytest.raises(SyncError, match="it ended with status 1"):
        UpdatesApart("tests.kiosk.sync.no_such_module", "well").run(lambda _: None)


def test_it_ends_with_whoever_asked() -> None:
    """As when the kiosk is killed: its end of the pipe closes."""
    job = pickle.dumps("waits")
    root = Path(__file__).resolve().parents[3]
    command = [sys.executable, "-m", SCRIPT]
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root)
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write(len(job).to_bytes(4, "little") + job)
    child.stdin.flush()
    assert pickle.load(child.stdout) == PROGRESS
    child.stdin.close()
    child.stdout.close()
    assert child.wait(20) == 0
