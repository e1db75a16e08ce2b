# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ring room: which widgets keep room for a focus ring at their edges, so that texts align with their bodies."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from kiosk.ui.widgets.chips import Chips
from kiosk.ui.widgets.labelled import Labelled
from kiosk.ui.widgets.row import Row
from kiosk.ui.widgets.side_by_side import SideBySide
from kiosk.ui.widgets.summary_line import SummaryLine


def has_ring_room(widget: QWidget) -> bool:
    if isinstance(widget, Row):
        return all(has_ring_room(each) for each in widget.widgets)
    return isinstance(widget, (QAbstractButton, QLineEdit, Chips, Labelled, SideBySide, SummaryLine))
