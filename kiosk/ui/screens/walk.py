# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walk: a procedure, one question per screen, with its exit page and check-your-answers. Holds no answer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kiosk.domain.errors import ProcedureRefused
from kiosk.domain.walk import load
from kiosk.domain.walk.course import EXIT, REVIEW, Course
from kiosk.domain.walk.view import TOLD, QuestionView, ScreenView
from kiosk.ui.page import Page
from kiosk.ui.parts import Parts, Place
from kiosk.ui.questions import LOOKS
from kiosk.ui.questions.question_look import QuestionLook
from kiosk.ui.screens.scene import Scene
from kiosk.ui.screens.walk_ends import exit_page, review_page
from kiosk.ui.screens.walk_lists import Moves, WalkLists, list_of_first_screen
from kiosk.ui.screens.walk_progress import progress_line
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.writing import PageWriter


class WalkScreen:
    def __init__(self, place: Place) -> None:
        self._service_id = place.service_id
        self._shows_errors = False
        self._why_shown: set[str] = set()
        self._lists = WalkLists()

    def build(self, parts: Parts) -> Page:
        course = self._course(parts)
        view = course.view()
        screen = course.screen(view)
        scene, move = Scene(parts, course, view), self._mover(parts)
        removal = self._lists.removal_page(scene, move)
        if removal is not None:
            return removal
        if course.cursor == EXIT:
            return exit_page(parts, view)
        if course.cursor == REVIEW or screen is None:
            return review_page(parts, course, view, self._service_id)
        if screen.collector is not None:
            return self._lists.list_page(scene, screen, move, shows_errors=self._shows_errors)
        return self._question_page(scene, screen)

    def step_back(self, parts: Parts) -> bool:
        was_asking = self._lists.is_asking
        self._shows_errors = False
        self._lists.forget()
        if was_asking:
            return True
        return parts.desk.course is not None and parts.desk.course.step_back()

    def _mover(self, parts: Parts) -> Moves:
        def move(act: Callable[[], None], *, shows_errors: bool = False) -> None:
            self._shows_errors = shows_errors
            self._lists.forget()
            act()
            parts.redraw()

        return move

    def _course(self, parts: Parts) -> Course:
        """The course on the desk when it is this service's, so that Inicio and back again loses nothing."""
        if parts.visit.service_id != self._service_id or parts.desk.course is None:
            package = parts.catalogue.procedure_package(self._service_id)
            if package is None:
                raise ProcedureRefused(f"{self._service_id} has no guided procedure in this catalogue; publish again.")
            parts.visit.begin(self._service_id)
            parts.desk.course = Course(load(package), parts.visit, parts.clock.today())
            parts.log.record("procedure.began", service=self._service_id)
        return parts.desk.course

    def _question_page(self, scene: Scene, screen: ScreenView) -> Page:
        parts, look, text = scene.parts, scene.look, scene.text
        write = PageWriter(look, text.language)
        write.add(progress_line(scene, screen), keeps=True)
        wrong = [question for question in screen.questions if question.error] if self._shows_errors else []
        looks = {question.name: self._look(parts, question) for question in screen.questions}
        summary = [self._error_link(parts, question) for question in wrong]
        for link in summary:
            write.add(link, look.gap)
        if len(screen.questions) > 1 or screen.heading != screen.questions[0].label:
            write.title(screen.heading)
        for question in screen.questions:
            self._write_question(parts, write, question, looks[question.name], len(screen.questions) == 1)
        self._write_removal(scene, write, screen)
        go_on = BigButton(look, "primary", text.show("walk.continue"))
        go_on.clicked.connect(lambda: self._continue(parts, scene.course))
        fields = [field for each in looks.values() for field in each.fields]
        first = next((each.focus for each in looks.values() if each.focus is not None), None)
        alert = ". ".join(f"{text.show('walk.problem')} {question.error}" for question in wrong)
        page = Page(screen.heading, write.blocks, [go_on], fields, summary[0] if summary else first, alert)
        for question, link in zip(wrong, summary, strict=True):
            self._lead_to(page, link, looks[question.name].focus)
        return page

    def _look(self, parts: Parts, question: QuestionView) -> QuestionLook:
        return LOOKS[question.type](parts, question, lambda value: parts.visit.answer(question.name, value))

    def _write_question(
        self, parts: Parts, write: PageWriter, question: QuestionView, shown: QuestionLook, is_alone: bool
    ) -> None:
        look, text = parts.look, parts.text
        label = question.label
        if not question.is_required and question.type not in ("acknowledge", *TOLD):
            label = text.show("walk.optional", label=label)
        if is_alone:
            heading = write.title(label, question.speech if question.speech != question.label else "")
        else:
            heading = Prose(look, "lead", label, spoken=question.speech)
            write.add(heading, look.px(1.0), keeps=True)
        if question.hint:
            write.add(Prose(look, "body", question.hint, tone="muted"), look.px(3.0), keeps=True)
        if self._shows_errors and question.error:
            write.add(Prose(look, "body", question.error, tone="error", weight=700), look.px(2.0), keeps=True)
            for field, _ in shown.fields:
                field.mark_wrong(True)
        for widget in shown.widgets:
            write.add(widget, look.gap, headed_by=heading if shown.fields else None)
        if shown.widgets:
            write.blocks[-1].gap_after_px = look.space
        if question.why:
            self._write_why(parts, write, question, is_alone)

    def _write_why(self, parts: Parts, write: PageWriter, question: QuestionView, is_alone: bool) -> None:
        """Where several questions share the screen, the button says aloud which of them it is about."""
        if question.name in self._why_shown:
            write.body(question.why, tone="muted")
            return
        label = parts.text.show("walk.why")
        spoken = "" if is_alone else f"{label} {question.label}"
        why = BigButton(parts.look, "link", label, spoken=spoken, icon="help")

        def show() -> None:
            self._why_shown.add(question.name)
            parts.redraw()

        why.clicked.connect(show)
        write.add(why)

    def _write_removal(self, scene: Scene, write: PageWriter, screen: ScreenView) -> None:
        """The way out of an item that nobody wanted, where it begins."""
        found = list_of_first_screen(scene.view, screen)
        if found is None:
            return
        repeat, name = found
        spoken = scene.text.show("items.remove_this", item=name.said(scene.text))
        link = BigButton(scene.look, "link", scene.text.show("items.remove_here"), spoken=spoken, icon="remove")
        link.clicked.connect(lambda: self.ask_to_remove(scene.parts, repeat, name.number))
        write.add(link)

    def ask_to_remove(self, parts: Parts, repeat: str, number: int) -> None:
        """Show the page that asks before an item leaves its list."""
        self._mover(parts)(lambda: self._lists.ask_to_remove(repeat, number))

    @staticmethod
    def _error_link(parts: Parts, question: QuestionView) -> BigButton:
        """The summary on top, which takes the focus and leads to the field."""
        problem = parts.text.show("walk.problem")
        return BigButton(parts.look, "error", problem, subtitle=question.error or "", icon="error")

    @staticmethod
    def _lead_to(page: Page, link: BigButton, target: QWidget | None) -> None:
        if target is not None:
            link.clicked.connect(lambda: page.point_to(target))

    def _continue(self, parts: Parts, course: Course) -> None:
        self._shows_errors = not course.advance()
        parts.log.record("walk.continued", has_error=self._shows_errors)
        parts.redraw()
