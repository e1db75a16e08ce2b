# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A sink that keeps what it is given and counts it as heard at once: for tests and measurements."""

from __future__ import annotations


class MemorySink:
    def __init__(self) -> None:
        self.sample_rate_hz = 0
        self.utterances: list[bytearray] = []

    def open(self, sample_rate_hz: int) -> None:
        self.sample_rate_hz = sample_rate_hz

    def begin(self) -> None:
        self.utterances.append(bytearray())

    def write(self, pcm: bytes) -> None:
        self.utterances[-1] += pcm

    def heard_samples(self) -> int:
        return len(self.utterances[-1]) // 2

    def drop(self) -> None:
        pass

    def close(self) -> None:
        pass
