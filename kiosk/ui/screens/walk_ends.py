# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The two ends of a walk: the exit page, which says what to do instead, and check-your-answers."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.domain.walk.course import Course
from kiosk.domain.walk.view import SummaryRow, View
from kiosk.ui.page import Page
from kiosk.ui.parts import Parts, Place
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.summary_line import SummaryLine
from kiosk.ui.writing import PageWriter


def exit_page(parts: Parts, view: View) -> Page:
    look, text = parts.look, parts.text
    write = PageWriter(look, text.language)
    write.title_of(view.title, view.outcome.title)
    for paragraph in view.outcome.body.split("\n\n"):
        write.body(paragraph)
    actions = []
    successor = view.outcome.next_procedure
    if successor:
        follow = BigButton(look, "primary", text.show("exit.next"))
        follow.clicked.connect(lambda: parts.go(Place("sheet", service_id=successor)))
        actions.append(follow)
    home = BigButton(look, "secondary" if actions else "primary", text.show("exit.home"), icon="home")
    home.clicked.connect(lambda: parts.go(Place("home")))
    return Page(view.outcome.title, write.blocks, [*actions, home])


def review_page(parts: Parts, course: Course, view: View, service_id: str) -> Page:
    look, text = parts.look, parts.text
    write = PageWriter(look, text.language)
    write.title_of(view.title, text.show("review.title"))
    write.body(text.show("review.body"))
    for row in view.summary:
        write.add(_line(parts, row, _changer(parts, course, row)), look.px(3.0))
    if view.documents:
        write.lead(text.show("review.bring"))
        write.bullets((document.label, text.language) for document in view.documents)
    confirm = BigButton(look, "primary", text.show("review.confirm"), icon="print")
    confirm.clicked.connect(lambda: parts.go(Place("printing", service_id=service_id)))
    return Page(text.show("review.title"), write.blocks, [confirm], focus=confirm)


def _changer(parts: Parts, course: Course, row: SummaryRow) -> Callable[[], None]:
    def change() -> None:
        course.change(row.screen_id)
        parts.redraw()

    return change


def _line(parts: Parts, row: SummaryRow, change: Callable[[], None]) -> SummaryLine:
    look, text = parts.look, parts.text
    value = row.value.reveal()
    shown = value or text.show("review.unanswered")
    question = Prose(look, "small", row.label, tone="muted")
    answer = Prose(look, "body", shown, weight=600, is_private=row.is_sensitive and bool(value))
    button = BigButton(
        look, "secondary", text.show("review.change"), spoken=text.show("review.change_this", q=row.label)
    )
    button.clicked.connect(change)
    return SummaryLine(look, question, answer, button)
