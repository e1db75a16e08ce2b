# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A finger is down from its first event to its last, however many events the platform makes of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication

from kiosk.ui.finger_watch import FingerWatch

DOWN, UP = QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease
BEGIN, END, CANCEL = QEvent.Type.TouchBegin, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel


@pytest.mark.parametrize(
    ("events", "is_down", "releases"),
    [
        ([], False, 0),
        ([DOWN], True, 0),
        ([DOWN, DOWN, UP, UP], False, 1),
        ([BEGIN, DOWN, END], False, 1),
        ([BEGIN, CANCEL], False, 1),
        ([UP, QEvent.Type.MouseMove], False, 0),
        ([DOWN, UP, QEvent.Type.MouseButtonDblClick], True, 1),
    ],
)
def test_a_finger_is_down_until_it_is_lifted(
    qapp: QApplication, events: list[QEvent.Type], is_down: bool, releases: int
) -> None:
    glass, heard = QObject(), []
    watch = FingerWatch(glass)
    watch.released.connect(lambda: heard.append("released"))
    glass.installEventFilter(watch)
    for kind in events:
        assert not QCoreApplication.sendEvent(glass, QEvent(kind))
    assert (watch.is_down, len(heard)) == (is_down, releases)
