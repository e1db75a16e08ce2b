# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the speaker does when engine, sound or disk fail: it says so to staff and goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.domain.errors import SpeechError
from kiosk.domain.events import SpeechEvent, SpeechProgressed
from kiosk.domain.ports import Voice
from kiosk.speech.pronouncer import Pronouncer
from kiosk.speech.speaker import SpeakerThread
from kiosk.speech.speech_log import SpeechLog
from kiosk.speech.voices.silent import SilentVoice
from tests.speech.ear import Ear, spanish, speaker_with
from tests.speech.gated_voice import GatedVoice


@pytest.fixture
def voice() -> GatedVoice:
    return GatedVoice()


@pytest.fixture
def speaker(voice: GatedVoice) -> Iterator[SpeakerThread]:
    speaker = speaker_with(voice)
    yield speaker
    speaker.close()


@pytest.fixture
def ear(speaker: SpeakerThread) -> Ear:
    ear = Ear()
    speaker.listen(ear)
    return ear


def test_a_sentence_that_fails_is_noted_and_the_next_is_said(
    speaker: SpeakerThread, voice: GatedVoice, ear: Ear
) -> None:
    voice.failing = {"Uno"}
    voice.release()
    speaker.speak(spanish("Uno", "Uno", "Dos"))
    assert ear.wait_for_ends(1) == [False]
    assert voice.begun == ["Uno", "Uno", "Dos"]
    assert speaker.problems() == ("no sound for Uno",)


def test_a_stop_that_comes_late_does_not_swallow_the_next_sentence(
    speaker: SpeakerThread, voice: GatedVoice, ear: Ear
) -> None:
    voice.stop()
    voice.release()
    speaker.speak(spanish("Uno"))
    assert ear.wait_for_ends(1) == [False]
    assert voice.begun == ["Uno", "Uno"]


def test_a_voice_that_always_gives_up_is_not_asked_for_ever(
    speaker: SpeakerThread, voice: GatedVoice, ear: Ear
) -> None:
    def stop_at_once(event: SpeechEvent) -> None:
        if isinstance(event, SpeechProgressed):
            voice.stop()

    speaker.listen(stop_at_once)
    speaker.speak(spanish("Uno"))
    assert ear.wait_for_ends(1) == [False]
    assert voice.begun == ["Uno", "Uno"]


def test_without_an_engine_the_kiosk_is_silent_and_says_why() -> None:
    def no_engine(_: Callable[[str], None]) -> Voice:
        raise SpeechError("espeak is missing. Install it.")

    ear = Ear()
    speaker = SpeakerThread(no_engine, Pronouncer)
    speaker.listen(ear)
    speaker.speak(spanish("Uno"))
    assert ear.wait_for_ends(1) == [False]
    assert not speaker.can_speak("es")
    assert speaker.problems() == ("espeak is missing. Install it.",)
    speaker.close()


def test_a_voice_that_fails_while_it_warms_is_noted() -> None:
    class Cold(SilentVoice):
        def say(self, *_: object) -> bool:
            raise SpeechError("no sound device")

    speaker = speaker_with(Cold())
    speaker.close()
    assert speaker.problems() == ("no sound device",)


def test_a_full_disk_ends_the_log_and_not_the_speech(voice: GatedVoice, tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    ear = Ear()
    speaker = speaker_with(voice, SpeechLog(full))
    speaker.listen(ear)
    voice.release(2)
    speaker.speak(spanish("Uno", "Dos"))
    assert ear.wait_for_ends(1) == [False]
    assert "Make room on the disk" in speaker.problems()[0]
    speaker.close()
