# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The child process of `Pyttsx3Voice`: orders as JSON lines on stdin, what happened as JSON lines on stdout."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import IO, Any, Final

PREFERRED_REGION: Final = {"es": ("es-mx", "es-419", "es-us", "es-la", "mexico"), "en": ("en-us",)}
LANGUAGE_NAMES: Final = {"es": ("spanish", "español"), "en": ("english",)}


def voice_for(language: str, voices: Iterable[Any]) -> str | None:
    """The id of the voice nearest to Mexico, or None. Systems hide the language in different places."""
    speaking = [voice for voice in voices if _speaks(voice, language)]
    for region in PREFERRED_REGION[language]:
        for voice in speaking:
            if region in _described(voice):
                return str(voice.id)
    return str(speaking[0].id) if speaking else None


def _speaks(voice: Any, language: str) -> bool:
    codes = [code.lower() for code in _codes(voice)]
    if any(code == language or code.startswith(f"{language}-") for code in codes):
        return True
    described = _described(voice)
    return f"_{language}-" in described or any(name in described for name in LANGUAGE_NAMES[language])


def _described(voice: Any) -> str:
    return " ".join([str(voice.id), str(voice.name), *_codes(voice)]).replace("_", "-").lower().replace("tts-ms-", "_")


def _codes(voice: Any) -> list[str]:
    codes = voice.languages or []
    return [
        (code.decode("utf-8", "ignore") if isinstance(code, bytes) else str(code)).replace("_", "-") for code in codes
    ]


def serve(
    engine: Any, orders: Iterable[str], answers: IO[str], has_true_words: bool, heard_out: Callable[[], object]
) -> None:
    """`has_true_words`: False for engines that tell all words before the first sound; then none is passed on.

    `heard_out` returns when the sound has ended, for engines that come back earlier.
    """

    def answer(**facts: Any) -> None:
        answers.write(json.dumps(facts) + "\n")
        answers.flush()

    voices: Sequence[Any] = engine.getProperty("voices")
    chosen = {language: voice_for(language, voices) for language in PREFERRED_REGION}
    if has_true_words:
        engine.connect("started-word", lambda name, location, length: answer(word=[location, length]))  # noqa: ARG005 - its names
    answer(languages=[language for language, voice in chosen.items() if voice])
    for line in orders:
        order = json.loads(line)
        engine.setProperty("voice", chosen[order["language"]])
        engine.setProperty("rate", order["words_per_minute"])
        engine.setProperty("volume", order["volume"])
        engine.say(order["text"])
        engine.runAndWait()
        heard_out()
        answer(done=True)


def main() -> None:
    # The library prints on stdout what has no place among the answers.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    is_linux = sys.platform.startswith("linux")
    if is_linux and shutil.which("aplay") is None:
        answers.write(json.dumps({"problem": "aplay is missing: install the package alsa-utils."}) + "\n")
        answers.flush()
        return
    try:
        import pyttsx3  # type: ignore[import-untyped] # noqa: PLC0415 - only in this process; it has no types

        engine = pyttsx3.init()
    except (ImportError, OSError, RuntimeError, KeyError) as problem:
        answers.write(json.dumps({"problem": f"pyttsx3 finds no speech engine: {problem}."}) + "\n")
        answers.flush()
        return
    serve(engine, sys.stdin, answers, has_true_words=not is_linux, heard_out=_end_of_sound(is_linux))


def _end_of_sound(is_linux: bool) -> Callable[[], object]:
    """pyttsx3's Linux driver comes back while `aplay` still plays."""
    if not is_linux:
        return lambda: None
    from pyttsx3.drivers import _espeak  # type: ignore[import-untyped] # noqa: PLC0415 - as above

    synchronize: Callable[[], object] = _espeak.Synchronize
    return synchronize


if __name__ == "__main__":
    main()
