# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Faces: how each kind of button looks, in tokens and millimetres. Knows no widget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from kiosk.ui.type_scale import TextRole

ButtonKind = Literal[
    "primary",
    "secondary",
    "language",
    "search",
    "tile",
    "row",
    "option",
    "chip",
    "pair",
    "day",
    "error",
    "link",
    "turner",
    "bar",
    "bar_help",
    "key",
    "key_wide",
]
IconPlace = Literal["left", "top"]


@dataclass(frozen=True, slots=True)
class Face:
    """`trailing` is the icon at the right edge. `tight_mm` is the least height on a low screen."""

    fill: str
    ink: str
    border: str
    icon_ink: str
    role: TextRole
    weight: int
    icon_place: IconPlace
    is_centred: bool
    least_height_mm: float
    tight_mm: float
    icon_mm: float
    padding_mm: float
    trailing: str = ""
    subtitle_role: TextRole = "small"


ACTION = ("action", "on_action", "action", "on_action")
PLAIN = ("surface", "ink", "action", "action")
QUIET = ("surface", "ink", "line", "action")
FACES: Final[dict[ButtonKind, Face]] = {
    "primary": Face(*ACTION, "action", 600, "left", True, 25.0, 25.0, 9.0, 4.0),
    "secondary": Face(*PLAIN, "action", 600, "left", True, 16.0, 12.7, 8.0, 3.0),
    "language": Face(*ACTION, "action", 700, "left", True, 34.0, 25.0, 12.0, 5.0),
    "search": Face(
        "surface", "muted", "action", "action", "button", 400, "left", False, 22.0, 14.0, 11.0, 4.0, "keyboard"
    ),
    "tile": Face(*QUIET, "button", 600, "top", True, 26.0, 16.0, 12.0, 2.6),
    "row": Face(
        "surface", "accent", "line", "action", "button", 700, "left", False, 18.0, 14.0, 9.0, 4.0, "chevron_right"
    ),
    "option": Face(*PLAIN, "button", 600, "left", False, 18.0, 14.0, 10.0, 4.0),
    "chip": Face(*PLAIN, "bar", 600, "left", False, 13.0, 12.7, 7.0, 3.0),
    "pair": Face(*PLAIN, "lead", 700, "left", True, 34.0, 20.0, 12.0, 4.0),
    "day": Face(*QUIET, "button", 600, "left", True, 18.0, 12.7, 8.0, 0.4),
    "error": Face(
        "surface", "error", "error", "error", "button", 700, "left", False, 18.0, 14.0, 11.0, 4.0, "", "body"
    ),
    "link": Face("ground", "ink", "ground", "action", "body", 600, "left", False, 12.7, 12.7, 8.0, 0.2),
    "turner": Face(*PLAIN, "bar", 600, "left", True, 14.0, 12.7, 7.0, 2.0),
    "bar": Face("soft", "ink", "soft", "action", "bar", 600, "top", True, 17.0, 12.7, 7.4, 1.4),
    "bar_help": Face(*ACTION, "bar", 600, "top", True, 17.0, 12.7, 7.4, 1.4),
    "key": Face("surface", "ink", "line", "ink", "bar", 700, "left", True, 12.7, 12.7, 8.0, 0.4),
    "key_wide": Face("soft", "ink", "line", "ink", "bar", 600, "left", True, 12.7, 12.7, 9.0, 0.8),
}
