# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Idle warns, is answered, warns again and ends; by the clock of the event loop, with times of no length."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from pytestqt.qtbot import QtBot

from kiosk.ui.idle import ACTIVITY, Idle

FOR_EVER_S = 3600.0
pytestmark = pytest.mark.usefixtures("qapp")


def running(idle: Idle) -> list[QTimer]:
    return [timer for timer in idle.findChildren(QTimer) if timer.isActive()]


def test_it_warns_and_then_ends(qtbot: QtBot) -> None:
    idle = Idle(0.0, 0.0)
    with qtbot.waitSignals([idle.warned, idle.ended], order="strict", timeout=20_000):
        idle.start()
    assert running(idle) == []


def test_the_warning_is_on_until_somebody_is_there(qtbot: QtBot) -> None:
    idle = Idle(0.0, FOR_EVER_S)
    with qtbot.waitSignal(idle.warned, timeout=20_000):
        idle.start()
    assert idle.is_warning
    with qtbot.waitSignal(idle.warned, timeout=20_000):
        idle.noticed()
        assert not idle.is_warning
    idle.stop()


@pytest.mark.parametrize("kind", sorted(ACTIVITY, key=lambda kind: kind.value))
def test_every_kind_of_act_answers_the_warning(qtbot: QtBot, kind: QEvent.Type) -> None:
    idle = Idle(0.0, FOR_EVER_S)
    with qtbot.waitSignal(idle.warned, timeout=20_000):
        idle.start()
    idle.eventFilter(QObject(), QEvent(kind))
    assert not idle.is_warning
    assert len(running(idle)) == 1
    idle.stop()


def test_other_events_are_nobody() -> None:
    idle = Idle(FOR_EVER_S, FOR_EVER_S)
    idle.start()
    (calm,) = running(idle)
    before = calm.id()
    idle.eventFilter(QObject(), QEvent(QEvent.Type.Paint))
    assert calm.id() == before
    idle.eventFilter(QObject(), QEvent(QEvent.Type.KeyPress))
    assert calm.id() != before
    idle.stop()


def test_stopped_it_stays_stopped_whatever_happens() -> None:
    idle = Idle(FOR_EVER_S, FOR_EVER_S)
    idle.start()
    idle.stop()
    idle.noticed()
    assert running(idle) == []


def test_events_are_looked_at_and_never_taken(monkeypatch: Any) -> None:
    idle = Idle(FOR_EVER_S, FOR_EVER_S)
    assert idle.eventFilter(QObject(), QEvent(QEvent.Type.MouseButtonPress)) is False
