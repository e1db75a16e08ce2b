# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Search fork: one plain question where one word leads to several services, before any list of them."""

from __future__ import annotations

from kiosk.domain.findings import Elsewhere, Fork, ForkOption
from kiosk.domain.likeness import is_like
from kiosk.ui.page import Page
from kiosk.ui.parts import Parts
from kiosk.ui.screens.found_rows import count_rows, open_found
from kiosk.ui.screens.search_ends import write_elsewhere, write_query
from kiosk.ui.screens.search_turn import SearchTurn
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.writing import PageWriter


def fork_page(parts: Parts, turn: SearchTurn, fork: Fork, elsewhere: Elsewhere | None) -> Page:
    look, text = parts.look, parts.text
    write = PageWriter(look, text.language)
    question = fork.question.text(text.language)
    write.title(question, language=fork.question.language_for(text.language))
    if not look.is_cramped:
        write_query(parts, write)
    options = [_option(parts, option) for option in fork.options]
    count_rows(options)
    write.rows(options, 1)
    write.blocks[-1].gap_after_px = look.space
    everything = BigButton(look, "secondary", text.show("search.fork_all"))
    everything.clicked.connect(lambda: turn.want_all(parts))
    write.add(everything)
    if look.is_cramped:
        write_query(parts, write)
    if elsewhere is not None:
        write_elsewhere(parts, elsewhere, write)
    return Page(question, write.blocks)


def _option(parts: Parts, option: ForkOption) -> BigButton:
    """In a citizen's words, with the name of the service that they lead to below where it says more."""
    language = parts.visit.language
    label, name = option.label.text(language), (option.card.short_name or option.card.name).text(language)
    written_in = option.label.language_for(language)
    button = BigButton(
        *(parts.look, "row", label),
        subtitle="" if is_like(name, label) else name,
        language=written_in if written_in != language else "",
    )
    button.clicked.connect(lambda: open_found(parts, option.card.id))
    return button
