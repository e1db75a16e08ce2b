# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Time that passes with nobody there: the kiosk's own timers run out at once, through the event loop."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from tests.journeys.kiosk_under_test import KioskUnderTest


def is_watched(kiosk: KioskUnderTest) -> bool:
    """Whether some time is running that ends in a warning or in forgetting."""
    return bool(_running(kiosk))


def _running(kiosk: KioskUnderTest) -> list[QTimer]:
    return [timer for timer in kiosk.kiosk.attendant.idle.findChildren(QTimer) if timer.isActive()]


def nobody_comes(kiosk: KioskUnderTest) -> None:
    """Until the time that runs now is over: the calm before the warning, or the warning."""
    (timer,) = _running(kiosk)
    _run_out(kiosk, timer)


def out_of_order_passes(kiosk: KioskUnderTest) -> None:
    (timer,) = [
        timer for timer in kiosk.kiosk.attendant.findChildren(QTimer) if timer.parent() is kiosk.kiosk.attendant
    ]
    assert timer.isActive()
    _run_out(kiosk, timer)


def _run_out(kiosk: KioskUnderTest, timer: QTimer) -> None:
    usual_ms = timer.interval()
    timer.setInterval(0)
    kiosk.citizen.wait_until(lambda: not timer.isActive(), "a timer to run out")
    timer.setInterval(usual_ms)
