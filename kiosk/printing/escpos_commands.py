# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""ESC/POS bytes read back as commands: what a printer would do. Refuses bytes it does not know."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from kiosk.domain.errors import PrintingError


@dataclass(frozen=True, slots=True)
class Init: ...


@dataclass(frozen=True, slots=True)
class Letters:
    """Text up to a line end, not yet decoded: which letters these are depends on the code page."""

    raw: bytes


@dataclass(frozen=True, slots=True)
class LineEnd: ...


@dataclass(frozen=True, slots=True)
class CodePage:
    number: int


@dataclass(frozen=True, slots=True)
class Bold:
    is_on: bool


@dataclass(frozen=True, slots=True)
class Size:
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """0 left, 1 centre, 2 right."""

    side: int


@dataclass(frozen=True, slots=True)
class FeedDots:
    dots: int


@dataclass(frozen=True, slots=True)
class FeedLines:
    lines: int


@dataclass(frozen=True, slots=True)
class Raster:
    """One bit per dot, 1 is black; `width_bytes` per row."""

    width_bytes: int
    rows: int
    bits: bytes


@dataclass(frozen=True, slots=True)
class Cut: ...


@dataclass(frozen=True, slots=True)
class DrawerPulse: ...


Command = (
    Init | Letters | LineEnd | CodePage | Bold | Size | Alignment | FeedDots | FeedLines | Raster | Cut | DrawerPulse
)

_SIMPLE: Mapping[bytes, tuple[int, Callable[[bytes], Command]]] = {
    b"\x1b@": (0, lambda _: Init()),
    b"\x1bt": (1, lambda told: CodePage(told[0])),
    b"\x1bE": (1, lambda told: Bold(bool(told[0] & 1))),
    b"\x1ba": (1, lambda told: Alignment(told[0] % 48)),
    b"\x1bJ": (1, lambda told: FeedDots(told[0])),
    b"\x1bd": (1, lambda told: FeedLines(told[0])),
    b"\x1bp": (3, lambda _: DrawerPulse()),
    b"\x1d!": (1, lambda told: Size((told[0] >> 4 & 7) + 1, (told[0] & 7) + 1)),
}
_RASTER = b"\x1dv0"
_CUT = b"\x1dV"
_FIRST_LETTER = 0x20


def read_commands(data: bytes) -> Iterator[Command]:
    at = 0
    while at < len(data):
        command, at = _read_one(data, at)
        yield command


def _read_one(data: bytes, at: int) -> tuple[Command, int]:
    if data[at : at + 1] == b"\n":
        return LineEnd(), at + 1
    if data[at] >= _FIRST_LETTER:
        end = next((i for i in range(at, len(data)) if data[i] < _FIRST_LETTER), len(data))
        return Letters(data[at:end]), end
    if data.startswith(_RASTER, at):
        return _read_raster(data, at)
    if data.startswith(_CUT, at):
        return Cut(), at + (4 if data[at + 2 : at + 3] in {b"A", b"B"} else 3)
    known = _SIMPLE.get(data[at : at + 2])
    if known is None:
        raise PrintingError(f"Byte {at} of the receipt starts an unknown command: {data[at : at + 3].hex(' ')}.")
    length, make = known
    told = data[at + 2 : at + 2 + length]
    if len(told) < length:
        raise PrintingError(f"The receipt ends in the middle of the command at byte {at}.")
    return make(told), at + 2 + length


def _read_raster(data: bytes, at: int) -> tuple[Raster, int]:
    head = data[at + 4 : at + 8]
    width_bytes, rows = int.from_bytes(head[:2], "little"), int.from_bytes(head[2:], "little")
    end = at + 8 + width_bytes * rows
    if len(head) < 4 or end > len(data):
        raise PrintingError(f"The receipt ends in the middle of the picture at byte {at}.")
    return Raster(width_bytes, rows, data[at + 8 : end]), end
