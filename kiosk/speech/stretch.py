# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Slower speech at the same pitch: waveforms that match are overlapped and added (WSOLA), in pure Python."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from operator import mul

HOP = 276  # samples: 12.5 ms at 22050 Hz, so that two hops hold two periods of a low voice
SEARCH = 132  # samples either side: half a period of the lowest voice (84 Hz)
EVERY = 3  # compare every third sample: enough to find the period, nine times cheaper
QUIET = 64


def stretched(samples: array[int], factor: float) -> Iterator[array[int]]:
    """Yields pieces that together last `factor` (≥ 1) times as long; lazily, a piece is 12.5 ms."""
    first = samples[:HOP]
    yield first
    natural = len(first)  # where the sound would go on if nothing were stretched
    frame = 1
    while True:
        wanted = int(frame * HOP / factor)
        if wanted + HOP + SEARCH >= len(samples) or natural + HOP > len(samples):
            break
        best = _best_match(samples, natural, wanted)
        yield _crossfaded(samples, natural, best)
        natural = best + HOP
        frame += 1
    yield samples[natural:]


def _best_match(samples: array[int], natural: int, wanted: int) -> int:
    pattern = samples[natural : natural + HOP : EVERY]
    if max(pattern) < QUIET and min(pattern) > -QUIET:
        return wanted
    best, best_likeness = wanted, -1
    for start in range(max(0, wanted - SEARCH), wanted + SEARCH + 1, EVERY):
        likeness = sum(map(mul, pattern, samples[start : start + HOP : EVERY]))
        if likeness > best_likeness:
            best, best_likeness = start, likeness
    return best


def _crossfaded(samples: array[int], fading: int, rising: int) -> array[int]:
    return array(
        "h",
        [
            (before * (HOP - i) + after * i) // HOP
            for i, (before, after) in enumerate(
                zip(samples[fading : fading + HOP], samples[rising : rising + HOP], strict=True)
            )
        ],
    )
