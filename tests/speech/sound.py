# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an ear would notice about samples: how long, how loud, how high."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def samples_of(pcm: bytes | bytearray) -> NDArray[np.float64]:
    return np.frombuffer(bytes(pcm), dtype="<i2").astype(np.float64)


def loudness(pcm: bytes | bytearray) -> float:
    return float(np.sqrt(np.mean(samples_of(pcm) ** 2)))


def pitch_hz(pcm: bytes | bytearray, sample_rate_hz: int) -> float:
    """Median fundamental of the voiced parts, by autocorrelation of 40 ms frames between 60 and 250 Hz."""
    samples = samples_of(pcm)
    size = sample_rate_hz * 40 // 1000
    shortest, longest = sample_rate_hz // 250, sample_rate_hz // 60
    found = []
    for start in range(0, len(samples) - size - longest, size):
        frame = samples[start : start + size]
        if np.sqrt(np.mean(frame**2)) < 800:
            continue
        likeness = [
            float(frame @ samples[start + lag : start + lag + size])
            / float(np.linalg.norm(frame) * np.linalg.norm(samples[start + lag : start + lag + size]) + 1)
            for lag in range(shortest, longest)
        ]
        best = int(np.argmax(np.array(likeness) > 0.97 * max(likeness)))  # the first peak: later ones are octaves below
        best += int(np.argmax(likeness[best : best + 12]))
        if likeness[best] > 0.8:
            found.append(sample_rate_hz / (best + shortest))
    return float(np.median(found))


def largest_jump(pcm: bytes | bytearray) -> float:
    return float(np.max(np.abs(np.diff(samples_of(pcm)))))
