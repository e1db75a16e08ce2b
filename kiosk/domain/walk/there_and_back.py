# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks a case screen by screen to its end and back again. Asks only what a citizen would see on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from kiosk.domain.walk.items import COUNT
from kiosk.domain.walk.view import View

See = Callable[[Mapping[str, str]], View]


def there_and_back(see: See, answers: Mapping[str, str]) -> Iterator[str]:
    """A sentence for every surprise: a screen that comes or goes before the open one, or a way back that differs. How
    many items a repeat has is said from the beginning: no screen of its own asks it."""
    end = see(answers)
    screens = [{question.name for question in screen.questions} for screen in end.screens]
    ids = [screen.id for screen in end.screens]
    counts = {name for name in answers if name.endswith(COUNT)}
    there: list[View] = []
    for place in range(len(ids) + 1):
        given = counts.union(*screens[:place])
        there.append(see({name: raw for name, raw in answers.items() if name in given}))
        opened = _opened(there[-1], place)
        if opened != ids[: place + 1]:
            yield f"after {place} screens the path begins {_list(opened)} and not {_list(ids[: place + 1])}."
            return
    if there[-1] != end:
        yield "answers to screens that are not shown change the end."
    kept = dict(answers)
    for place in reversed(range(len(ids))):
        kept = {name: raw for name, raw in kept.items() if name not in screens[place]}
        if see(kept) != there[place]:
            yield f"going back to {ids[place]} shows something else than going forward."


def _opened(view: View, place: int) -> list[str]:
    return [screen.id for screen in view.screens[: place + 1]]


def _list(ids: list[str]) -> str:
    return ", ".join(ids) or "with nothing"
