# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One mouth: what is asked for last is what is heard, every asking ends once, and nothing is said twice at a time."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain.events import SpeechEnded, SpeechEvent, SpeechProgressed
from kiosk.domain.ports import Speaker, Utterance
from kiosk.speech.speaker import SpeakerThread
from kiosk.speech.speech_log import SpeechLog
from kiosk.speech.voices.silent import SilentVoice
from tests.speech.ear import Ear, spanish, speaker_with
from tests.speech.gated_voice import WAIT_S, GatedVoice


@pytest.fixture
def voice() -> GatedVoice:
    return GatedVoice()


@pytest.fixture
def log_path(tmp_path: Path) -> Path:
    return tmp_path / "speech.jsonl"


@pytest.fixture
def speaker(voice: GatedVoice, log_path: Path) -> Iterator[SpeakerThread]:
    speaker = speaker_with(voice, SpeechLog(log_path))
    yield speaker
    speaker.close()
    assert voice.is_closed
    assert voice.at_once_most <= 1


@pytest.fixture
def ear(speaker: SpeakerThread) -> Ear:
    ear = Ear()
    speaker.listen(ear)
    return ear


def lines(path: Path) -> list[tuple[str, bool]]:
    return [(line["text"], line["interrupted"]) for line in map(json.loads, path.read_text("utf-8").splitlines())]


def test_it_is_the_port(speaker: SpeakerThread) -> None:
    port: Speaker = speaker
    assert port.can_speak("es")
    assert port.can_speak("es-MX")
    assert not port.can_speak("nah")


def test_sentences_are_said_in_order_and_end_once(speaker: SpeakerThread, voice: GatedVoice, ear: Ear) -> None:
    voice.release(2)
    speaker.speak(spanish("Uno", "Dos"))
    assert ear.wait_for_ends(1) == [False]
    assert ear.events == [SpeechProgressed(0, 0, 3), SpeechProgressed(1, 0, 3), SpeechEnded(False)]


def test_speaking_replaces_what_is_said_and_what_waits(
    speaker: SpeakerThread, voice: GatedVoice, ear: Ear, log_path: Path
) -> None:
    speaker.speak(spanish("Uno", "Dos"))
    voice.wait_until_begun("Uno")
    speaker.speak(spanish("Tres"))
    voice.wait_until_begun("Uno", "Tres")
    voice.release()
    assert ear.wait_for_ends(2) == [True, False]
    assert ear.events == [
        SpeechProgressed(0, 0, 3), SpeechEnded(True), SpeechProgressed(0, 0, 4), SpeechEnded(False),
    ]  # fmt: skip
    assert lines(log_path) == [("Uno", True), ("Tres", False)]


def test_adding_waits_its_turn_and_goes_on_counting(speaker: SpeakerThread, voice: GatedVoice, ear: Ear) -> None:
    speaker.speak(spanish("Uno"))
    voice.wait_until_begun("Uno")
    speaker.add(spanish("Dos"))
    voice.release(2)
    assert ear.wait_for_ends(1) == [False]
    assert SpeechProgressed(1, 0, 3) in ear.events


def test_adding_to_silence_begins_anew(speaker: SpeakerThread, voice: GatedVoice, ear: Ear) -> None:
    voice.release(2)
    speaker.speak(spanish("Uno"))
    ear.wait_for_ends(1)
    speaker.add(spanish("Dos"))
    ear.wait_for_ends(2)
    assert ear.events[2:] == [SpeechProgressed(0, 0, 3), SpeechEnded(False)]


def test_hush_stops_and_forgets_the_rest(speaker: SpeakerThread, voice: GatedVoice, ear: Ear, log_path: Path) -> None:
    speaker.speak(spanish("Uno", "Dos"))
    voice.wait_until_begun("Uno")
    speaker.hush()
    assert ear.wait_for_ends(1) == [True]
    speaker.hush()
    voice.release()
    speaker.speak(spanish("Tres"))
    assert ear.wait_for_ends(2) == [True, False]
    assert lines(log_path) == [("Uno", True), ("Tres", False)]


def test_switched_off_it_is_silent_and_still_logs(
    speaker: SpeakerThread, voice: GatedVoice, ear: Ear, log_path: Path
) -> None:
    speaker.speak(spanish("Uno"))
    voice.wait_until_begun("Uno")
    speaker.set_on(False)
    assert ear.wait_for_ends(1) == [True]
    speaker.speak(spanish("Dos"))
    assert ear.wait_for_ends(2) == [True, False]
    assert voice.begun == ["Uno"]
    assert lines(log_path) == [("Uno", True), ("Dos", False)]
    speaker.set_on(True)
    voice.release()
    speaker.speak(spanish("Tres"))
    voice.wait_until_begun("Uno", "Tres")


