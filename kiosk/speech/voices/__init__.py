# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The voices by name. A new one is a file here and a line in `VOICES`; docs/speech.md shows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from kiosk.domain.ports import Voice

Told = Callable[[str], None]
MakeVoice = Callable[[str, Told], Voice]
"""From the choice of sink ("auto", "none", a WAV path) and a taker of sentences for staff; may raise `SpeechError`."""


def _espeak(sink_choice: str, told: Told) -> Voice:
    from kiosk.speech.sinks.open_sink import open_sink  # noqa: PLC0415 - each voice loads only what it needs
    from kiosk.speech.voices.espeak import EspeakVoice  # noqa: PLC0415
    from kiosk.speech.voices.espeak_library import EspeakLibrary, candidates  # noqa: PLC0415

    return EspeakVoice(EspeakLibrary(candidates()), lambda rate_hz: open_sink(sink_choice, rate_hz, told))


def _pyttsx3(sink_choice: str, told: Told) -> Voice:  # noqa: ARG001 - the system's voices choose their own sound device
    from kiosk.speech.voices.pyttsx3_voice import Pyttsx3Voice  # noqa: PLC0415

    return Pyttsx3Voice()


def _silent(sink_choice: str, told: Told) -> Voice:  # noqa: ARG001
    from kiosk.speech.voices.silent import SilentVoice  # noqa: PLC0415

    return SilentVoice()


VOICES: Final[Mapping[str, MakeVoice]] = {"espeak": _espeak, "pyttsx3": _pyttsx3, "silent": _silent}
