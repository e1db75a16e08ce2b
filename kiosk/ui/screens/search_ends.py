# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Search ends: what a search offers to whoever did not find it there: other words, and a person."""

from __future__ import annotations

from kiosk.ui.parts import Parts, Place
from kiosk.ui.screens.search_turn import SearchTurn
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.writing import PageWriter


def write_ways_on(parts: Parts, turn: SearchTurn, write: PageWriter) -> None:
    look, text = parts.look, parts.text
    again = BigButton(look, "secondary", text.show("search.again"), icon="edit")
    again.clicked.connect(lambda: turn.type_again(parts))
    staff = BigButton(look, "secondary", text.show("search.staff"), icon="support_agent")
    staff.clicked.connect(lambda: call_staff(parts))
    write.rows([again, staff], 1 if look.is_huge else 2)
    write.blocks[-1].gap_after_px = look.space


def call_staff(parts: Parts) -> None:
    """Nobody is rung for: the citizen goes to them, with what was asked for in large letters on the glass."""
    parts.log.record("staff.called")
    parts.go(Place("staff"))
