# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Faces: how each kind of button looks, in tokens and millimetres. Knows no widget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from kiosk.ui.type_scale import TextRole

ButtonKind = Literal[
    "primary", "secondary", "tile", "row", "option", "bar", "bar_help", "key", "key_wide", "error", "link"
]
IconPlace = Literal["left", "top"]


@dataclass(frozen=True, slots=True)
class Face:
    fill: str
    ink: str
    border: str
    icon_ink: str
    role: TextRole
    weight: int
    icon_place: IconPlace
    is_centred: bool
    least_height_mm: float
    icon_mm: float
    padding_mm: float
    has_chevron: bool = False


FACES: Final[dict[ButtonKind, Face]] = {
    "primary": Face("action", "on_action", "action", "on_action", "button", 600, "left", True, 25.0, 9.0, 4.0),
    "secondary": Face("surface", "ink", "action", "action", "button", 600, "left", True, 16.0, 8.0, 3.0),
    "tile": Face("surface", "ink", "line", "action", "button", 600, "top", True, 26.0, 12.0, 2.6),
    "row": Face("surface", "accent", "line", "action", "button", 700, "left", False, 18.0, 9.0, 4.0, has_chevron=True),
    "error": Face("surface", "error", "error", "error", "button", 700, "left", False, 16.0, 9.0, 4.0),
    "link": Face("ground", "ink", "ground", "action", "body", 600, "left", False, 12.7, 7.0, 1.0),
    "option": Face("surface", "ink", "action", "action", "button", 600, "left", False, 18.0, 9.0, 4.0),
    "bar": Face("soft", "ink", "soft", "action", "bar", 600, "top", True, 17.0, 7.4, 1.4),
    "bar_help": Face("action", "on_action", "action", "on_action", "bar", 600, "top", True, 17.0, 7.4, 1.4),
    "key": Face("surface", "ink", "line", "ink", "bar", 600, "left", True, 12.7, 7.0, 0.4),
    "key_wide": Face("soft", "ink", "line", "ink", "bar", 600, "left", True, 12.7, 7.0, 0.8),
}
