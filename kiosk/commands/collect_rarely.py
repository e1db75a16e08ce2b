# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets Python look through all objects at once less often. Refuses to switch that off: Qt leaves cycles behind."""

from __future__ import annotations

import gc
from typing import Final

FULL_AFTER: Final = 100
"""Younger collections before a full one; Python's own figure is 10."""


def collect_rarely() -> None:
    """A full collection of a whole kiosk takes longer than a frame, and with 10 it came every few answers of a long
    form. What an answer leaves behind has no cycles and goes at once without it."""
    youngest, middle, _ = gc.get_threshold()
    gc.set_threshold(youngest, middle, FULL_AFTER)
