# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `kiosk doctor` says about speech: engine, languages, sound, lexicons; each with a sentence and a fix."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from kiosk.domain.errors import SpeechError
from kiosk.domain.ports import Voice
from kiosk.speech.build import first_voice, voice_names
from kiosk.speech.lexicon import languages_with_lexicon, load_lexicon

WANTED_LANGUAGES = ("es", "en")


@dataclass(frozen=True, slots=True)
class SpeechCheck:
    """`fix` is "" when all is well."""

    subject: Literal["voice", "languages", "sound", "lexicon"]
    is_well: bool
    sentence: str
    fix: str = ""


def speech_checks(voice_name: str = "auto", sink_choice: str = "auto") -> tuple[SpeechCheck, ...]:
    """Loads the engine and opens the sound device once, as the kiosk would: takes up to a second."""
    told: list[str] = []
    voice = first_voice(voice_names(voice_name, sink_choice, sys.platform), sink_choice, told.append)
    try:
        for language in sorted(voice.languages())[:1]:
            voice.say("", language, 100, 0, lambda *_: None)  # opens the sound device
        return (*_of_voice(voice, told), *_of_lexicons())
    finally:
        voice.close()


def speech_problems(voice_name: str = "auto", sink_choice: str = "auto") -> tuple[str, ...]:
    return tuple(
        f"{check.sentence} {check.fix}".strip() for check in speech_checks(voice_name, sink_choice) if not check.is_well
    )


def _of_voice(voice: Voice, told: Iterable[str]) -> Iterable[SpeechCheck]:
    sentences = " ".join(told)
    if not voice.languages():
        yield SpeechCheck("voice", False, sentences, "Until then the kiosk works without speech.")
        return
    yield SpeechCheck("voice", True, f"The voice “{voice.name}” is ready.")
    missing = [language for language in WANTED_LANGUAGES if language not in voice.languages()]
    yield SpeechCheck(
        "languages",
        not missing,
        f"The voice speaks {', '.join(sorted(voice.languages()))}.",
        f"Install voices for: {', '.join(missing)}." if missing else "",
    )
    if sentences:
        yield SpeechCheck("sound", False, sentences, "Until then the kiosk works without sound.")
    else:
        yield SpeechCheck("sound", True, "Sound goes to the system's sound device.")


def _of_lexicons() -> Iterable[SpeechCheck]:
    for language in sorted(languages_with_lexicon()):
        try:
            load_lexicon(language)
        except SpeechError as problem:
            yield SpeechCheck("lexicon", False, problem.sentence)
            return
    yield SpeechCheck("lexicon", True, f"The lexicons are well: {', '.join(sorted(languages_with_lexicon()))}.")
