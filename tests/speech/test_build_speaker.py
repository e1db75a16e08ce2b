# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The speaker from names: the real engine into a file, and what is said to staff when something is missing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import wave
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.errors import SpeechError
from kiosk.domain.events import SpeechEnded, SpeechEvent
from kiosk.domain.ports import Utterance, Voice
from kiosk.speech import build, diagnosis
from kiosk.speech.build import build_speaker, first_voice, voice_names
from kiosk.speech.diagnosis import speech_checks, speech_problems
from kiosk.speech.sinks.wav import PAUSE_S
from kiosk.speech.speaker import SpeakerThread
from kiosk.speech.voices import VOICES
from tests.speech.sound import loudness


def say_all(speaker: SpeakerThread, *utterances: Utterance) -> None:
    ended = threading.Event()

    def told(event: SpeechEvent) -> None:
        if isinstance(event, SpeechEnded):
            ended.set()

    speaker.listen(told)
    speaker.speak(utterances)
    assert ended.wait(30)
    speaker.close()


def test_two_languages_end_up_in_one_sound_file_and_one_log(tmp_path: Path) -> None:
    path, log = tmp_path / "speech.wav", tmp_path / "speech.jsonl"
    speaker = build_speaker("espeak", str(path), log)
    assert speaker.can_speak("es")
    assert speaker.can_speak("en")
    say_all(speaker, Utterance("Su folio es V7K2.", "es"), Utterance("Your folio is V7K2.", "en", "alert"))
    assert speaker.problems() == ()
    with wave.open(str(path)) as file:
        pcm, seconds = file.readframes(file.getnframes()), file.getnframes() / file.getframerate()
    assert loudness(pcm) > 300
    assert seconds > 4 + PAUSE_S
    lines = log.read_text("utf-8").splitlines()
    said = [(line["language"], line["channel"], line["spoken"]) for line in map(json.loads, lines)]
    assert said == [
        ("es", "screen", "Su folio es uve siete ka dos."),
        ("en", "alert", "Your folio is vee seven kay two."),
    ]


def test_masked_data_is_in_neither_sound_nor_spoken_text(tmp_path: Path) -> None:
    log = tmp_path / "speech.jsonl"
    speaker = build_speaker("espeak", "none", log, is_private_masked=True)
    speaker.set_pace(200, 0)
    say_all(speaker, Utterance("GOMC960101HDFRRN09", "es", "answer", is_private=True))
    assert json.loads(log.read_text("utf-8"))["spoken"] == "dato oculto"


def test_a_citizen_who_chooses_so_hears_their_own_data(tmp_path: Path) -> None:
    log = tmp_path / "speech.jsonl"
    speaker = build_speaker("espeak", "none", log, is_private_masked=True)
    speaker.set_pace(200, 0)
    speaker.set_private_masked(False)
    say_all(speaker, Utterance("Ana", "es", "answer", is_private=True))
    assert json.loads(log.read_text("utf-8"))["spoken"] == "Ana"


def test_the_silent_voice_goes_through_the_same_doors(tmp_path: Path) -> None:
    log = tmp_path / "speech.jsonl"
    speaker = build_speaker("silent", "none", log)
    speaker.set_pace(200, 50)
    say_all(speaker, Utterance("Hola", "es"))
    assert json.loads(log.read_text("utf-8"))["rate"] == 200


def test_unknown_voices_and_unwritable_logs_are_told_and_the_kiosk_starts(tmp_path: Path) -> None:
    speaker = build_speaker("loudmouth", "none", tmp_path)
    assert not speaker.can_speak("es")
    log_problem, voice_problem = speaker.problems()
    assert "cannot be written" in log_problem
    assert "no voice called “loudmouth”" in voice_problem
    speaker.close()


@pytest.mark.parametrize(
    ("voice_name", "sink_choice", "platform", "names"),
    [
        ("auto", "auto", "linux", ("espeak", "pyttsx3")),
        ("auto", "speech.wav", "linux", ("espeak",)),
        ("auto", "auto", "win32", ("pyttsx3", "espeak")),
        ("auto", "auto", "darwin", ("pyttsx3", "espeak")),
        ("auto", "speech.wav", "win32", ("espeak",)),
        ("silent", "auto", "win32", ("silent",)),
    ],
)
def test_each_system_tries_its_own_voices(
    voice_name: str, sink_choice: str, platform: str, names: tuple[str, ...]
) -> None:
    assert voice_names(voice_name, sink_choice, platform) == names
    assert set(names) <= set(VOICES)


def test_pyttsx3_is_made_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    told: list[str] = []
    voice = first_voice(("pyttsx3", "silent"), "auto", told.append)
    if sys.platform.startswith("linux"):
        assert voice.name == "silent"
        assert "aplay" in told[0]
    voice.close()


def fail(_: str, __: Callable[[str], None]) -> Voice:
    raise SpeechError("espeak-ng cannot be used. Install it.")


def test_without_any_engine_staff_get_the_reason_and_the_kiosk_its_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "VOICES", {"espeak": fail, "pyttsx3": fail})
    assert speech_problems() == (
        "espeak-ng cannot be used. Install it. espeak-ng cannot be used. Install it. "
        "Until then the kiosk works without speech.",
    )


def test_the_doctor_finds_a_well_voice_well() -> None:
    checks = speech_checks("espeak", "none")
    assert [(check.subject, check.is_well, check.fix) for check in checks] == [
        ("voice", True, ""), ("languages", True, ""), ("sound", True, ""), ("lexicon", True, ""),
    ]  # fmt: skip
    assert speech_problems("espeak", "none") == ()


def test_the_doctor_names_missing_sound_languages_and_lexicons(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diagnosis, "WANTED_LANGUAGES", ("es", "yua"))

    def broken(_: str) -> None:
        raise SpeechError("The lexicon es.toml cannot be read.")

    monkeypatch.setattr(diagnosis, "load_lexicon", broken)
    languages, sound, lexicon = speech_problems("espeak", str(tmp_path))
    assert "Install voices for: yua." in languages
    assert "cannot be written" in sound
    assert lexicon == "The lexicon es.toml cannot be read."


def test_building_loads_no_engine_no_sound_and_no_patterns_on_the_callers_thread() -> None:
    script = (
        "import sys, kiosk.speech.build\n"
        "heavy = {'ctypes', 'num2words', 'miniaudio', 'espeakng_loader', 'kiosk.speech.shapes', 'tomllib'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=os.environ | {"PYTHONPATH": "."}
    )
    assert done.stdout.strip() == "[]"
