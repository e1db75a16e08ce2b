# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Build the speaker from names. Costs the caller next to nothing: engine and sound load on the speaker's thread."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.domain.errors import SpeechError
from kiosk.domain.ports import Voice
from kiosk.speech.speaker import SpeakerThread
from kiosk.speech.speech_log import SpeechLog
from kiosk.speech.voices import VOICES

if TYPE_CHECKING:
    from kiosk.speech.pronouncer import Pronouncer


def build_speaker(
    voice_name: str = "auto", sink_choice: str = "auto", log_path: Path | None = None, is_private_masked: bool = False
) -> SpeakerThread:
    """`voice_name`: "auto" or a key of `VOICES`. `sink_choice`: "auto" (sound card), "none", or the path of a WAV file.

    Never fails for want of engine, sound or log: `SpeakerThread.problems()` then holds sentences for staff.
    `is_private_masked`: a citizen's own data stays unsaid until `set_private_masked` says otherwise.
    """
    log, log_problem = _log_at(log_path)

    def make_voice(told: Callable[[str], None]) -> Voice:
        if log_problem:
            told(log_problem)
        return first_voice(voice_names(voice_name, sink_choice, sys.platform), sink_choice, told)

    def make_pronouncer(told: Callable[[str], None]) -> Pronouncer:
        from kiosk.speech.pronouncer import Pronouncer  # noqa: PLC0415 - compiles patterns, on the speaker's thread

        return Pronouncer(told)

    speaker = SpeakerThread(make_voice, make_pronouncer, log)
    speaker.set_private_masked(is_private_masked)
    return speaker


def voice_names(voice_name: str, sink_choice: str, platform: str) -> tuple[str, ...]:
    """In the order in which they are tried. Only espeak can give its sound to another sink than the system's."""
    if voice_name != "auto":
        return (voice_name,)
    if platform in {"win32", "darwin"} and sink_choice == "auto":
        return ("pyttsx3", "espeak")
    return ("espeak", "pyttsx3") if sink_choice == "auto" else ("espeak",)


def first_voice(names: tuple[str, ...], sink_choice: str, told: Callable[[str], None]) -> Voice:
    """The first that works; the silent one, with no language to its name, when none does."""
    from kiosk.speech.voices.silent import SilentVoice  # noqa: PLC0415

    for name in names:
        if name not in VOICES:
            told(f"There is no voice called “{name}”. Known ones: auto, {', '.join(VOICES)}.")
            continue
        try:
            return VOICES[name](sink_choice, told)
        except SpeechError as problem:
            told(problem.sentence)
    return SilentVoice(languages=frozenset())


def _log_at(path: Path | None) -> tuple[SpeechLog | None, str]:
    try:
        return (SpeechLog(path) if path else None), ""
    except SpeechError as problem:
        return None, problem.sentence
