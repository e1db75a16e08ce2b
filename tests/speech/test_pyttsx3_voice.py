# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The system's voices: a child process that can be ended at any word and leaves nothing behind."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import DEVNULL
from typing import Any

import pytest

from kiosk.domain.errors import SpeechError
from kiosk.speech.voices.pyttsx3_child import serve, voice_for
from kiosk.speech.voices.pyttsx3_voice import Pyttsx3Voice

ECHO = """
import json, os, sys, time
from pathlib import Path
print(json.dumps({"languages": ["es"]}), flush=True)
for line in sys.stdin:
    order = json.loads(line)
    Path(os.environ["TMPDIR"], "said.wav").write_text(line)
    print(json.dumps({"word": [0, 4]}), flush=True)
    if order["text"] == "problem":
        print(json.dumps({"problem": "the engine is hoarse"}), flush=True)
    elif order["text"] == "die":
        sys.exit()
    elif order["text"] == "hang":
        time.sleep(60)
    else:
        print(json.dumps({"done": True, "order": order}), flush=True)
"""


@pytest.fixture
def voice() -> Iterator[Pyttsx3Voice]:
    voice = Pyttsx3Voice([sys.executable, "-c", ECHO])
    yield voice
    voice.close()


def quiet(_: int, __: int) -> None:
    pass


def folder_of(voice: Pyttsx3Voice) -> Path:
    return voice._child.folder


def test_a_sentence_is_said_with_its_words(voice: Pyttsx3Voice) -> None:
    words: list[tuple[int, int]] = []
    assert voice.languages() == {"es"}
    assert voice.say("Hola\0mundo", "es", 200, 50, lambda start, length: words.append((start, length)))
    assert words == [(0, 4)]
    order = json.loads((folder_of(voice) / "said.wav").read_text("utf-8"))
    assert order == {"text": "Hola mundo", "language": "es", "words_per_minute": 250, "volume": 0.5}
    assert voice.say("  ", "es", 100, 50, quiet)


def test_a_stop_kills_the_child_forgets_its_words_and_the_next_sentence_is_said(voice: Pyttsx3Voice) -> None:
    folder = folder_of(voice)
    assert not voice.say("hang", "es", 100, 50, lambda *_: voice.stop())
    assert not folder.exists()
    assert voice.say("Hola", "es", 100, 50, quiet)


def test_a_stop_from_another_thread_ends_the_sentence(voice: Pyttsx3Voice) -> None:
    reached, result = threading.Event(), list[bool]()
    speaking = threading.Thread(
        target=lambda: result.append(voice.say("hang", "es", 100, 50, lambda *_: reached.set()))
    )
    speaking.start()
    assert reached.wait(10)
    voice.stop()
    speaking.join(10)
    assert result == [False]


def test_a_late_stop_ends_the_next_sentence_and_no_other(voice: Pyttsx3Voice) -> None:
    voice.stop()
    assert not voice.say("Hola", "es", 100, 50, quiet)
    assert voice.say("Hola", "es", 100, 50, quiet)


def test_an_engine_that_dies_or_complains_is_a_sentence_and_comes_back(voice: Pyttsx3Voice) -> None:
    with pytest.raises(SpeechError, match="has ended"):
        voice.say("die", "es", 100, 50, quiet)
    with pytest.raises(SpeechError, match="hoarse"):
        voice.say("problem", "es", 100, 50, quiet)
    voice._child.end()
    with pytest.raises(SpeechError, match="speech engine"):
        voice.say("Hola", "es", 100, 50, quiet)
    assert voice.say("Hola", "es", 100, 50, quiet)


def test_closing_leaves_no_folder(voice: Pyttsx3Voice) -> None:
    voice.say("Hola", "es", 100, 50, quiet)
    voice.close()
    voice.stop()
    assert not folder_of(voice).exists()


