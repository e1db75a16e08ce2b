# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The two ends of a walk: the exit page, which says what to do instead, and check-your-answers."""

from __future__ import annotations

from kiosk.domain.walk.course import Course
from kiosk.domain.walk.view import View
from kiosk.ui.page import Page
from kiosk.ui.parts import Parts, Place
from kiosk.ui.screens.scene import Scene
from kiosk.ui.screens.walk_answers import write_answers
from kiosk.ui.widgets.big_button import BigButton
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
    write_answers(Scene(parts, course, view), write)
    if view.documents:
        write.lead(text.show("review.bring"))
        write.bullets((document.label, text.language) for document in view.documents)
    confirm = BigButton(look, "primary", text.show("review.confirm"), icon="print")
    confirm.clicked.connect(lambda: parts.go(Place("printing", service_id=service_id)))
    return Page(text.show("review.title"), write.blocks, [confirm], focus=confirm)
