# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sound to a file, to nowhere in real time, and to a device that comes and goes."""

from __future__ import annotations

import threading
import wave
from pathlib import Path

import pytest

from kiosk.domain.errors import SpeechError
from kiosk.speech.playback import Playback
from kiosk.speech.sinks.lasting import RETRY_S, STALL_S, LastingSink
from kiosk.speech.sinks.memory import MemorySink
from kiosk.speech.sinks.null import NullSink
from kiosk.speech.sinks.open_sink import open_sink
from kiosk.speech.sinks.sink import Sink
from kiosk.speech.sinks.wav import PAUSE_S, WavSink

RATE_HZ = 1000


class Hands:
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


def test_the_file_is_whole_after_every_write_and_holds_all_utterances(tmp_path: Path) -> None:
    path = tmp_path / "new" / "speech.wav"
    sink = WavSink(path)
    sink.open(RATE_HZ)
    for _ in range(2):
        sink.begin()
        sink.write(b"\1\0" * 100)
        assert sink.heard_samples() == 100
        sink.drop()
    with wave.open(str(path)) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (RATE_HZ, 1, 2)
        pcm = file.readframes(file.getnframes())
    sink.close()
    sink.close()
    assert pcm == b"\1\0" * 100 + bytes(2 * round(PAUSE_S * RATE_HZ)) + b"\1\0" * 100


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(SpeechError, match="cannot be written"):
        WavSink(tmp_path).open(RATE_HZ)
    with pytest.raises(SpeechError, match="is not open"):
        WavSink(tmp_path / "x.wav").write(b"\0\0")


def test_a_file_that_takes_no_more_is_named() -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    with pytest.raises(SpeechError, match=r"/dev/full took no more sound"):
        WavSink(full).open(RATE_HZ)


def test_silence_keeps_time() -> None:
    clock = Hands()
    sink = NullSink(clock)
    sink.open(RATE_HZ)
    sink.begin()
    sink.write(bytes(2 * 500))
    assert sink.heard_samples() == 0
    clock.now_s += 0.2
    assert sink.heard_samples() == 200
    sink.write(bytes(2 * 500))
    clock.now_s += 0.5
    assert sink.heard_samples() == 700
    clock.now_s += 5
    assert sink.heard_samples() == 1000
    sink.begin()
    sink.write(bytes(2000))
    sink.drop()
    assert sink.heard_samples() == 1000
    sink.close()


@pytest.mark.parametrize(("choice", "kind"), [("none", NullSink), ("auto", LastingSink)])
def test_sinks_are_chosen_by_name(choice: str, kind: type) -> None:
    sink = open_sink(choice, 22050, lambda _: None)
    assert isinstance(sink, kind)
    sink.close()


def test_a_path_means_a_file(tmp_path: Path) -> None:
    sink = open_sink(str(tmp_path / "speech.wav"), RATE_HZ, lambda _: None)
    sink.close()
    assert (tmp_path / "speech.wav").stat().st_size == 44


def test_an_unwritable_file_is_told_and_silence_takes_its_place(tmp_path: Path) -> None:
    told: list[str] = []
    assert isinstance(open_sink(str(tmp_path), RATE_HZ, told.append), NullSink)
    assert len(told) == 1


class Device(MemorySink):
    """A sound card that can be absent, or stop taking sound."""

    def __init__(self, is_there: bool = True, is_stuck: bool = False) -> None:
        super().__init__()
        self._is_there = is_there
        self._is_stuck = is_stuck
        self.is_closed = False

    def open(self, sample_rate_hz: int) -> None:
        if not self._is_there:
            raise SpeechError("No sound device.")
        super().open(sample_rate_hz)

    def heard_samples(self) -> int:
        return 0 if self._is_stuck else super().heard_samples()

    def close(self) -> None:
        self.is_closed = True


def test_a_device_that_appears_later_is_used_from_then_on() -> None:
    clock, told = Hands(), list[str]()
    card = Device()
    devices: list[Sink] = [Device(is_there=False), Device(is_there=False), card]
    sink = LastingSink(lambda: devices.pop(0), told.append, clock)
    sink.open(RATE_HZ)
    assert told == ["No sound device."]
    sink.begin()
    sink.write(bytes(200))
    clock.now_s += 1
    assert sink.heard_samples() == 100
    sink.begin()
    assert len(devices) == 2
    for _ in range(2):
        clock.now_s += RETRY_S
        sink.begin()
    sink.write(bytes(400))
    assert sink.heard_samples() == 200
    assert len(card.utterances[0]) == 400
    sink.drop()
    sink.close()
    assert card.is_closed


def test_a_device_that_takes_no_more_sound_is_replaced_by_silence() -> None:
    clock, told = Hands(), list[str]()
    card = Device(is_stuck=True)
    sink = LastingSink(lambda: card, told.append, clock)
    sink.open(RATE_HZ)
    sink.begin()
    sink.write(bytes(200))
    assert sink.heard_samples() == 0
    assert told == []
    clock.now_s += STALL_S + 0.1
    assert sink.heard_samples() == 100
    assert "takes no more sound" in told[0]
    assert card.is_closed
    sink.write(bytes(50))
    assert sink.heard_samples() == 125
    sink.begin()
    sink.write(bytes(200))
    clock.now_s += 1
    assert sink.heard_samples() == 100


def test_playback_stays_little_ahead_and_stops_at_once() -> None:
    stopped, words = threading.Event(), list[int]()

    class Stuck(MemorySink):
        dropped = 0

        def heard_samples(self) -> int:
            stopped.set()
            return 0

        def drop(self) -> None:
            self.dropped += 1

    sink = Stuck()
    playback = Playback(sink, RATE_HZ, stopped, lambda start, _: words.append(start))
    playback.expect_word(0, 7, 1)
    assert not playback.feed(bytes(2 * RATE_HZ))
    assert not playback.feed(bytes(2))
    assert not playback.finish()
    assert words == []
    assert sink.dropped == 3
    assert len(sink.utterances[0]) == 2 * RATE_HZ
