# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a voice needs of the place where its sound goes: 16 bit mono PCM in, a count of heard samples out."""

from __future__ import annotations

from typing import Protocol


class Sink(Protocol):
    """One utterance at a time: `begin`, then `write` until done. `drop` may come from any thread."""

    def open(self, sample_rate_hz: int) -> None:
        """May take a second for a sound card. Raises `SpeechError` when there is none."""
        ...

    def begin(self) -> None:
        """A new utterance: the count of heard samples starts again at 0."""
        ...

    def write(self, pcm: bytes) -> None:
        """Queue samples behind those already queued; returns at once."""
        ...

    def heard_samples(self) -> int: ...

    def drop(self) -> None:
        """Silence now: forget what was queued and not yet heard."""
        ...

    def close(self) -> None: ...
