# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which touches count: not a brush, not the echo of a tap."""

from __future__ import annotations

import pytest

from kiosk.ui.widgets.touch_guard import DOUBLE_TAP_MS, SHORTEST_CONTACT_MS, TouchGuard


def tap(guard: TouchGuard, at_ms: int, contact_ms: int = 90) -> bool:
    guard.pressed(at_ms)
    return guard.released_counts(at_ms + contact_ms)


@pytest.mark.parametrize(("contact_ms", "counts"), [(0, False), (SHORTEST_CONTACT_MS - 1, False), (50, True)])
def test_a_brush_does_not_count(contact_ms: int, counts: bool) -> None:
    assert tap(TouchGuard(), 1000, contact_ms) is counts


@pytest.mark.parametrize(("pause_ms", "counts"), [(DOUBLE_TAP_MS - 1, False), (DOUBLE_TAP_MS, True)])
def test_a_second_tap_too_soon_is_an_echo(pause_ms: int, counts: bool) -> None:
    guard = TouchGuard()
    assert tap(guard, 1000)
    assert tap(guard, 1000 + pause_ms) is counts


def test_an_echo_does_not_put_off_the_next_tap() -> None:
    guard = TouchGuard()
    assert tap(guard, 1000)
    assert not tap(guard, 1200)
    assert tap(guard, 1350)


def test_a_brush_before_a_tap_is_no_first_tap() -> None:
    guard = TouchGuard()
    assert not tap(guard, 1000, 10)
    assert tap(guard, 1050)


def test_a_platform_without_timestamps_is_believed() -> None:
    guard = TouchGuard()
    assert tap(guard, 0, 0)
    assert tap(guard, 0, 0)
