# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""ButtonPaint: measures and draws one button from its face, words and state. The only place that draws buttons."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from kiosk.ui.icons import icon
from kiosk.ui.look import Look
from kiosk.ui.widgets.button_face import FACES, ButtonKind, Face, IconPlace
from kiosk.ui.widgets.button_words import ButtonWords
from kiosk.ui.widgets.fitting import fitted

KEYS = ("key", "key_wide")
KEY_CAPITALS = {"key": 0.46, "key_wide": 0.32}
ICON_GROWTH = {"s": 0.9, "m": 1.0, "l": 1.1, "xl": 1.2, "xxl": 1.25}
KEY_ROOM_MM = {"key": 1.6, "key_wide": 2.6}
LEAST_OF_KEY = 0.3
NO_BREAK = "\u00a0"
COMPACT_SHARE = 0.6
TILE_SHARE = 1.6
RING_MM = 0.8
BORDER_MM = 0.6
LINE_MM = 0.35


@dataclass(frozen=True, slots=True)
class ButtonState:
    is_focused: bool = False
    is_pressed: bool = False
    is_enabled: bool = True
    is_checked: bool = False


class ButtonPaint:
    """The target is the drawn body; around it is the room of the focus ring."""

    def __init__(
        self, look: Look, kind: ButtonKind, label: str, subtitle: str = "", icon_name: str = "", *, note: str = ""
    ) -> None:
        self._look = look
        self._face: Face = FACES[kind]
        self.kind = kind
        self.words = ButtonWords(look, self._face, label, subtitle, note)
        self.icon_name = icon_name
        self.icon_place: IconPlace = self._face.icon_place

    def height_px(self, width_px: int) -> int:
        """The whole height, ring included, that the button needs at this width."""
        text = self.words.height_px(self.text_width_px(width_px))
        icon_px = self._icon_px()
        is_stacked = icon_px and self.icon_place == "top"
        content = icon_px + self._icon_gap_px() + text if is_stacked else max(icon_px, text)
        look, face = self._look, self._face
        least = look.px(face.tight_mm if look.is_tight else face.least_height_mm)
        return max(look.target, least, content + 2 * self._padding_px()) + 2 * look.ring

    def natural_width_px(self) -> int:
        """The width at which the label stands on one line, beside its icon where that is at the left."""
        wide = self.words.natural_width_px() + 2 * self._inset_px()
        if self.icon_name and self.icon_place == "left":
            wide += self._icon_px() + self._icon_gap_px()
        return wide

    def text_width_px(self, width_px: int) -> int:
        """The room for words in a button of this width."""
        inner = width_px - 2 * self._inset_px()
        if self.icon_place == "left" and self._icon_px():
            inner -= self._icon_px() + self._icon_gap_px()
        if self._face.trailing:
            inner -= self._trailing_px() + self._icon_gap_px()
        return max(1, inner)

    def body(self, area: QRect) -> QRect:
        ring = self._look.ring
        return area.adjusted(ring, ring, -ring, -ring)

    def paint(self, painter: QPainter, area: QRect, state: ButtonState) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, ink, icon_ink = self._colours(state)
        self._paint_body(painter, QRectF(self.body(area)), state, fill)
        if state.is_focused:
            paint_ring(painter, area, self._look)
        if self.kind in KEYS and not self.icon_name:
            self._paint_key(painter, self.body(area), ink)
        elif self.icon_name and self.icon_place == "top":
            self._paint_stacked(painter, area, ink, icon_ink)
        else:
            self._paint_in_line(painter, area, ink, icon_ink)

    def _paint_body(self, painter: QPainter, body: QRectF, state: ButtonState, fill: QColor) -> None:
        """What cannot be pressed now has words and no body."""
        look, face = self._look, self._face
        if not state.is_enabled or face.border == "ground":
            return
        is_flat = face.border == "soft" and look.colour.soft in {look.colour.ground, look.colour.surface}
        border = "action" if state.is_checked else "line" if is_flat else face.border
        width = look.px(LINE_MM if border == "line" else BORDER_MM)
        painter.setPen(QPen(look.ink(border), width))
        painter.setBrush(fill)
        half = width / 2
        painter.drawRoundedRect(body.adjusted(half, half, -half, -half), look.radius, look.radius)

    def _colours(self, state: ButtonState) -> tuple[QColor, QColor, str]:
        look, face = self._look, self._face
        fill, ink, icon_ink = look.ink(face.fill), look.ink(face.ink), getattr(look.colour, face.icon_ink)
        if not state.is_enabled:
            return look.ink("ground"), look.ink("muted"), look.colour.muted
        if state.is_pressed:
            return look.ink("ink"), look.ink("ground"), look.colour.ground
        if state.is_checked and (look.comfort.theme != "light" or self.kind == "day"):
            return look.ink("action"), look.ink("on_action"), look.colour.on_action
        return (look.ink("soft") if state.is_checked else fill), ink, icon_ink

    def _paint_stacked(self, painter: QPainter, area: QRect, ink: QColor, icon_ink: str) -> None:
        inner, icon_px, gap = self._inner(area), self._icon_px(), self._icon_gap_px()
        text = self.words.height_px(inner.width())
        top = inner.top() + max(0, (inner.height() - icon_px - gap - text) // 2)
        left = inner.left() + (inner.width() - icon_px) // 2
        painter.drawImage(left, top, icon(self.icon_name, icon_px, icon_ink))
        self._paint_words(painter, QRect(inner.left(), top + icon_px + gap, inner.width(), text), ink, True)

    def _paint_in_line(self, painter: QPainter, area: QRect, ink: QColor, icon_ink: str) -> None:
        inner, width = self._inner(area), self.text_width_px(area.width())
        high, left, middle = self.words.height_px(width), inner.left(), inner.center().y() + 1
        icon_px = self._icon_px()
        used = icon_px + self._icon_gap_px() if icon_px else 0
        if self._face.is_centred and icon_px:
            line = self.words.widest_line_px(width) if self.words.label else -self._icon_gap_px()
            left += max(0, (inner.width() - used - line) // 2)
        if icon_px:
            painter.drawImage(left, middle - icon_px // 2, icon(self.icon_name, icon_px, icon_ink))
        words = QRect(left + used, inner.top() + max(0, (inner.height() - high) // 2), width, high)
        self._paint_words(painter, words, ink, self._face.is_centred and not icon_px)
        if self._face.trailing:
            size = self._trailing_px()
            painter.drawImage(inner.right() - size + 1, middle - size // 2, icon(self._face.trailing, size, icon_ink))

    def key_words_px(self, area: QRect) -> int:
        """How wide the words of a key are."""
        return QFontMetrics(self._key_font(self.body(area))).horizontalAdvance(self.words.label)

    def _key_font(self, body: QRect) -> QFont:
        """Capitals about half as high as the key, as far as its width allows."""
        height_mm = body.height() / self._look.profile.px_per_mm
        font = self._look.font_of(height_mm * KEY_CAPITALS[self.kind], self._face.weight)
        return fitted(
            font,
            self.words.label.replace(" ", NO_BREAK),
            body.width() - self._look.px(KEY_ROOM_MM[self.kind]),
            LEAST_OF_KEY,
        )

    def _paint_key(self, painter: QPainter, body: QRect, ink: QColor) -> None:
        painter.setPen(ink)
        painter.setFont(self._key_font(body))
        painter.drawText(
            body.adjusted(0, -body.height(), 0, body.height()), Qt.AlignmentFlag.AlignCenter, self.words.label
        )

    def _paint_words(self, painter: QPainter, area: QRect, ink: QColor, is_centred: bool) -> None:
        words, width = self.words, area.width()
        flags = Qt.TextFlag.TextWordWrap | (Qt.AlignmentFlag.AlignHCenter if is_centred else Qt.AlignmentFlag.AlignLeft)
        painter.setPen(ink)
        painter.setFont(words.label_font(width))
        painter.drawText(area, flags, words.label)
        if words.subtitle:
            used = words.label_height_px(width) + words.line_gap_px
            painter.setPen(self._look.ink("muted") if ink == self._look.ink("accent") else ink)
            painter.setFont(words.subtitle_font(width))
            painter.drawText(area.adjusted(0, used, 0, 0), flags, words.subtitle)
        if words.note:
            used = words.label_height_px(width) + words.subtitle_height_px(width) + words.line_gap_px
            painter.setPen(self._look.ink("ink") if ink == self._look.ink("accent") else ink)
            painter.setFont(words.note_font(width))
            painter.drawText(area.adjusted(0, used, 0, 0), flags, words.note)

    def _icon_px(self) -> int:
        if not self.icon_name:
            return 0
        size = self._face.icon_mm * (1.0 if self.kind in KEYS else ICON_GROWTH[self._look.comfort.text_size])
        if self.icon_place == "top":
            size *= COMPACT_SHARE if self._look.is_compact else 1.0
            size *= TILE_SHARE if self.kind == "tile" and self._look.is_portrait else 1.0
        return self._look.px(size * self.words.share)

    def _trailing_px(self) -> int:
        return self._look.px(9.0 if self._face.trailing == "keyboard" else 7.0)

    def _icon_gap_px(self) -> int:
        return self._look.px(1.0 if self.icon_place == "top" else 2.5)

    def _padding_px(self) -> int:
        """Above and below the words."""
        return self._look.px(self._face.padding_mm * (COMPACT_SHARE if self._look.is_compact else 1.0))

    def _inset_px(self) -> int:
        return self._look.ring + self._look.px(self._face.padding_mm)

    def _inner(self, area: QRect) -> QRect:
        inset = self._inset_px()
        return area.adjusted(inset, self._look.ring, -inset, -self._look.ring)


def paint_ring(painter: QPainter, area: QRect, look: Look, *, is_open: bool = False) -> None:
    """The focus ring, at the edge of the room that every control keeps for it; an open one is dashed."""
    thickness = look.px(RING_MM)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = Qt.PenStyle.DashLine if is_open else Qt.PenStyle.SolidLine
    painter.setPen(QPen(look.ink("focus"), thickness, line))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = thickness / 2
    outline = QRectF(area).adjusted(half, half, -half, -half)
    painter.drawRoundedRect(outline, look.radius + look.ring, look.radius + look.ring)
