# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How wide a text is on paper and where it wraps. Widths are Helvetica's, with room for the wider of its kin."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Final

FAMILY: Final = "Arial, 'Liberation Sans', Helvetica, 'Nimbus Sans', 'DejaVu Sans', sans-serif"
_ROOM: Final = 1.14
"""DejaVu Sans, which stands in where none of the others is installed, is that much wider than Helvetica."""
_BOLD: Final = 1.07
_WIDTHS: Final = {
    **dict.fromkeys("ijl'|", 0.23),
    **dict.fromkeys(" I,.:;!/[]·f", 0.29),
    **dict.fromkeys('()-r`{}t"*', 0.36),
    **dict.fromkeys("csxvzkyJ^", 0.5),
    **dict.fromkeys("FTZL", 0.61),
    **dict.fromkeys("ABEKPSVXY&", 0.67),
    **dict.fromkeys("CDHNRUw", 0.73),
    **dict.fromkeys("GOQ", 0.78),
    **dict.fromkeys("Mm%", 0.89),
    **dict.fromkeys("W@…—→", 1.02),
}
_OTHERS: Final = 0.57
_CUT_AFTER: Final = "-/_,"


def width_of(text: str, size: float, *, is_bold: bool = False) -> float:
    """In the unit of `size`, never less than what any of the fonts takes."""
    ems = sum(_ems(letter) for letter in text)
    return ems * size * _ROOM * (_BOLD if is_bold else 1.0)


def _ems(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.0
    base = unicodedata.normalize("NFD", letter)[0]
    return _WIDTHS.get(base, _OTHERS)


def wrapped(text: str, width: float, size: float, *, is_bold: bool = False) -> tuple[str, ...]:
    """Lines no wider than `width`; a word that is too long for one is cut."""
    lines: list[str] = []
    line = ""
    for word in _pieces(text, width, size, is_bold):
        longer = f"{line} {word}" if line else word
        if line and width_of(longer, size, is_bold=is_bold) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return tuple([*lines, line] if line else lines)


def _pieces(text: str, width: float, size: float, is_bold: bool) -> Iterator[str]:
    for word in text.split(" "):
        piece = ""
        for letter in word:
            if piece and width_of(piece + letter, size, is_bold=is_bold) > width:
                cut = 1 + max(piece.rfind(sign) for sign in _CUT_AFTER) or len(piece)
                yield piece[:cut]
                piece = piece[cut:]
            piece += letter
        yield piece
