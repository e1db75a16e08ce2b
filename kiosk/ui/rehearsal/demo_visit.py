# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo: one whole visit with the real window and nobody at it, from the welcome to the wipe."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.domain.comfort import Comfort
from kiosk.domain.walk.course import REVIEW
from kiosk.domain.walk.view import QuestionView
from kiosk.text import Sentences
from kiosk.ui.application import OpenKiosk
from kiosk.ui.rehearsal import person
from kiosk.ui.rehearsal.citizen import Citizen, NotFound
from kiosk.ui.rehearsal.record import Record
from kiosk.ui.rehearsal.strokes import date_strokes

LARGER = "l"


class DemoVisit:
    """`listen` waits until the voice has finished, so that nothing of the visit is cut off by ear."""

    def __init__(
        self, kiosk: OpenKiosk, record: Record, language: str, comfort: Comfort, listen: Callable[[], None]
    ) -> None:
        self._window = kiosk.window
        self._citizen = Citizen(kiosk.window, listen)
        self._listen = listen
        self._record = record
        self._language = language
        self._comfort = comfort

    def play(self) -> None:
        """Raises `NotFound` with what was looked for as soon as one step does not go as it should."""
        self._begin()
        self._look_for_a_record()
        self._open_from_topic()
        self._answer_everything()
        self._change_one_answer()
        self._print_and_leave()

    def _step(self, name: str) -> None:
        self._record.step(name)

    def _say(self, key: str, **values: object) -> str:
        return self._window.parts.text.show(key, **values)

    def _begin(self) -> None:
        self._listen()
        self._step("welcome")
        self._citizen.tap(self._own_words("welcome.begin"))
        self._step("home")
        self._citizen.tap(self._window.parts.text.say("bar.letters"))
        self._step("comfort")
        size = LARGER if self._comfort.text_size == "m" else self._comfort.text_size
        self._citizen.choose(self._say(f"comfort.text_size.{size}"))
        if self._comfort.theme != "light":
            self._citizen.choose(self._say(f"comfort.theme.{self._comfort.theme}"))
        self._step("comfort-larger")
        self._citizen.tap(self._say("comfort.done"))
        self._step("home-larger")

    def _own_words(self, key: str) -> str:
        """In the language that is chosen here, before it is the visit's."""
        return Sentences.load(self._language).show(key)

    def _look_for_a_record(self) -> None:
        self._citizen.tap(self._say("home.search"))
        self._step("search")
        self._citizen.type_into(self._say("search.title"), person.SEARCHED)
        found = self._service_name(person.SEARCHED_SERVICE)
        self._citizen.wait_until(
            lambda: self._citizen.sees(found, "button") or self._window.parts.look.is_compact, "results"
        )
        self._step("search-typed")
        self._citizen.tap(self._say("search.go"))
        self._step("results")
        self._citizen.tap(self._service_name(person.SEARCHED_SERVICE))
        self._step("sheet-found")
        self._citizen.tap(self._say("bar.back"))
        self._step("back-to-results")

    def _service_name(self, service_id: str) -> str:
        return self._window.parts.catalogue.card(service_id).short_name.text(self._language)

    def _open_from_topic(self) -> None:
        catalogue = self._window.parts.catalogue
        self._citizen.tap(self._say("bar.home"))
        topic_id = catalogue.service(person.SERVICE).topics[0]
        topic = next(topic for topic in catalogue.topics() if topic.id == topic_id)
        self._citizen.tap(topic.name.text(self._language))
        self._step("topic")
        self._citizen.tap(self._service_name(person.SERVICE))
        self._step("sheet")
        self._citizen.tap(self._say("sheet.begin"))

    def _answer_everything(self) -> None:
        course = self._window.parts.desk.course
        assert course is not None
        while course.cursor != REVIEW:
            before = course.cursor
            screen = course.screen(course.view())
            if screen is None:
                raise NotFound(f"the demo's answers lead to the exit page after {before}")
            for question in screen.questions:
                self._answer(question, person.ANSWERS[question.name])
            self._step(f"answer-{screen.id}")
            self._citizen.tap(self._say("walk.continue"))
            if course.cursor == before:
                raise NotFound(f"the answer to {before} was refused")

    def _answer(self, question: QuestionView, answer: str) -> None:
        labels = {choice.value: choice.speech for choice in question.choices}
        if question.type == "select_one":
            self._citizen.choose(labels[answer])
        elif question.type == "select_multiple":
            for value in answer.split():
                self._citizen.tick(labels[value])
        elif question.type == "acknowledge":
            self._citizen.tick(self._say("question.agree"))
        elif question.type == "date":
            for field, keys in date_strokes(self._window.parts.text, question.label, answer, question.appearance):
                self._citizen.type_into(field, keys)
        elif question.name == "curp":
            self._mistake_the_curp(question, answer)
        else:
            self._citizen.type_into(question.label, answer)

    def _mistake_the_curp(self, question: QuestionView, answer: str) -> None:
        """The last character wrong; the kiosk says so; erased and typed again."""
        self._citizen.type_into(question.label, person.MISTAKEN_CURP)
        self._step("curp-mistaken")
        self._citizen.tap(self._say("walk.continue"))
        self._step("curp-refused")
        self._citizen.tap(self._say("walk.problem"))
        self._citizen.tap(question.label, "field")
        self._citizen.erase(1)
        self._citizen.type_into(question.label, answer[-1])

    def _change_one_answer(self) -> None:
        name, value = person.CHANGED
        self._step("review")
        label = self._label_of(name)
        self._citizen.tap(self._say("review.change_this", q=label))
        self._citizen.tap(label, "field")
        self._citizen.erase(len(person.ANSWERS[name]))
        self._citizen.type_into(label, value)
        self._step("changed")
        self._citizen.tap(self._say("walk.continue"))
        self._step("review-changed")

    def _label_of(self, name: str) -> str:
        course = self._window.parts.desk.course
        assert course is not None
        return next(row.label for row in course.view().summary if row.name == name)

    def _print_and_leave(self) -> None:
        self._citizen.tap(self._say("review.confirm"))
        self._record.step("printing")
        self._citizen.wait_until(lambda: self._citizen.sees(self._say("goodbye.title")), "the printed papers")
        self._step("goodbye")
        self._citizen.tap(self._say("goodbye.finish"))
        self._step("welcome-again")
