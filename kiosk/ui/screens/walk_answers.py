# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The answers at check-your-answers, each with its Change; those of a list under a heading per item."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kiosk.domain.walk.view import SummaryRow
from kiosk.ui.screens.scene import Scene
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.summary_line import SummaryLine
from kiosk.ui.writing import PageWriter


def write_answers(scene: Scene, write: PageWriter) -> None:
    """What a list is called and how many are on it comes before its items, though it is asked after them."""
    text, items, is_after_items = scene.text, list[SummaryRow](), False
    for row in scene.view.summary:
        if row.item:
            items.append(row)
            continue
        if is_after_items:
            write.lead(text.show("items.rest"))
        is_list = row.name in scene.course.procedure.repeats
        value = _how_many(scene, int(row.value.reveal())) if is_list else row.value.reveal()
        write.add(_line(scene, row, value, text.show("review.change_this", q=row.label)), scene.look.px(3.0))
        if is_list:
            _write_items(scene, write, row.label, items)
        is_after_items, items = bool(items), []


def _how_many(scene: Scene, count: int) -> str:
    return scene.text.count("items.count", count) if count else scene.text.show("items.none")


def _write_items(scene: Scene, write: PageWriter, whole: str, rows: Sequence[SummaryRow]) -> None:
    text, before = scene.text, 0
    for row in rows:
        if row.item != before:
            write.lead(text.show("items.heading", list=whole, n=row.item))
        before = row.item
        spoken = text.show("items.change_answer", q=row.label, list=whole, n=row.item)
        write.add(_line(scene, row, row.value.reveal(), spoken), scene.look.px(3.0))


def _line(scene: Scene, row: SummaryRow, value: str, spoken: str) -> SummaryLine:
    look, text = scene.look, scene.text
    question = Prose(look, "small", row.label, tone="muted")
    shown = value or text.show("review.unanswered")
    answer = Prose(look, "body", shown, weight=600, is_private=row.is_sensitive and bool(value))
    button = BigButton(look, "secondary", text.show("review.change"), spoken=spoken)
    button.clicked.connect(_changer(scene, row))
    return SummaryLine(look, question, answer, button)


def _changer(scene: Scene, row: SummaryRow) -> Callable[[], None]:
    def change() -> None:
        scene.course.change(row.screen_id)
        scene.parts.redraw()

    return change
