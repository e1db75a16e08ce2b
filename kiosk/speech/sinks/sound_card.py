# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The loudspeaker or headphones of the machine, through miniaudio; knows nothing of words.

One device stays open and plays silence between utterances, because the first opening costs 190 to 1000 ms.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Generator
from typing import Any

from kiosk.domain.errors import SpeechError
from kiosk.speech.sinks.quiet_alsa import quiet_alsa

PERIOD_MS = 30
PERIODS = 3  # 90 ms sit in the device when `drop` comes: well within the 200 ms in which speech must stop


class SoundCardSink:
    def __init__(self, backend_names: tuple[str, ...] | None = None) -> None:
        self._backend_names = backend_names if backend_names is not None else _backends_of(sys.platform)
        self._lock = threading.Lock()
        self._queued = bytearray()
        self._taken = 0
        self._silent_since = 0
        self._latency = 0
        self._device: Any = None

    def open(self, sample_rate_hz: int) -> None:
        miniaudio = _miniaudio()
        self._latency = sample_rate_hz * PERIOD_MS * PERIODS // 1000
        backends = [getattr(miniaudio.Backend, name) for name in self._backend_names]
        try:
            with quiet_alsa():
                self._device = miniaudio.PlaybackDevice(
                    output_format=miniaudio.SampleFormat.SIGNED16,
                    nchannels=1,
                    sample_rate=sample_rate_hz,
                    buffersize_msec=PERIOD_MS,
                    callback_periods=PERIODS,
                    backends=backends,
                    app_name="Ventanilla",
                )
                frames = self._frames()
                next(frames)
                self._device.start(frames)
        except miniaudio.MiniaudioError as problem:
            self._device = None
            raise SpeechError(
                "No sound device was found: the kiosk stays silent. Connect a loudspeaker or headphones, "
                "check that its user may use them (group “audio”), and start the kiosk again."
            ) from problem

    def begin(self) -> None:
        with self._lock:
            self._queued.clear()
            self._taken = 0
            self._silent_since = 0

    def write(self, pcm: bytes) -> None:
        with self._lock:
            self._queued += pcm

    def heard_samples(self) -> int:
        with self._lock:
            return max(0, self._taken - max(0, self._latency - self._silent_since))

    def drop(self) -> None:
        with self._lock:
            self._queued.clear()

    def close(self) -> None:
        if self._device is not None:
            self._device.close()
            self._device = None

    def _frames(self) -> Generator[bytes, int, None]:
        """Called by the device on its own thread: never blocks, gives silence when nothing is queued."""
        wanted = yield b""
        while True:
            wanted = yield self._take(wanted)

    def _take(self, frames: int) -> bytes:
        with self._lock:
            pcm = bytes(self._queued[: 2 * frames])
            del self._queued[: 2 * frames]
            given = len(pcm) // 2
            self._taken += given
            self._silent_since = frames - given if given else self._silent_since + frames
        return pcm + bytes(2 * (frames - given))


def _backends_of(platform: str) -> tuple[str, ...]:
    """Named, so that miniaudio does not fall back to its own null device and call that sound."""
    if platform == "win32":
        return ("WASAPI", "DSOUND", "WINMM")
    if platform == "darwin":
        return ("COREAUDIO",)
    return ("PULSEAUDIO", "ALSA")


def _miniaudio() -> Any:
    """miniaudio imports numpy when it finds it, only to accept its arrays: 0.2 s and 15 MB that nobody here uses."""
    is_hidden = "numpy" not in sys.modules and "miniaudio" not in sys.modules
    if is_hidden:
        sys.modules["numpy"] = None  # type: ignore[assignment] # the documented way to make an import fail
    try:
        import miniaudio  # type: ignore[import-untyped] # noqa: PLC0415 - see above; it has no types
    except ImportError as problem:
        raise SpeechError(
            "The sound library miniaudio is missing: the kiosk stays silent. Install the kiosk's packages again."
        ) from problem
    finally:
        if is_hidden:
            del sys.modules["numpy"]
    return miniaudio
