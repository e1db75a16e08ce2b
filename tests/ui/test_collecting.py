# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Widgets that only a cycle still holds are dropped where the window lives, whoever else allocates."""

from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.ui.collecting import DUE, collect_what_is_due


class Ring(QWidget):
    """Holds itself, as a widget with a connected method does."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self


def churn() -> None:
    """Far more new objects than Python itself bears before it collects."""
    kept: list[list[int]] = []
    for _ in range(20 * gc.get_threshold()[0]):
        kept.append([])


def ring() -> tuple[weakref.ref[Ring], list[bool]]:
    """A widget that nobody but itself holds, and where it was dropped."""
    dropped: list[bool] = []
    widget = Ring()
    application = QApplication.instance()
    assert application is not None
    weakref.finalize(widget, lambda: dropped.append(QThread.currentThread() is application.thread()))
    return weakref.ref(widget), dropped


def test_another_thread_collects_nothing(qapp: QApplication) -> None:
    alive, dropped = ring()
    thread = threading.Thread(target=churn)
    thread.start()
    thread.join()
    assert alive() is not None
    gc.collect()
    assert alive() is None
    assert dropped == [True]


def test_what_is_due_goes_in_the_pauses(qapp: QApplication) -> None:
    gc.collect()
    alive, dropped = ring()
    kept = [[] for _ in range(2 * DUE[0])]  # type: ignore[var-annotated]
    collect_what_is_due()
    assert alive() is None
    assert dropped == [True]
    assert kept


def test_a_full_collection_is_rare_but_comes(qapp: QApplication) -> None:
    gc.collect()
    alive, _ = ring()
    gc.collect(1)  # it survives nothing, so it must be held once to grow old
    assert alive() is None
    held, _ = ring()
    elder = held()
    gc.collect(1)
    del elder
    for _ in range(DUE[2] + 1):
        gc.collect(1)
    assert held() is not None, "only a full collection finds what has grown old"
    collect_what_is_due()
    assert held() is None
