# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Search ends: what a search offers to whoever did not find it there: other words, and a person."""

from __future__ import annotations

from kiosk.domain.findings import Elsewhere
from kiosk.ui.parts import Parts, Place
from kiosk.ui.screens.search_turn import SearchTurn
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.writing import PageWriter


def write_query(parts: Parts, write: PageWriter) -> None:
    """What was typed. Where a page holds a few lines it comes after what answers it, not before."""
    write.body(parts.text.show("search.query", query=parts.desk.query.strip()))


def write_ways_on(parts: Parts, turn: SearchTurn, write: PageWriter) -> None:
    look, text = parts.look, parts.text
    again = BigButton(look, "secondary", text.show("search.again"), icon="edit")
    again.clicked.connect(lambda: turn.type_again(parts))
    staff = BigButton(look, "secondary", text.show("search.staff"), icon="support_agent")
    staff.clicked.connect(lambda: call_staff(parts))
    write.rows([again, staff], 1 if look.is_huge else 2)
    write.blocks[-1].gap_after_px = look.space


def write_elsewhere(parts: Parts, elsewhere: Elsewhere, write: PageWriter) -> None:
    """Beside services, where the words may as well mean what others offer."""
    text = parts.text
    write.lead(text.show("search.elsewhere_too", name=elsewhere.name.text(text.language)))
    write.words(elsewhere.advice)


def call_staff(parts: Parts) -> None:
    """Nobody is rung for: the citizen goes to them, with what was asked for in large letters on the glass."""
    parts.log.record("staff.called")
    parts.go(Place("staff"))
