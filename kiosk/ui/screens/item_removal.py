# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks before an item leaves its list: says which one, and what goes with it."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.ui.page import Page
from kiosk.ui.parts import Parts
from kiosk.ui.screens.item_name import ItemName
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.writing import PageWriter


def removal_page(
    parts: Parts, heading: str, name: ItemName, keep: Callable[[], None], remove: Callable[[], None]
) -> Page:
    """Keeping is the primary action: a press too many loses nothing."""
    look, text = parts.look, parts.text
    write = PageWriter(look, text.language)
    question = text.show("items.remove_question")
    write.title_of(heading, question)
    write.add(Prose(look, "lead", name.shown(text), is_private=name.is_private), look.px(3.0), keeps=True)
    write.body(text.show("items.remove_body"))
    stay = BigButton(look, "primary", text.show("items.keep"), icon="check")
    stay.clicked.connect(keep)
    go = BigButton(look, "secondary", text.show("items.remove_yes"), icon="remove")
    go.clicked.connect(remove)
    return Page(question, write.blocks, [stay, go])
