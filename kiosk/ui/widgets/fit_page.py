# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fit page: the last resort for a block that is higher than its page: its words are made smaller, never cut."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

SHARES = (1.0, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58)


@runtime_checkable
class Shrinks(Protocol):
    def shrink(self, share: float) -> None:
        """Words at this share of their size; 1 is the whole size again."""
        ...


def shrink(widget: QWidget, share: float) -> None:
    if isinstance(widget, Shrinks):
        widget.shrink(share)


def fit_height(widget: QWidget, width_px: int, height_px: int) -> int:
    """The height that the widget takes now: at its whole size where that fits, else as small as it must be."""
    high = widget.heightForWidth(width_px)
    if high <= height_px or not isinstance(widget, Shrinks):
        return high
    for share in SHARES:
        widget.shrink(share)
        high = widget.heightForWidth(width_px)
        if high <= height_px:
            break
    return high
