# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of a repeat: what is on it, what is unfinished, and the ways to add, change and remove. Holds no answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kiosk.domain.walk.expressions.budgets import ITEMS
from kiosk.domain.walk.view import CollectorView, ItemView, ScreenView
from kiosk.ui.page import Page
from kiosk.ui.screens.item_name import ItemName, answers_of_first_screen, item_name
from kiosk.ui.screens.scene import Scene
from kiosk.ui.screens.walk_progress import progress_line
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.bullet import Bullet
from kiosk.ui.widgets.item_card import ItemCard
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.writing import PageWriter


@dataclass(frozen=True, slots=True)
class ListMoves:
    """The ways from a list; each of them shows the page that it leads to."""

    go_on: Callable[[], None]
    add: Callable[[], None]
    change: Callable[[int], None]
    finish: Callable[[int], None]
    """To what is wrong in an item."""
    ask_to_remove: Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Act:
    """What can be done with an item, in words, aloud and as a picture."""

    key: str
    spoken_key: str
    icon: str


@dataclass(frozen=True, slots=True)
class ListState:
    """`removed` is the name of the item that just went, '' when none did."""

    shows_errors: bool
    removed: str


def list_page(scene: Scene, screen: ScreenView, moves: ListMoves, state: ListState) -> Page:
    assert screen.collector is not None
    look, text, listed = scene.look, scene.text, screen.collector
    write = PageWriter(look, text.language)
    if state.removed:
        words = text.show("items.removed", item=state.removed)
        write.add(Bullet(look, Prose(look, "body", words, weight=600), "check_circle"), look.px(3.0))
    wrong = [item for item in listed.items if item.has_error] if state.shows_errors else []
    link = _error_link(scene, wrong, moves) if wrong else None
    if link is None or not look.is_cramped:
        write.add(progress_line(scene, screen), keeps=True)
    if link is not None:
        write.add(link, look.gap)
    write.title(screen.heading)
    write.body(_how_many(scene, listed))
    for item in listed.items:
        write.add(_card(scene, item, moves, state.shows_errors), look.px(3.0))
    alert = link.accessibleName() if link is not None else ""
    return Page(screen.heading, write.blocks, _actions(scene, listed, moves), focus=link, alert=alert)


def _how_many(scene: Scene, listed: CollectorView) -> str:
    text, count = scene.text, len(listed.items)
    if not listed.can_add:
        return text.show("items.full", n=ITEMS)
    return text.count("items.count", count) if count else text.show("items.empty")


def _actions(scene: Scene, listed: CollectorView, moves: ListMoves) -> list[BigButton]:
    look, text = scene.look, scene.text
    go_on = BigButton(look, "primary", text.show("walk.continue"))
    go_on.clicked.connect(moves.go_on)
    if not listed.can_add:
        return [go_on]
    add = BigButton(look, "secondary", text.show("items.add" if listed.items else "items.add_first"), icon="add")
    add.clicked.connect(moves.add)
    return [go_on, add]


def _error_link(scene: Scene, wrong: Sequence[ItemView], moves: ListMoves) -> BigButton:
    """Says which are unfinished and what to do, and leads into the first of them."""
    text = scene.text
    if len(wrong) == 1:
        said = text.show("items.unfinished.one", item=item_name(scene.view, wrong[0]).said(text))
    else:
        said = text.show("items.unfinished.many", items=", ".join(str(item.number) for item in wrong))
    link = BigButton(scene.look, "error", text.show("walk.problem"), subtitle=said, icon="error")
    link.clicked.connect(lambda: moves.finish(wrong[0].number))
    return link


def _card(scene: Scene, item: ItemView, moves: ListMoves, shows_errors: bool) -> ItemCard:
    look, text, name = scene.look, scene.text, item_name(scene.view, item)
    words = [Prose(look, "lead", name.shown(text), is_private=name.is_private)]
    if not look.is_cramped:
        words += _detail(scene, item)
    if item.has_error:
        words.append(
            Prose(look, "body", text.show("items.open"), tone="error" if shows_errors else "muted", weight=700)
        )
    remove = _button(scene, Act("items.remove", "items.remove_this", "remove"), name, moves.ask_to_remove)
    if not item.screen_id:  # nothing is asked in it
        return ItemCard(look, words, [remove])
    change = _button(scene, Act("items.change", "items.change_this", "edit"), name, moves.change)
    return ItemCard(look, words, [change, remove])


def _detail(scene: Scene, item: ItemView) -> list[Prose]:
    """The next answer that is not private, so that two of the same name are told apart."""
    named = answers_of_first_screen(scene.view, item)
    rest = (line for line in item.lines if line not in named and line.value.reveal() and not line.is_sensitive)
    line = next(rest, None) if named else None
    if line is None:
        return []
    words = f"{line.label} {line.value.reveal()}"
    return [Prose(scene.look, "small", words, tone="muted")]


def _button(scene: Scene, act: Act, name: ItemName, press: Callable[[int], None]) -> BigButton:
    text = scene.text
    spoken = text.show(act.spoken_key, item=name.said(text))
    button = BigButton(scene.look, "secondary", text.show(act.key), spoken=spoken, icon=act.icon)
    button.clicked.connect(lambda: press(name.number))
    return button
