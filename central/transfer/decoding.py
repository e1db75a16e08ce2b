# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bytes of unknown origin as text: UTF-8 with or without a mark, UTF-16, else Windows-1252. NUL never gets through."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHUNK_BYTES: Final = 1 << 20
_SAMPLE_BYTES: Final = 4096


def encoding_of(path: Path) -> str:
    """Reads the whole file once, a piece at a time. Raises OSError."""
    with path.open("rb") as file:
        start = file.read(_SAMPLE_BYTES)
        for mark, name in _MARKS:
            if start.startswith(mark):
                return name
        unmarked = _utf16_of(start)
        if unmarked:
            return unmarked
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            decoder.decode(start)
            while chunk := file.read(_CHUNK_BYTES):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8"


def lines_of(path: Path) -> Iterator[str]:
    """Lines with their ends, whichever they are: LF, CRLF or CR; a quoted cell may hold others than its rows end with.
    The five bytes that Windows-1252 leaves free become the replacement character."""
    with path.open("rb") as file, io.TextIOWrapper(file, encoding_of(path), errors="replace", newline="") as text:
        for line in text:
            yield line.replace("\0", "")


def text_of(path: Path) -> str:
    return "".join(lines_of(path))


def _utf16_of(start: bytes) -> str:
    """Without a mark: half of the bytes of a Latin text are zero, all on one side."""
    pairs = len(start) // 2
    if pairs < 2:
        return ""
    for offset, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros = start[offset::2].count(0)
        if zeros > 0.7 * pairs and start[1 - offset :: 2].count(0) < 0.1 * pairs:
            return name
    return ""
