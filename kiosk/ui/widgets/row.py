# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Row: a few widgets side by side in equal columns, as high as the highest of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.widgets.fit_page import shrink


class Row(QWidget):
    """`columns` may exceed the number of widgets, so that the last row of a grid keeps its columns. `shares` are the
    widths of the columns where they are not equal."""

    def __init__(self, widgets: Sequence[QWidget], gap_px: int, columns: int = 0, shares: Sequence[float] = ()) -> None:
        super().__init__()
        self._widgets = list(widgets)
        self._gap = gap_px
        self._shares = [*shares] or [1.0] * max(columns, len(self._widgets), 1)
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
        places = zip(self._widgets, self._columns_px(width), strict=False)
        return max((widget.heightForWidth(each) for widget, (_, each) in places), default=0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        for widget, (left, each) in zip(self._widgets, self._columns_px(self.width()), strict=False):
            widget.setGeometry(left, 0, each, self.height())

    def _columns_px(self, width: int) -> Iterator[tuple[int, int]]:
        """(left, width) of each."""
        free, left = width - self._gap * (len(self._shares) - 1), 0
        for share in self._shares:
            each = max(1, int(free * share / sum(self._shares)))
            yield left, each
            left += each + self._gap


def grid(widgets: Sequence[QWidget], columns: int, gap_px: int) -> list[Row]:
    """Rows of at most `columns` widgets; the last one keeps the column width of the others."""
    return [Row(widgets[at : at + columns], gap_px, columns) for at in range(0, len(widgets), columns)]
