# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The line on top of a question: of which procedure or item of a list it is, and how far the citizen is in it."""

from __future__ import annotations

from kiosk.domain.walk.items import read_key
from kiosk.domain.walk.progress import Progress as Standing
from kiosk.domain.walk.progress import progress_of
from kiosk.domain.walk.view import ScreenView, View
from kiosk.ui.screens.scene import Scene
from kiosk.ui.widgets.progress import Progress


def progress_line(scene: Scene, screen: ScreenView) -> Progress:
    """A number that may change says so, and the line is full only where nothing can follow."""
    text = scene.text
    progress = progress_of(scene.course.procedure, scene.view, screen)
    words = [text.show(_key(progress), n=progress.number, of=progress.of)]
    if screen.item:
        words.insert(0, text.show("items.number", n=screen.item))
    if not scene.look.is_cramped:
        words.insert(0, _list_heading(scene.view, screen) or scene.view.title)
    of = progress.of + (1 if progress.is_open_ended else 0)
    return Progress(scene.look, " · ".join(words), progress.number, of)


def _key(progress: Standing) -> str:
    if progress.is_sure:
        return "walk.progress"
    return "walk.progress_more" if progress.is_open_ended else "walk.progress_about"


def _list_heading(view: View, screen: ScreenView) -> str:
    """What the list is called that this item stands in; '' outside of lists."""
    key = read_key(screen.id)
    whole = view.screen(key.repeat) if key else None
    return whole.heading if whole else ""