@pytest.mark.parametrize(
    ("command", "complaint"),
    [
        (["/nowhere/python"], "cannot be started"),
        ([sys.executable, "-c", ""], "does not start"),
        ([sys.executable, "-c", 'print(\'{"problem": "no engine here"}\')'], "no engine here"),
    ],
)
def test_a_system_without_voices_is_a_sentence(
    command: list[str], complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with pytest.raises(SpeechError, match=complaint):
        Pyttsx3Voice(command)
    assert list(tmp_path.iterdir()) == []


@dataclass
class SystemVoice:
    id: str
    name: str = ""
    languages: list[Any] = field(default_factory=list)


SAPI = [
    SystemVoice(r"HKEY\Tokens\TTS_MS_EN-US_ZIRA_11.0", "Microsoft Zira Desktop - English (United States)"),
    SystemVoice(r"HKEY\Tokens\TTS_MS_ES-ES_HELENA_11.0", "Microsoft Helena Desktop - Spanish (Spain)"),
    SystemVoice(r"HKEY\Tokens\TTS_MS_ES-MX_SABINA_11.0", "Microsoft Sabina Desktop - Spanish (Mexico)"),
]
MAC = [
    SystemVoice("com.apple.voice.Fred", "Fred", ["en_US"]),
    SystemVoice("com.apple.voice.Monica", "Mónica", ["es_ES"]),
    SystemVoice("com.apple.voice.Paulina", "Paulina", ["es_MX"]),
]
LINUX = [
    SystemVoice("roa/es", "Spanish", [b"\x05es"]),
    SystemVoice("roa/es-419", "Spanish (Latin America)", ["es-419"]),
]


@pytest.mark.parametrize(
    ("voices", "spanish", "english"),
    [(SAPI, "SABINA", "ZIRA"), (MAC, "Paulina", "Fred"), (LINUX, "roa/es-419", None), (LINUX[:1], "roa/es", None)],
)
def test_the_voice_nearest_to_mexico_is_chosen(voices: list[SystemVoice], spanish: str, english: str | None) -> None:
    assert spanish in (voice_for("es", voices) or "")
    assert english is None if (chosen := voice_for("en", voices)) is None else english in chosen


class FakeEngine:
    """pyttsx3's own interface, where its hardware begins."""

    def __init__(self) -> None:
        self.log: list[tuple[str, object]] = []
        self._told: Callable[..., None] = lambda **_: None

    def getProperty(self, name: str) -> list[SystemVoice]:
        assert name == "voices"
        return MAC

    def setProperty(self, name: str, value: object) -> None:
        self.log.append((name, value))

    def connect(self, topic: str, told: Callable[..., None]) -> None:
        assert topic == "started-word"
        self._told = told

    def say(self, text: str) -> None:
        self.log.append(("say", text))

    def runAndWait(self) -> None:
        self._told(name="hola", location=0, length=4)


@pytest.mark.parametrize("has_true_words", [True, False])
def test_the_child_answers_with_languages_words_and_an_end(has_true_words: bool) -> None:
    engine, answers, ends = FakeEngine(), io.StringIO(), list[int]()
    order = {"text": "Hola", "language": "es", "words_per_minute": 125, "volume": 0.6}
    serve(engine, [json.dumps(order)], answers, has_true_words, lambda: ends.append(1))
    lines = [json.loads(line) for line in answers.getvalue().splitlines()]
    words = [{"word": [0, 4]}] if has_true_words else []
    assert lines == [{"languages": ["es", "en"]}, *words, {"done": True}]
    assert engine.log == [
        ("voice", "com.apple.voice.Paulina"), ("rate", 125), ("volume", 0.6), ("say", "Hola"),
    ]  # fmt: skip
    assert ends == [1]


def player(folder: Path, script: str) -> dict[str, str]:
    """An `aplay` that the test can see: the edge of the hardware."""
    path = folder / "aplay"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return dict(os.environ) | {"PATH": f"{folder}:{os.environ['PATH']}"}


@pytest.fixture
def needs_espeak() -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("pyttsx3 drives espeak on Linux only")
    # Asked of another process: in this one the library that the kiosk brings may answer to the same name.
    asked = subprocess.run(
        [sys.executable, "-c", "import ctypes; ctypes.CDLL('libespeak-ng.so.1')"], check=False, stderr=DEVNULL
    )
    if asked.returncode != 0:
        pytest.skip("the system's libespeak-ng.so.1 is not installed")


@pytest.mark.usefixtures("needs_espeak")
def test_the_real_engine_is_heard_to_its_end(tmp_path: Path) -> None:
    voice = Pyttsx3Voice(environment=player(tmp_path, f'cp "$1" {tmp_path}/heard.wav; echo end >> {tmp_path}/ends'))
    assert voice.languages() == {"es", "en"}
    assert voice.say("Buenos días", "es", 100, 60, quiet)
    assert (tmp_path / "ends").read_text("utf-8") == "end\n"
    assert (tmp_path / "heard.wav").stat().st_size > 10_000
    voice.close()


@pytest.mark.usefixtures("needs_espeak")
def test_a_stop_ends_the_player_too(tmp_path: Path) -> None:
    fifo = tmp_path / "playing"
    os.mkfifo(fifo)
    voice = Pyttsx3Voice(environment=player(tmp_path, f"echo $$ > {fifo}; exec sleep 60"))
    result: list[bool] = []
    speaking = threading.Thread(target=lambda: result.append(voice.say("Buenos días", "es", 100, 60, quiet)))
    speaking.start()
    folder = folder_of(voice)
    player_pid = int(fifo.read_text("utf-8"))
    voice.stop()
    speaking.join(10)
    assert result == [False]
    state = Path(f"/proc/{player_pid}/stat")
    assert not state.exists() or state.read_text("utf-8").split()[2] in "ZX"
    assert not folder.exists()
    voice.close()


@pytest.mark.usefixtures("needs_espeak")
def test_a_missing_player_is_said_and_not_taken_for_speech(tmp_path: Path) -> None:
    with pytest.raises(SpeechError, match="aplay is missing"):
        Pyttsx3Voice(environment=dict(os.environ) | {"PATH": str(tmp_path)})
