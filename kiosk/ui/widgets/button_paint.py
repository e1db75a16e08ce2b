# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""ButtonPaint: measures and draws one button from its face, words and state. The only place that draws buttons."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from kiosk.ui.icons import icon
from kiosk.ui.look import Look
from kiosk.ui.widgets.button_face import FACES, ButtonKind, Face
from kiosk.ui.widgets.fitting import fitted, wrapped_height_px

KEYS = ("key", "key_wide")


@dataclass(frozen=True, slots=True)
class ButtonState:
    is_focused: bool = False
    is_pressed: bool = False
    is_enabled: bool = True
    is_checked: bool = False


class ButtonPaint:
    """`mark` is the icon of a choice (empty or filled); it replaces `icon_name` while the button can be checked."""

    def __init__(self, look: Look, kind: ButtonKind, label: str, subtitle: str = "", icon_name: str = "") -> None:
        self._look = look
        self._face: Face = FACES[kind]
        self._kind = kind
        self.label = label
        self.subtitle = subtitle
        self.icon_name = icon_name

    def height_px(self, width_px: int) -> int:
        """The whole height, ring included, that the button needs at this width."""
        inner = self._inner(QRect(0, 0, width_px, 10))
        text = self._text_height(self._text_width(inner.width()))
        icon_px = self._icon_px()
        if icon_px and self._face.icon_place == "top":
            content = icon_px + self._look.px(1.0) + text
        else:
            content = max(icon_px, text)
        padding = self._look.px(self._face.padding_mm)
        least = self._look.px(self._face.least_height_mm)
        return max(least, content + 2 * padding) + 2 * self._look.ring

    def natural_width_px(self) -> int:
        """The width at which the label stands on one line."""
        advance = QFontMetrics(self._font()).horizontalAdvance(self.label) + self._look.px(0.6)
        return advance + 2 * self._look.px(self._face.padding_mm) + 2 * self._look.ring

    def paint(self, painter: QPainter, area: QRect, state: ButtonState) -> None:
        look, face = self._look, self._face
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(area.adjusted(look.ring, look.ring, -look.ring, -look.ring))
        fill, ink, icon_ink = self._colours(state)
        width = look.px(0.6) if face.border != "line" or state.is_checked else look.px(0.35)
        border = look.ink(face.border if state.is_enabled else "line")
        painter.setPen(QPen(look.ink("action") if state.is_checked else border, width))
        painter.setBrush(fill)
        half = width / 2
        painter.drawRoundedRect(body.adjusted(half, half, -half, -half), look.radius, look.radius)
        if state.is_focused:
            self._paint_ring(painter, area)
        self._paint_content(painter, self._inner(area), ink, icon_ink)

    def _paint_ring(self, painter: QPainter, area: QRect) -> None:
        look = self._look
        thickness = look.px(0.8)
        painter.setPen(QPen(look.ink("focus"), thickness))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = thickness / 2
        outline = QRectF(area).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(outline, look.radius + look.ring, look.radius + look.ring)

    def _colours(self, state: ButtonState) -> tuple[QColor, QColor, str]:
        look, face = self._look, self._face
        fill, ink, icon_ink = look.ink(face.fill), look.ink(face.ink), getattr(look.colour, face.icon_ink)
        if state.is_checked and look.comfort.theme != "light":
            return look.ink("action"), look.ink("on_action"), look.colour.on_action
        if state.is_checked:
            fill = look.ink("soft")
        if state.is_pressed:
            fill, ink = look.ink("ink"), look.ink("ground")
            icon_ink = look.colour.ground
        if not state.is_enabled:
            fill, ink, icon_ink = look.ink("ground"), look.ink("muted"), look.colour.muted
        return fill, ink, icon_ink

    def _paint_content(self, painter: QPainter, inner: QRect, ink: QColor, icon_ink: str) -> None:
        face, icon_px = self._face, self._icon_px()
        width = self._text_width(inner.width())
        if self._kind in KEYS and not icon_px:
            self._paint_key(painter, inner, ink)
            return
        text_height = self._text_height(width)
        if icon_px and face.icon_place == "top":
            gap = self._look.px(1.0) if self.label else 0
            top = inner.top() + max(0, (inner.height() - icon_px - gap - text_height) // 2)
            painter.drawImage(
                inner.left() + (inner.width() - icon_px) // 2, top, icon(self.icon_name, icon_px, icon_ink)
            )
            self._paint_text(painter, QRect(inner.left(), top + icon_px + gap, inner.width(), text_height), ink)
            return
        left = inner.left()
        top = inner.top() + max(0, (inner.height() - text_height) // 2)
        if icon_px:
            used = icon_px + (self._look.px(2.5) if self.label else 0)
            if face.is_centred:
                left += max(0, (inner.width() - used - self._widest_line(width)) // 2)
            middle = inner.top() + (inner.height() - icon_px) // 2
            painter.drawImage(left, middle, icon(self.icon_name, icon_px, icon_ink))
            left += used
            if face.is_centred:
                width = min(width, inner.right() - left + 1)
        self._paint_text(painter, QRect(left, top, width, text_height), ink)
        if face.has_chevron:
            size = self._look.px(7.0)
            middle = inner.top() + (inner.height() - size) // 2
            painter.drawImage(inner.right() - size + 1, middle, icon("chevron_right", size, icon_ink))

    def _paint_key(self, painter: QPainter, inner: QRect, ink: QColor) -> None:
        painter.setPen(ink)
        painter.setFont(fitted(self._font(), self.label, inner.width()))
        painter.drawText(
            inner.adjusted(0, -inner.height(), 0, inner.height()), Qt.AlignmentFlag.AlignCenter, self.label
        )

    def _paint_text(self, painter: QPainter, area: QRect, ink: QColor) -> None:
        centred = self._face.is_centred and not (self._icon_px() and self._face.icon_place == "left")
        flags = Qt.TextFlag.TextWordWrap | (Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft)
        painter.setPen(ink)
        font = fitted(self._font(), self.label, area.width())
        painter.setFont(font)
        painter.drawText(area, flags, self.label)
        if self.subtitle:
            used = wrapped_height_px(font, self.label, area.width())
            painter.setPen(ink if ink != self._look.ink("accent") else self._look.ink("muted"))
            painter.setFont(fitted(self._look.font("small"), self.subtitle, area.width()))
            painter.drawText(area.adjusted(0, used + self._look.px(0.8), 0, 0), flags, self.subtitle)

    def _font(self) -> QFont:
        return self._look.font(self._face.role, self._face.weight)

    def _icon_px(self) -> int:
        if not self.icon_name:
            return 0
        growth = {"s": 0.9, "m": 1.0, "l": 1.1, "xl": 1.2, "xxl": 1.25}[self._look.comfort.text_size]
        return self._look.px(self._face.icon_mm * (growth if self._kind != "key_wide" else 1.0))

    def _inner(self, area: QRect) -> QRect:
        inset = self._look.ring + self._look.px(self._face.padding_mm)
        return area.adjusted(inset, inset, -inset, -inset)

    def _text_width(self, inner_px: int) -> int:
        if self._face.icon_place == "left" and self._icon_px():
            inner_px -= self._icon_px() + self._look.px(2.5)
        if self._face.has_chevron:
            inner_px -= self._look.px(9.0)
        return max(1, inner_px)

    def _widest_line(self, width_px: int) -> int:
        font = fitted(self._font(), self.label, width_px)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        return QFontMetrics(font).boundingRect(QRect(0, 0, width_px, 100_000), flags, self.label).width()

    def _text_height(self, width_px: int) -> int:
        if not self.label:
            return 0
        height = wrapped_height_px(fitted(self._font(), self.label, width_px), self.label, width_px)
        if self.subtitle:
            small = fitted(self._look.font("small"), self.subtitle, width_px)
            height += self._look.px(0.8) + wrapped_height_px(small, self.subtitle, width_px)
        return height
