# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Row: a few widgets side by side in equal columns, as high as the highest of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.widgets.fit_page import shrink


class Row(QWidget):
    """`columns` may exceed the number of widgets, so that the last row of a grid keeps its columns."""

    def __init__(self, widgets: Sequence[QWidget], gap_px: int, columns: int = 0) -> None:
        super().__init__()
        self._widgets = list(widgets)
        self._gap = gap_px
        self._columns = max(columns, len(self._widgets), 1)
        for widget in self._widgets:
            widget.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def widgets(self) -> Sequence[QWidget]:
        return self._widgets

    def shrink(self, share: float) -> None:
        for widget in self._widgets:
            shrink(widget, share)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        each = self._column_px(width)
        return max((widget.heightForWidth(each) for widget in self._widgets), default=0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        each = self._column_px(self.width())
        for place, widget in enumerate(self._widgets):
            widget.setGeometry(place * (each + self._gap), 0, each, self.height())

    def _column_px(self, width: int) -> int:
        return max(1, (width - self._gap * (self._columns - 1)) // self._columns)


def grid(widgets: Sequence[QWidget], columns: int, gap_px: int) -> list[Row]:
    """Rows of at most `columns` widgets; the last one keeps the column width of the others."""
    return [Row(widgets[at : at + columns], gap_px, columns) for at in range(0, len(widgets), columns)]
