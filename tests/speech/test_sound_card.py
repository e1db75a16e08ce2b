# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sound card through miniaudio; where a machine has none, its own null device is one that runs in real time."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from kiosk.domain.errors import SpeechError
from kiosk.speech.sinks.quiet_alsa import quiet_alsa
from kiosk.speech.sinks.sound_card import SoundCardSink, _backends_of

RATE_HZ = 22050


@pytest.fixture
def sink() -> SoundCardSink:
    return SoundCardSink(backend_names=("NULL",))


def wait_until_heard(sink: SoundCardSink, samples: int) -> None:
    # The device's own clock moves it on; a wait that nobody ends gives it time.
    for _ in range(1000):
        if sink.heard_samples() >= samples:
            return
        threading.Event().wait(0.01)
    raise AssertionError(f"only {sink.heard_samples()} of {samples} samples were heard")


def test_what_is_written_is_heard(sink: SoundCardSink) -> None:
    sink.open(RATE_HZ)
    sink.begin()
    sink.write(bytes(2 * 3000))
    wait_until_heard(sink, 3000)
    sink.begin()
    assert sink.heard_samples() == 0
    sink.close()
    sink.close()


def test_what_is_dropped_is_never_taken(sink: SoundCardSink) -> None:
    sink.begin()
    sink.write(b"\1\0" * 1000)
    assert sink._take(100) == b"\1\0" * 100
    sink.drop()
    assert sink._take(100) == bytes(200)


def test_an_underrun_is_filled_with_silence_and_counted_as_no_speech(sink: SoundCardSink) -> None:
    sink.begin()
    sink._latency = 300
    sink.write(b"\1\0" * 150)
    assert sink._take(100) == b"\1\0" * 100
    assert sink.heard_samples() == 0
    assert sink._take(100) == b"\1\0" * 50 + bytes(100)
    assert sink.heard_samples() == 0
    sink._take(200)
    assert sink.heard_samples() == 100
    sink._take(200)
    assert sink.heard_samples() == 150


def test_no_sound_device_is_a_sentence() -> None:
    # JACK is never installed with the kiosk: a machine without any device answers the same.
    with pytest.raises(SpeechError, match="No sound device was found"):
        SoundCardSink(backend_names=("JACK",)).open(RATE_HZ)


def test_each_system_names_its_own_sound() -> None:
    assert _backends_of("win32")[0] == "WASAPI"
    assert _backends_of("darwin") == ("COREAUDIO",)
    assert "ALSA" in _backends_of("linux")


OPEN = """
import sys
from kiosk.speech.sinks.quiet_alsa import quiet_alsa
from kiosk.speech.sinks.sound_card import SoundCardSink
from kiosk.domain.errors import SpeechError
try:
    sink = SoundCardSink()
    sink.open(22050)
    sink.close()
except SpeechError:
    print("silent")
assert "numpy" not in sys.modules
import numpy
"""


def test_a_machine_without_sound_prints_nothing_and_loads_no_numpy(tmp_path: Path) -> None:
    silent = tmp_path / "asound.conf"
    silent.write_text("", encoding="utf-8")
    environment = os.environ | {"ALSA_CONFIG_PATH": str(silent), "PULSE_SERVER": "unix:/nowhere", "PYTHONPATH": "."}
    done = subprocess.run([sys.executable, "-c", OPEN], capture_output=True, env=environment, check=True)
    if sys.platform.startswith("linux"):
        assert done.stdout == b"silent\n"
    assert done.stderr == b""


def test_a_missing_sound_library_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "miniaudio", None)
    with pytest.raises(SpeechError, match="miniaudio is missing"):
        SoundCardSink().open(RATE_HZ)


@pytest.mark.parametrize("library_name", ["libnowhere.so", "libc.so.6"])
def test_without_alsa_there_is_nothing_to_quiet(library_name: str) -> None:
    with quiet_alsa(library_name):
        pass