def test_pace_holds_from_the_next_sentence_and_within_bounds(
    speaker: SpeakerThread, voice: GatedVoice, ear: Ear
) -> None:
    voice.release(3)
    for number, pace in enumerate([(150, 80), (1, -5), (999, 999)], start=1):
        speaker.set_pace(*pace)
        speaker.speak(spanish("Uno"))
        ear.wait_for_ends(number)
    assert voice.paces == [(150, 80), (50, 0), (200, 100)]


def test_own_data_is_masked_from_the_next_utterance_on_also_for_what_waits(
    speaker: SpeakerThread, voice: GatedVoice, ear: Ear
) -> None:
    own = Utterance("Ana", "es", "answer", is_private=True)
    speaker.speak([own, own])
    voice.wait_until_begun("Ana")
    speaker.set_private_masked(True)
    voice.release(2)
    ear.wait_for_ends(1)
    assert voice.begun == ["Ana", "dato oculto"]
    speaker.set_private_masked(False)
    voice.release()
    speaker.speak([own])
    ear.wait_for_ends(2)
    assert voice.begun == ["Ana", "dato oculto", "Ana"]


def test_masked_keys_are_logged_and_end_without_being_said(
    speaker: SpeakerThread, voice: GatedVoice, ear: Ear, log_path: Path
) -> None:
    speaker.set_private_masked(True)
    for count, key in enumerate("GOMC", start=1):
        speaker.speak([Utterance(key, "es", "key", is_private=True)])
        assert ear.wait_for_ends(count) == [False] * count
    assert voice.begun == []
    logged = [json.loads(line) for line in log_path.read_text("utf-8").splitlines()]
    assert [(line["text"], line["spoken"]) for line in logged] == [("G", ""), ("O", ""), ("M", ""), ("C", "")]


def test_a_language_without_a_voice_is_not_said_by_another(
    speaker: SpeakerThread, voice: GatedVoice, ear: Ear, log_path: Path
) -> None:
    speaker.speak([Utterance("Niltze", "nah"), *spanish("  ")])
    assert ear.wait_for_ends(1) == [False]
    assert voice.begun == []
    assert lines(log_path) == [("Niltze", False), ("  ", False)]


def test_word_positions_are_those_of_the_screen(log_path: Path) -> None:
    ear = Ear()
    speaker = speaker_with(SilentVoice(is_instant=True), SpeechLog(log_path))
    speaker.listen(ear)
    speaker.speak(spanish("Son $21 hoy"))
    ear.wait_for_ends(1)
    speaker.close()
    places = [(event.start, event.length) for event in ear.events if isinstance(event, SpeechProgressed)]
    assert places == [(0, 3), (4, 3), (4, 3), (8, 3)]
    line = json.loads(log_path.read_text("utf-8"))
    assert line == {
        "time": "2026-11-23T09:30:00.000+00:00",
        "language": "es",
        "rate": 100,
        "channel": "screen",
        "text": "Son $21 hoy",
        "interrupted": False,
        "spoken": "Son veintiún pesos hoy",
    }


def test_interrupting_from_a_listener_ends_the_sentence(speaker: SpeakerThread, voice: GatedVoice, ear: Ear) -> None:
    def hush_at_first_word(event: SpeechEvent) -> None:
        if isinstance(event, SpeechProgressed):
            speaker.hush()

    speaker.listen(hush_at_first_word)
    speaker.speak(spanish("Uno", "Dos"))
    assert ear.wait_for_ends(1) == [True]
    assert voice.begun == ["Uno"]


def test_closing_twice_and_from_its_own_thread_is_harmless(voice: GatedVoice) -> None:
    ear = Ear()
    before = set(threading.enumerate())
    speaker = speaker_with(voice)
    speaker.listen(lambda _: speaker.close())
    speaker.listen(ear)
    voice.release()
    speaker.speak(spanish("Uno"))
    ear.wait_for_ends(1)
    speaker.close()
    speaker.close()
    assert set(threading.enumerate()) <= before


def test_many_threads_may_ask_at_once(speaker: SpeakerThread, voice: GatedVoice, ear: Ear) -> None:
    voice.release(10_000)

    def ask(number: int) -> None:
        for turn in range(30):
            speaker.speak(spanish(f"{number} {turn}"))
            speaker.add(spanish("y más"))
            speaker.set_pace(100 + turn, 50)
            if turn % 7 == 0:
                speaker.hush()

    askers = [threading.Thread(target=ask, args=(number,)) for number in range(4)]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    before = len(ear.ends())
    speaker.speak(spanish("fin"))
    with voice._changed:
        assert voice._changed.wait_for(lambda: voice.begun[-1:] == ["fin"], WAIT_S)
    ear.wait_for_ends(before + 1)
    assert voice.at_once_most == 1


def test_a_regional_code_is_said_by_its_language(speaker: SpeakerThread, voice: GatedVoice, ear: Ear) -> None:
    voice.release()
    speaker.speak([Utterance("Son $1", "es-MX")])
    assert ear.wait_for_ends(1) == [False]
    assert voice.begun == ["Son un peso"]
