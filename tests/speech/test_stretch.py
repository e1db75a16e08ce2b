# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Slower, at the same pitch, whatever the length."""

from __future__ import annotations

import math
from array import array

import pytest

from kiosk.speech.stretch import HOP, SEARCH, stretched
from tests.speech.sound import largest_jump, pitch_hz

RATE_HZ = 22050


def tone(hz: float, seconds: float) -> array[int]:
    return array("h", [round(8000 * math.sin(2 * math.pi * hz * i / RATE_HZ)) for i in range(int(seconds * RATE_HZ))])


@pytest.mark.parametrize("hz", [90.0, 110.0, 180.0])
@pytest.mark.parametrize("factor", [1.1, 1.333, 2.0])
def test_a_tone_lasts_longer_and_stays_the_same_tone(hz: float, factor: float) -> None:
    source = tone(hz, 1.0)
    pcm = b"".join(part.tobytes() for part in stretched(source, factor))
    assert len(pcm) / 2 == pytest.approx(factor * len(source), rel=0.05)
    assert pitch_hz(pcm, RATE_HZ) == pytest.approx(hz, rel=0.02)
    assert largest_jump(pcm) <= 1.5 * largest_jump(source.tobytes())


@pytest.mark.parametrize("length", [0, 1, HOP - 1, HOP, HOP + 1, 2 * HOP + 200])
def test_short_sounds_lose_next_to_nothing(length: int) -> None:
    source = array("h", range(length))
    result = [sample for part in stretched(source, 1.333) for sample in part]
    assert len(result) >= length - SEARCH
    assert result[:HOP] == list(source[:HOP])


def test_silence_stays_silence() -> None:
    assert not any(sample for part in stretched(array("h", bytes(20000)), 1.5) for sample in part)


def test_parts_come_one_by_one() -> None:
    parts = stretched(tone(110, 10.0), 1.333)
    assert len(next(parts)) == HOP
    assert len(next(parts)) == HOP
