# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Twice as many records are twice the work of the database, not four times: a hundred thousand are published daily."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from central.repository.history import History
from kiosk.domain.records.record import HEAD_ID, Record

DAY = date(2026, 1, 1)
STEPS = 100


def steps_of_a_second_edition(file: Path, count: int) -> int:
    """Hundreds of steps of SQLite's own machine."""
    done = 0

    def step() -> int:
        nonlocal done
        done += 1
        return 0

    with History(file) as history:
        for sequence in (1, 2):
            vars(history)["_db"].set_progress_handler(step, STEPS)
            done = 0
            history.stage(Record(f"service:{number:06}", b"%d" % number) for number in range(count))
            history.is_staged_new()
            history.commit(sequence, Record(HEAD_ID, b"%d" % sequence), DAY, DAY, is_demonstration=True)
    return done


def test_the_work_grows_with_the_records(tmp_path: Path) -> None:
    small, large = (steps_of_a_second_edition(tmp_path / str(count), count) for count in (500, 2000))
    assert large < 6 * small
