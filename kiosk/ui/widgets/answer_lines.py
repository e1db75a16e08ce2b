# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""AnswerLines: how a long answer stands in its field: in whole lines of one size, the line of the cursor among them."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from kiosk.ui.look import Look

LINE = 1.3
"""Of the size of the letters."""
EDGE_MM = 1.8
EDGE_COMPACT_MM = 1.0
CURSOR_MM = 0.5
FEWEST = 2


class AnswerLines:
    """Lines that have no room above those of the cursor come back as the cursor goes there; nothing is dragged."""

    def __init__(self, look: Look, font: QFont) -> None:
        self._look = look
        self._font = font
        self._edge_px = look.px(EDGE_COMPACT_MM if look.is_compact else EDGE_MM)
        self._line_px = round(font.pixelSize() * LINE)
        self._wish = (5 if look.is_portrait else 3 if look.is_compact else 4) - look.is_huge
        self._rows = self._wish
        self._first = 0

    def shrink(self, share: float) -> None:
        """Fewer lines, never smaller letters."""
        self._rows = max(FEWEST, int(self._wish * share))

    def height_px(self) -> int:
        return self._rows * self._line_px + 2 * self._edge_px

    def rows(self, text: str, width_px: int) -> list[str]:
        layout = self._laid_out(text, width_px)
        lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        return [text[line.textStart() : line.textStart() + line.textLength()] for line in lines]

    def shown(self, text: str, cursor: int, room: QRect) -> range:
        """The rows that stand in the room: those of before, moved no further than the cursor needs."""
        layout = self._laid_out(text, room.width())
        held = max(1, (room.height() - 2 * self._edge_px) // self._line_px)
        row = layout.lineForTextPosition(cursor).lineNumber()
        first = max(row - held + 1, min(self._first, row))
        self._first = max(0, min(first, layout.lineCount() - held))
        return range(self._first, min(self._first + held, layout.lineCount()))

    def paint(self, painter: QPainter, text: str, room: QRect, cursor: int, chosen: tuple[int, int] | None) -> None:
        """`chosen` is where a selection begins and how long it is."""
        layout = self._laid_out(text, room.width())
        shown = self.shown(text, cursor, room)
        top = room.top() + self._edge_px
        begin = QPointF(room.left(), top - shown.start * self._line_px)
        painter.save()
        painter.setClipRect(QRect(room.left(), top, room.width() + self._look.px(1.0), len(shown) * self._line_px))
        layout.draw(painter, begin, [self._marked(*chosen)] if chosen else [])
        painter.restore()

    def cursor_area(self, text: str, cursor: int, room: QRect) -> QRect:
        layout = self._laid_out(text, room.width())  # a line of a layout that is gone is gone too
        line = layout.lineForTextPosition(cursor)
        across = cast("tuple[float, int]", line.cursorToX(cursor))[0]
        left = room.left() + min(room.width(), round(across))
        row = line.lineNumber() - self.shown(text, cursor, room).start
        top = room.top() + self._edge_px + row * self._line_px
        return QRect(left, top, self._look.px(CURSOR_MM), self._line_px)

    def _marked(self, start: int, length: int) -> QTextLayout.FormatRange:
        marked, colours = QTextLayout.FormatRange(), QTextCharFormat()
        colours.setBackground(self._look.ink("action"))
        colours.setForeground(self._look.ink("on_action"))
        marked.start, marked.length, marked.format = start, length, colours
        return marked

    def _laid_out(self, text: str, width_px: int) -> QTextLayout:
        layout = QTextLayout(text, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width_px))
            inside = (self._line_px - line.height()) / 2
            line.setPosition(QPointF(0, line.lineNumber() * self._line_px + inside))
        layout.endLayout()
        return layout
