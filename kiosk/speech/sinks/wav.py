# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""All utterances one after the other into one WAV file, as fast as they are made, with a short pause between them."""

from __future__ import annotations

import struct
from io import FileIO
from pathlib import Path

from kiosk.domain.errors import SpeechError

PAUSE_S = 0.35
_HEADER_SIZE = 44


class WavSink:
    """The file is whole and playable after every write, not only after `close`: a kiosk may be switched off."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: FileIO | None = None
        self._sample_rate_hz = 0
        self._size = 0
        self._written = 0

    def open(self, sample_rate_hz: int) -> None:
        self._sample_rate_hz = sample_rate_hz
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = FileIO(self._path, "wb")
        except OSError as problem:
            raise SpeechError(
                f"The sound file {self._path} cannot be written ({problem.strerror}). Name another folder."
            ) from problem
        try:
            self._append(b"")
        except SpeechError:
            self.close()
            raise

    def begin(self) -> None:
        if self._size:
            self._append(bytes(2 * round(PAUSE_S * self._sample_rate_hz)))
        self._written = 0

    def write(self, pcm: bytes) -> None:
        self._append(pcm)
        self._written += len(pcm) // 2

    def heard_samples(self) -> int:
        return self._written

    def drop(self) -> None:
        pass

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    def _append(self, pcm: bytes) -> None:
        if self._file is None:
            raise SpeechError(f"The sound file {self._path} is not open. Start the voice again.")
        try:
            self._file.seek(_HEADER_SIZE + self._size)
            self._file.write(pcm)
            self._size += len(pcm)
            self._file.seek(0)
            self._file.write(_header(self._sample_rate_hz, self._size))
        except OSError as problem:
            raise SpeechError(
                f"The sound file {self._path} took no more sound ({problem.strerror}). Make room on the disk."
            ) from problem


def _header(sample_rate_hz: int, size: int) -> bytes:
    """RIFF, one channel of 16 bit PCM."""
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, sample_rate_hz, 2 * sample_rate_hz, 2, 16)
    return struct.pack("<4sI4s", b"RIFF", 36 + size, b"WAVE") + form + struct.pack("<4sI", b"data", size)
