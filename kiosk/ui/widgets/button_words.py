# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""ButtonWords: the words of one button: their fonts, and the room they need at a width. Draws nothing."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

from kiosk.ui.look import Look
from kiosk.ui.widgets.button_face import Face
from kiosk.ui.widgets.fitting import fitted, shrunk, wrapped_height_px

LINE_GAP_MM = 0.8


class ButtonWords:
    """A note stands under label and subtitle. `share` makes all words smaller, where a button would not fit its page
    otherwise."""

    def __init__(self, look: Look, face: Face, label: str, subtitle: str, note: str = "") -> None:
        self._look = look
        self._face = face
        self.label = label
        self.subtitle = subtitle
        self.note = note
        self.share = 1.0

    def label_font(self, width_px: int) -> QFont:
        return fitted(self._font(), self.label, width_px)

    def subtitle_font(self, width_px: int) -> QFont:
        return fitted(shrunk(self._look.font(self._face.subtitle_role), self.share), self.subtitle, width_px)

    def note_font(self, width_px: int) -> QFont:
        return fitted(shrunk(self._look.font(self._face.subtitle_role), self.share), self.note, width_px)

    def natural_width_px(self) -> int:
        """One line of the label."""
        return ceil(QFontMetrics(self._font()).horizontalAdvance(self.label)) + self._look.px(0.6)

    def widest_line_px(self, width_px: int) -> int:
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        metrics = QFontMetrics(self.label_font(width_px))
        return metrics.boundingRect(QRect(0, 0, width_px, 100_000), flags, self.label).width()

    def label_height_px(self, width_px: int) -> int:
        return wrapped_height_px(self.label_font(width_px), self.label, width_px) if self.label else 0

    def height_px(self, width_px: int) -> int:
        height = self.label_height_px(width_px) + self.subtitle_height_px(width_px)
        if self.note:
            height += self.line_gap_px + wrapped_height_px(self.note_font(width_px), self.note, width_px)
        return height

    def subtitle_height_px(self, width_px: int) -> int:
        """With the gap above it."""
        if not self.subtitle:
            return 0
        return self.line_gap_px + wrapped_height_px(self.subtitle_font(width_px), self.subtitle, width_px)

    @property
    def line_gap_px(self) -> int:
        return self._look.px(LINE_GAP_MM)

    def _font(self) -> QFont:
        return shrunk(self._look.font(self._face.role, self._face.weight), self.share)
