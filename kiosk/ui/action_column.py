# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Action column: where a page's actions stand: from the foot up, the primary one on top and alone in its row."""

from __future__ import annotations

from PySide6.QtCore import QRect

from kiosk.ui.look import Look
from kiosk.ui.widgets.big_button import BigButton


def place_in_column(look: Look, actions: list[BigButton], column: QRect) -> int:
    """Sets their places at the foot of the column; returns the top of the highest, less a space."""
    bottom = column.bottom() + 1
    if not actions:
        return bottom
    for row in reversed(action_rows(look, actions, column.width())):
        each = (column.width() - look.gap * (len(row) - 1)) // len(row)
        high = max(button.heightForWidth(each) for button in row)
        bottom -= high
        for place, button in enumerate(row):
            button.setGeometry(column.left() + place * (each + look.gap), bottom, each, high)
        bottom -= look.gap
    return bottom + look.gap - look.px(2.0)


def action_rows(look: Look, actions: list[BigButton], width_px: int) -> list[list[BigButton]]:
    """The primary action alone, the others two by two where their words fit on one line."""
    first, others = actions[:1], actions[1:]
    half = (width_px - look.gap) // 2
    size = 2 if all(button.natural_width_px() <= half for button in others) else 1
    return [first, *(others[at : at + size] for at in range(0, len(others), size))]
