# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""RadioOption and TickOption: one choice among several, the whole row is the target; role and state reach the ear."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy

from kiosk.ui.look import Look
from kiosk.ui.widgets.button_face import ButtonKind
from kiosk.ui.widgets.button_paint import ButtonPaint, ButtonState
from kiosk.ui.widgets.fitting import spoken_name
from kiosk.ui.widgets.touch_filter import TouchFilter

MARKS = {
    (True, False): "radio_button_unchecked",
    (True, True): "radio_button_checked",
    (False, False): "check_box_outline_blank",
    (False, True): "check_box",
}


def _prepare(button: QAbstractButton, paint: ButtonPaint, spoken: str) -> None:
    button.setText(paint.words.label.replace("&", "&&"))
    button.setAccessibleName(spoken or spoken_name(paint.words.label, paint.words.subtitle))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)
    button.toggled.connect(button.update)
    TouchFilter(button)


def _draw(button: QAbstractButton, paint: ButtonPaint, is_radio: bool) -> None:
    painter = QPainter(button)
    if paint.icon_name:
        paint.icon_name = MARKS[is_radio, button.isChecked()]
    state = ButtonState(button.hasFocus(), button.isDown(), button.isEnabled(), button.isChecked())
    paint.paint(painter, QRect(0, 0, button.width(), button.height()), state)
    painter.end()


class RadioOption(QRadioButton):
    def __init__(
        self, look: Look, label: str, *, subtitle: str = "", spoken: str = "", kind: ButtonKind = "option"
    ) -> None:
        super().__init__()
        self._look = look
        mark = "" if kind == "day" else "radio_button_unchecked"
        self._paint = ButtonPaint(look, kind, label, subtitle, mark)
        _prepare(self, self._paint, spoken)

    def rename(self, label: str, spoken: str) -> None:
        """Another choice in the same place."""
        self._paint.words.label = label
        self.setText(label)
        self.setAccessibleName(spoken)
        self.update()

    @property
    def shown(self) -> tuple[str, str]:
        return self._paint.words.label, self._paint.words.subtitle

    @property
    def painter(self) -> ButtonPaint:
        return self._paint

    def body(self) -> QRect:
        """What can be touched."""
        return self._paint.body(self.rect())

    def shrink(self, share: float) -> None:
        self._paint.words.share = share

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._paint.height_px(width)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(60), self.heightForWidth(self._look.px(60)))

    def hitButton(self, position: QPoint) -> bool:
        return self.body().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        _draw(self, self._paint, is_radio=True)


class TickOption(QCheckBox):
    def __init__(
        self, look: Look, label: str, *, subtitle: str = "", spoken: str = "", kind: ButtonKind = "option"
    ) -> None:
        super().__init__()
        self._look = look
        self._paint = ButtonPaint(look, kind, label, subtitle, "check_box_outline_blank")
        _prepare(self, self._paint, spoken)

    def rename(self, label: str, spoken: str) -> None:
        """The same choice, told otherwise."""
        self._paint.words.label = label
        self.setText(label.replace("&", "&&"))
        self.setAccessibleName(spoken)
        self.update()

    @property
    def shown(self) -> tuple[str, str]:
        return self._paint.words.label, self._paint.words.subtitle

    @property
    def painter(self) -> ButtonPaint:
        return self._paint

    def body(self) -> QRect:
        """What can be touched."""
        return self._paint.body(self.rect())

    def shrink(self, share: float) -> None:
        self._paint.words.share = share

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._paint.height_px(width)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(60), self.heightForWidth(self._look.px(60)))

    def hitButton(self, position: QPoint) -> bool:
        return self.body().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        _draw(self, self._paint, is_radio=False)
