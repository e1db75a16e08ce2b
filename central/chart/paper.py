# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The measures of a chart on A4, in millimetres: page, columns, letters, gaps."""

from __future__ import annotations

from typing import Final

PAGE_WIDTH: Final = 210.0
PAGE_HEIGHT: Final = 297.0
MARGIN: Final = 12.0
BODY_TOP: Final = 27.0
BODY_BOTTOM: Final = PAGE_HEIGHT - 20.0

LANE: Final = 5.0
"""Between two lanes at the left: one for each stretch that lies inside another one."""
BOX_RIGHT: Final = 131.0
EXIT_LEFT: Final = 146.0
EXIT_RIGHT: Final = PAGE_WIDTH - MARGIN
SPINE: Final = 9.0
"""From the left edge of a box to the line that joins all of them."""

TITLE_SIZE: Final = 3.6
TEXT_SIZE: Final = 3.2
NAME_SIZE: Final = 2.8
LINE_HEIGHT: Final = 1.32
PADDING: Final = 2.2
NUMBER_ROOM: Final = 8.0
GAP: Final = 5.5
"""Between two stations, with room for the arrow."""
EXIT_GAP: Final = 2.5
CLOSING: Final = 2.0
CLOSING_GAP: Final = 2.5
"""Above the place where ways join again."""


def text_height(lines: int, size: float) -> float:
    return lines * size * LINE_HEIGHT
