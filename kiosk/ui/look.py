# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Look: one theme × comfort × screen, with every size in pixels. Built anew when any of them changes."""

from __future__ import annotations

from functools import cached_property
from math import ceil

from PySide6.QtGui import QColor, QFont, QFontMetricsF

from kiosk.domain.comfort import Comfort
from kiosk.ui.profile import ScreenProfile
from kiosk.ui.tokens import Tokens, tokens
from kiosk.ui.type_scale import COMPACT_SHORT_SIDE_MM, TextRole, capitals_mm

FAMILY = "Atkinson Hyperlegible Next"
TARGET_MM = 12.7
GAP_MM = 2.54
TIGHT_SHORT_SIDE_MM = 200.0
KEYBOARD_BESIDE_MM = 300.0


class Look:
    """Sizes are whole pixels. `Look` is a value: widgets keep the one they were made with."""

    def __init__(self, profile: ScreenProfile, comfort: Comfort) -> None:
        self.profile = profile
        self.comfort = comfort
        self.colour: Tokens = tokens(comfort.theme)
        self._fonts: dict[tuple[TextRole, int], QFont] = {}

    def px(self, mm: float) -> int:
        return max(1, round(mm * self.profile.px_per_mm))

    def ink(self, token: str) -> QColor:
        return QColor(getattr(self.colour, token))

    def font(self, role: TextRole, weight: int = 400) -> QFont:
        key = (role, weight)
        if key not in self._fonts:
            self._fonts[key] = self.font_of(capitals_mm(self.comfort.text_size, role, self.short_side_mm), weight)
        return QFont(self._fonts[key])

    def font_of(self, capitals: float, weight: int = 400) -> QFont:
        """A font whose capitals are at least `capitals` millimetres high on this glass."""
        font = QFont(FAMILY)
        font.setWeight(QFont.Weight(weight))
        font.setPixelSize(1000)
        ratio = QFontMetricsF(font).capHeight() / 1000
        font.setPixelSize(max(1, ceil(capitals * self.profile.px_per_mm / ratio)))
        return font

    @cached_property
    def short_side_mm(self) -> float:
        return min(self.profile.width_px, self.profile.height_px) / self.profile.px_per_mm

    @cached_property
    def width_mm(self) -> float:
        return self.profile.width_px / self.profile.px_per_mm

    @property
    def is_portrait(self) -> bool:
        return self.profile.is_portrait

    @property
    def is_compact(self) -> bool:
        """A screen so low that the keyboard opens only when it is asked for."""
        return self.short_side_mm < COMPACT_SHORT_SIDE_MM

    @property
    def is_tight(self) -> bool:
        """So low that what can be lower is, though it is no compact screen."""
        return self.short_side_mm < TIGHT_SHORT_SIDE_MM

    @property
    def is_cramped(self) -> bool:
        """So low for its letters that a page holds a few lines: what only accompanies gives way."""
        return self.is_compact or (self.is_tight and self.is_huge)

    @property
    def has_keyboard_beside(self) -> bool:
        """Wide enough for the keyboard to stand at the right of the question."""
        return not self.is_portrait and self.width_mm >= KEYBOARD_BESIDE_MM

    @property
    def is_huge(self) -> bool:
        return self.comfort.text_size in {"xl", "xxl"}

    @property
    def gap(self) -> int:
        """Between two controls, beside the room that each keeps for its ring."""
        return 0 if self.is_compact else self.px(2.0)

    @property
    def space(self) -> int:
        """The gap between blocks that do not belong together."""
        return self.px(2.5 if self.is_compact else 4.0 if self.is_tight else 5.0)

    @property
    def margin(self) -> int:
        return self.px(5.0 if self.is_tight else 8.0)

    @property
    def target(self) -> int:
        """The least width and height of what can be touched."""
        return ceil(TARGET_MM * self.profile.px_per_mm)

    @property
    def radius(self) -> int:
        return self.px(4.0)

    @property
    def ring(self) -> int:
        """Room around every control for its focus ring; not part of the target, so that two of them are a gap."""
        return ceil(GAP_MM / 2 * self.profile.px_per_mm)
