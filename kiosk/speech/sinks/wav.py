# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""All utterances one after the other into one WAV file, as fast as they are made, with a short pause between them."""

from __future__ import annotations

import wave
from pathlib import Path

from kiosk.domain.errors import SpeechError

PAUSE_S = 0.35


class WavSink:
    """The file is whole and playable after every utterance, not only after `close`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: wave.Wave_write | None = None
        self._sample_rate_hz = 0
        self._written = 0
        self._is_first = True

    def open(self, sample_rate_hz: int) -> None:
        self._sample_rate_hz = sample_rate_hz
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = wave.open(str(self._path), "wb")  # noqa: SIM115 - open for as long as the sink
        except OSError as problem:
            raise SpeechError(
                f"The sound file {self._path} cannot be written ({problem.strerror}). Name another folder."
            ) from problem
        self._file.setnchannels(1)
        self._file.setsampwidth(2)
        self._file.setframerate(sample_rate_hz)
        self._file.writeframes(b"")

    def begin(self) -> None:
        if not self._is_first:
            self.write(bytes(2 * round(PAUSE_S * self._sample_rate_hz)))
        self._is_first = False
        self._written = 0

    def write(self, pcm: bytes) -> None:
        if self._file is None:
            raise SpeechError(f"The sound file {self._path} is not open. Start the voice again.")
        try:
            self._file.writeframes(pcm)
        except OSError as problem:
            raise SpeechError(
                f"The sound file {self._path} took no more sound ({problem.strerror}). Make room on the disk."
            ) from problem
        self._written += len(pcm) // 2

    def heard_samples(self) -> int:
        return self._written

    def drop(self) -> None:
        pass

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None
