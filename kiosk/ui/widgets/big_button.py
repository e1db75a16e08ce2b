# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""BigButton: the one wrapping button. Its accessible name is what is spoken and what tests find it by."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from kiosk.ui.look import Look
from kiosk.ui.widgets.button_face import ButtonKind, IconPlace
from kiosk.ui.widgets.button_paint import ButtonPaint, ButtonState
from kiosk.ui.widgets.fitting import spoken_name
from kiosk.ui.widgets.touch_filter import TouchFilter


class BigButton(QPushButton):
    """`language` is the one its words are written in, where that is not the visit's."""

    def __init__(
        self,
        look: Look,
        kind: ButtonKind,
        label: str,
        *,
        subtitle: str = "",
        icon: str = "",
        note: str = "",
        spoken: str = "",
        language: str = "",
    ) -> None:
        super().__init__()
        self._look = look
        self.language = language
        self.place: tuple[int, int] | None = None
        """Which of how many, for one of a list that is counted by itself and not with all controls of its page."""
        self._paint = ButtonPaint(look, kind, label, subtitle, icon, note=note)
        self.setText(label.replace("&", "&&"))
        self.setAccessibleName(spoken or spoken_name(label, subtitle, note))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        TouchFilter(self)

    @property
    def shown(self) -> tuple[str, str, str]:
        """(label, subtitle, note) as painted."""
        words = self._paint.words
        return words.label, words.subtitle, words.note

    @property
    def painter(self) -> ButtonPaint:
        return self._paint

    def body(self) -> QRect:
        """What can be touched."""
        return self._paint.body(self.rect())

    def put_icon(self, place: IconPlace) -> None:
        self._paint.icon_place = place

    def shrink(self, share: float) -> None:
        self._paint.words.share = share

    def natural_width_px(self) -> int:
        return self._paint.natural_width_px()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._paint.height_px(width)

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > self._look.target else self._look.px(60)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.target, self._look.target)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def hitButton(self, position: QPoint) -> bool:
        return self.body().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        state = ButtonState(self.hasFocus(), self.isDown(), self.isEnabled(), self.isChecked())
        self._paint.paint(painter, QRect(0, 0, self.width(), self.height()), state)
        painter.end()
