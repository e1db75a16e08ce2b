# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Open the sink that was asked for: never fails, but says to staff when nothing will be heard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kiosk.domain.errors import SpeechError
from kiosk.speech.sinks.lasting import LastingSink
from kiosk.speech.sinks.null import NullSink
from kiosk.speech.sinks.sink import Sink
from kiosk.speech.sinks.sound_card import SoundCardSink
from kiosk.speech.sinks.wav import WavSink

SOUND_CARD = "auto"
NO_SOUND = "none"


def open_sink(choice: str, sample_rate_hz: int, told: Callable[[str], None]) -> Sink:
    """`choice`: "auto" (sound card), "none" (silence that keeps time), or the path of a WAV file."""
    sink: Sink = NullSink()
    if choice == SOUND_CARD:
        sink = LastingSink(SoundCardSink, told)
    elif choice != NO_SOUND:
        sink = WavSink(Path(choice))
    try:
        sink.open(sample_rate_hz)
    except SpeechError as problem:
        told(problem.sentence)
        sink = NullSink()
        sink.open(sample_rate_hz)
    return sink
