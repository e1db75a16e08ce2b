# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Wanderer: a citizen who answers, goes on and back, changes answers at review and items of lists, all by chance. Keeps
a memory of its own of what it said, to compare with what the kiosk remembers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from random import Random
from typing import Final

from kiosk.domain.visit import Visit
from kiosk.domain.walk import Procedure, View
from kiosk.domain.walk.course import EXIT, REVIEW, Course
from kiosk.domain.walk.view import TOLD, CollectorView, QuestionView, ScreenView
from tests.differential.answers_to_try import answers_to_try

CANARY: Final = "CANARY"
ITEMS_MOST: Final = 4


class Wanderer:
    def __init__(self, procedure: Procedure, today: date, chance: Random) -> None:
        self.visit = Visit("es")
        self.visit.begin(procedure.id)
        self.said: dict[str, str] = {}
        self.went: set[str] = set()
        self._procedure = procedure
        self._chance = chance
        self._to_try = answers_to_try(procedure, today)
        if procedure.cases and chance.random() < 0.6:
            self._say_all(dict(chance.choice(procedure.cases).answers))
        self.course = Course(procedure, self.visit, today)

    def step(self) -> View:
        """One thing that a citizen can do where the kiosk stands, and what the kiosk makes of it."""
        view = self.course.view()
        screen = self.course.screen(view)
        if screen is None:
            self._at_the_end(view)
        elif screen.collector is not None:
            self._at_a_list(screen.collector)
        else:
            self._at_a_question(screen)
        return self.course.view()

    def poisoned(self, view: View) -> dict[str, str]:
        """All that was said, with anything at all in every place that the path does not ask."""
        asked = {question.name for screen in view.screens for question in screen.questions}
        lists = {screen.collector.repeat: len(screen.collector.items) for screen in view.screens if screen.collector}
        kept = {key: raw for key, raw in self.said.items() if key in asked or key.removesuffix("#") in lists}
        return {**{key: self._anything(name) for key, name in self._everywhere(lists) if key not in asked}, **kept}

    def _everywhere(self, lists: Mapping[str, int]) -> list[tuple[str, str]]:
        """Every key with its question: in a list also of items that are not there any more."""
        keys = []
        for field in self._procedure.fields.values():
            if not field.is_question:
                continue
            numbers = range(1, lists.get(field.repeat or "", 0) + 3)
            if field.repeat is None:
                keys.append((field.name, field.name))
            else:
                keys += [(f"{field.repeat}[{number}].{field.name}", field.name) for number in numbers]
        return keys

    def _anything(self, name: str) -> str:
        return self._chance.choice([CANARY, *self._to_try[name]])

    def _at_the_end(self, view: View) -> None:
        assert self.course.cursor in {REVIEW, EXIT}
        self.went.add(self.course.cursor)
        if view.summary and self._chance.random() < 0.7:
            self.went.add("change")
            self.course.change(self._chance.choice(view.summary).screen_id)
        else:
            self.course.step_back()

    def _at_a_list(self, collector: CollectorView) -> None:
        repeat, count = collector.repeat, len(collector.items)
        what = self._chance.choice(["add", "change", "remove", "on", "on", "back"])
        if what == "add" and count < ITEMS_MOST:
            self._add(repeat, count)
        elif what == "change" and count:
            self.course.change_item(repeat, self._chance.randint(1, count))
        elif what == "remove" and count:
            self._remove(repeat, self._chance.randint(1, count), count)
        elif what == "on":
            self.course.advance()
        else:
            self.course.step_back()
        self.went.add(what)

    def _at_a_question(self, screen: ScreenView) -> None:
        what = self._chance.choice(["answer", "answer", "on", "on", "back"])
        questions = [question for question in screen.questions if question.type not in TOLD]
        if what == "answer" and questions:
            for question in questions:
                self._answer(question)
            self.course.advance()
        elif what == "back":
            self.course.step_back()
        else:
            self.course.advance()
        self.went.add(what)

    def _answer(self, question: QuestionView) -> None:
        name = question.name.rpartition(".")[2]
        raw = self._chance.choice([*self._to_try[name], *self._to_try[name], "", "?"])
        self.visit.answer(question.name, raw)
        self.said[question.name] = raw

    def _add(self, repeat: str, count: int) -> None:
        self.course.add_item(repeat)
        self.said[f"{repeat}#"] = str(count + 1)

    def _remove(self, repeat: str, gone: int, count: int) -> None:
        """Those after it move up by one; said here once more, so that two must be wrong alike to agree."""
        self.course.remove_item(repeat, gone)
        moved: dict[str, str] = {}
        for key, raw in self.said.items():
            if not key.startswith(f"{repeat}["):
                moved[key] = raw
                continue
            number, _, name = key.removeprefix(f"{repeat}[").partition("].")
            if int(number) != gone:
                moved[f"{repeat}[{int(number) - (int(number) > gone)}].{name}"] = raw
        self.said = {**moved, f"{repeat}#": str(count - 1)}

    def _say_all(self, answers: Mapping[str, str]) -> None:
        """What somebody said before, so that a walk also begins at the end."""
        for key, raw in answers.items():
            repeat, _, rest = key.partition("[")
            if rest:
                most = max(int(rest.partition("]")[0]), int(self.said.get(f"{repeat}#", "0")))
                self.said[f"{repeat}#"] = str(most)
            self.said[key] = raw
        self.visit.replace_answers(self.said)
