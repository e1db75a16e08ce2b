# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Letter gaps: room between letters of a field that its text does not have, so that nothing has to be taken out again.

A field gives formats to its letters only as an input method does; cursor, deletion and touch heed them by themselves.
"""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtGui import QFont, QFontMetricsF, QInputMethodEvent, QTextCharFormat
from PySide6.QtWidgets import QLineEdit

GAP = " "


def with_gaps(text: str, places: tuple[int, ...]) -> str:
    """As it is seen: for measuring."""
    bounds = [0, *places, len(text)]
    return GAP.join(text[begin:end] for begin, end in pairwise(bounds))


def show_gaps(field: QLineEdit, places: tuple[int, ...]) -> None:
    """The letter before each place is followed by as much room as a space takes."""
    font = QFont(field.font())
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, QFontMetricsF(field.font()).horizontalAdvance(GAP))
    spaced = QTextCharFormat()
    spaced.setFont(font)
    cursor = field.cursorPosition()
    kind = QInputMethodEvent.AttributeType.TextFormat
    letters = [QInputMethodEvent.Attribute(kind, place - 1 - cursor, 1, spaced) for place in places]
    field.inputMethodEvent(QInputMethodEvent("", letters))
