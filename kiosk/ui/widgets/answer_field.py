# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""AnswerField: what a citizen types into, by the on-screen keyboard or a real one: one line, or several to look at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QStyle, QStyleOptionFrame

from kiosk.ui.look import Look
from kiosk.ui.widgets.answer_lines import AnswerLines
from kiosk.ui.widgets.button_paint import paint_ring
from kiosk.ui.widgets.fitting import fitted_line
from kiosk.ui.widgets.letter_gaps import show_gaps, with_gaps

LONGEST_ANSWER = 2000
INSET_MM = 3.6
"""Between the edge of the field and its words, border included."""


class AnswerField(QLineEdit):
    """Its accessible name is the question. `is_sensitive` answers are private by ear.

    A long answer is one line too for whoever types and for Enter and Tab; it is only drawn as several."""

    tapped = Signal()

    def __init__(self, look: Look, name: str, *, value: str = "", hint: str = "", is_sensitive: bool = False) -> None:
        super().__init__(value)
        self._look = look
        self.is_sensitive = is_sensitive
        self.steps = ""
        """Fields of one name are filled one after the other: their keys follow what is typed, not the focus."""
        self._gaps: Callable[[str], tuple[int, ...]] | None = None
        self.lines: AnswerLines | None = None
        self._base = look.font("button", 600)
        self.setFont(self._base)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setMaxLength(LONGEST_ANSWER)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDragEnabled(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._make_room)

    def part(self, gaps: Callable[[str], tuple[int, ...]]) -> None:
        """Show gaps before these places of what is typed; the text itself has none."""
        self._gaps = gaps
        self._make_room()

    def stand_in_lines(self) -> None:
        """For a long answer: several lines of the whole size, where one would shrink."""
        self.lines = AnswerLines(self._look, self._base)
        self.cursorPositionChanged.connect(self._make_room)
        self.selectionChanged.connect(self._make_room)
        self._make_room()

    def shrink(self, share: float) -> None:
        if self.lines is not None:
            self.lines.shrink(share)

    def mark_wrong(self, is_wrong: bool) -> None:
        self.setProperty("isWrong", is_wrong)
        self.style().unpolish(self)
        self.style().polish(self)

    def body(self) -> QRect:
        """What can be touched: all but the room of the focus ring."""
        ring = self._look.ring
        return self.rect().adjusted(ring, ring, -ring, -ring)

    def words_room_px(self) -> int:
        """How wide the words may be before they scroll."""
        return self.body().width() - 2 * self._look.px(INSET_MM) - self._look.px(1.0)

    def lines_room(self) -> QRect:
        """Where the lines of a long answer stand."""
        body, inset = self.body(), self._look.px(INSET_MM)
        return QRect(body.left() + inset, body.top(), self.words_room_px(), body.height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        least = self._look.target if self._look.is_compact else self._look.px(18.0)
        line = round(self._base.pixelSize() * 1.3) + self._look.px(1.6)
        return max(least, line if self.lines is None else self.lines.height_px()) + 2 * self._look.ring

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(60), self.heightForWidth(self._look.px(60)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.body().contains(event.position().toPoint()):
            super().mousePressEvent(event)
            self.end(False)  # a finger is too wide to choose a place among letters: typing goes on at the end
            self.tapped.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Nor to mark some: the next key would take their place."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.lines is not None:
            self.end(False)  # Qt marks all of it for Tab, and the next key would wipe a whole story

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.lines is None:
            super().paintEvent(event)
        painter = QPainter(self)
        if self.lines is not None:
            self._paint_lines(painter, self.lines)
        if self.hasFocus():
            paint_ring(painter, self.rect(), self._look)
        painter.end()

    def _paint_lines(self, painter: QPainter, lines: AnswerLines) -> None:
        """The frame as any field has it, then the answer, and a cursor that does not blink."""
        frame = QStyleOptionFrame()
        self.initStyleOption(frame)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, frame, painter, self)
        text, cursor, room = self.displayText(), self.cursorPosition(), self.lines_room()
        painter.setFont(self._base)
        painter.setPen(self._look.ink("ink" if text else "muted"))
        chosen = (self.selectionStart(), self.selectionLength()) if self.hasSelectedText() else None
        lines.paint(painter, text or self.placeholderText(), room, cursor, chosen)
        if self.hasFocus():
            painter.fillRect(lines.cursor_area(text, cursor, room), self._look.ink("ink"))

    def _make_room(self) -> None:
        """A long answer is shown smaller before it scrolls out of sight."""
        if self.lines is not None:
            self.update()
            return
        places = self._gaps(self.text()) if self._gaps is not None else ()
        shown = with_gaps(self.text(), places) or self.placeholderText()
        self.setFont(fitted_line(self._base, shown, self.words_room_px()))
        if self._gaps is not None:
            show_gaps(self, places)
