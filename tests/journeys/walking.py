# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks a guided procedure from its sheet to check-your-answers, whoever's hands do it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Protocol

from kiosk.domain.walk.course import EXIT, REVIEW, Course
from kiosk.domain.walk.items import count_key, with_counts
from kiosk.domain.walk.view import CollectorView, QuestionView
from kiosk.ui.parts import Place
from kiosk.ui.questions.calendar_words import day_in_words
from kiosk.ui.rehearsal.strokes import date_strokes, search_strokes
from tests.journeys.kiosk_under_test import KioskUnderTest

GUIDED = (
    "mx-fed/acta-nacimiento",
    "mx-fed/curp-correccion",
    "mx-fed/imss-cambio-clinica",
    "mx-fed/inapam",
    "mx-fed/nss",
    "mx-fed/profeco-queja",
)
CLINIC = "mx-fed/imss-cambio-clinica"
RECORD = "mx-fed/acta-nacimiento"


class Hands(Protocol):
    """A way to do what a question asks for: finger, keys, switches or ear."""

    def press(self, name: str) -> None: ...

    def choose(self, name: str) -> None: ...

    def tick(self, name: str) -> None: ...

    def write(self, field: str, keys: Sequence[str]) -> None: ...


class Touch:
    """Hands on the glass."""

    def __init__(self, kiosk: KioskUnderTest) -> None:
        self._citizen = kiosk.citizen

    def press(self, name: str) -> None:
        self._citizen.tap(name)

    def choose(self, name: str) -> None:
        self._citizen.choose(name)

    def tick(self, name: str) -> None:
        self._citizen.tick(name)

    def write(self, field: str, keys: Sequence[str]) -> None:
        self._citizen.type_into(field, keys)


def first_case(kiosk: KioskUnderTest, service_id: str) -> dict[str, str]:
    """The answers of the first case that the procedure brings with itself."""
    package: Mapping[str, Any] | None = kiosk.catalogue.procedure_package(service_id)
    assert package is not None
    assert "eligible" in package["tests"][0]["expect"]
    return dict(package["tests"][0]["answers"])


def course(kiosk: KioskUnderTest) -> Course:
    found = kiosk.window.parts.desk.course
    assert found is not None
    return found


def open_sheet(kiosk: KioskUnderTest, service_id: str) -> None:
    """From home through its topic, as somebody without a name for it would."""
    topic_id = kiosk.catalogue.service(service_id).topics[0]
    topic = next(topic for topic in kiosk.catalogue.topics() if topic.id == topic_id)
    kiosk.citizen.tap(topic.name.text(kiosk.text.language))
    kiosk.citizen.tap(kiosk.name_of(service_id))


def walk(kiosk: KioskUnderTest, hands: Hands, answers: Mapping[str, str], until: str = REVIEW) -> None:
    """Answer the question on show and go on, until the screen `until`."""
    on_way = course(kiosk)
    while on_way.cursor != until:
        before = on_way.cursor
        screen = on_way.screen(on_way.view())
        assert screen is not None, f"the walk ended at {on_way.cursor} before {until}"
        if screen.collector is not None and adds_item(kiosk, hands, screen.collector, answers):
            continue
        for question in screen.questions:
            if question.name in answers:
                answer(kiosk, hands, question, answers[question.name])
        hands.press(kiosk.show("walk.continue"))
        assert on_way.cursor != before, f"the answer to {before} was refused: {kiosk.citizen.names('text')}"


def adds_item(kiosk: KioskUnderTest, hands: Hands, collector: CollectorView, answers: Mapping[str, str]) -> bool:
    """At the list of a repeat: another item while the answers hold more of them."""
    is_short = len(collector.items) < int(with_counts(dict(answers)).get(count_key(collector.repeat), 0))
    if is_short:
        hands.press(kiosk.show("items.add" if collector.items else "items.add_first"))
    return is_short


def answer(kiosk: KioskUnderTest, hands: Hands, question: QuestionView, value: str) -> None:
    labels = {choice.value: choice.speech for choice in question.choices}
    if question.type == "select_one":
        look_up(kiosk, hands, question, value)
        hands.choose(labels[value])
    elif question.type == "select_multiple":
        for each in value.split():
            hands.tick(labels[each])
    elif question.type == "acknowledge":
        hands.tick(kiosk.show("question.agree"))
    elif question.type == "date" and "calendar" in question.appearance:
        pick_day(kiosk, hands, date.fromisoformat(value))
    elif question.type == "date":
        for field, keys in date_strokes(kiosk.text, question.label, value, question.appearance):
            hands.write(field, keys)
    else:
        hands.write(question.label, value)


def look_up(kiosk: KioskUnderTest, hands: Hands, question: QuestionView, value: str) -> None:
    """In a long list, the beginning of what is wanted."""
    labels = {choice.value: choice.label for choice in question.choices}
    strokes = search_strokes(kiosk.text, question.label, [*labels], labels[value])
    if strokes is not None:
        hands.write(*strokes)


def pick_day(kiosk: KioskUnderTest, hands: Hands, day: date) -> None:
    """From the month that is shown, which is this one, to that of the day."""
    today = kiosk.window.parts.clock.today()
    months = (day.year - today.year) * 12 + day.month - today.month
    for _ in range(abs(months)):
        hands.press(kiosk.show("question.month_after" if months > 0 else "question.month_before"))
    hands.choose(day_in_words(kiosk.text, day))


def answered(kiosk: KioskUnderTest, service_id: str, at: str = REVIEW) -> None:
    """By heart, without hands: the first case, and its screen `at` on show."""
    answers = first_case(kiosk, service_id)
    kiosk.window.go(Place("walk", service_id=service_id))
    for name, value in answers.items():
        kiosk.window.parts.visit.answer(name, value)
    course(kiosk).cursor = at
    kiosk.window.redraw()
    kiosk.citizen.settle()


def is_at_exit(kiosk: KioskUnderTest) -> bool:
    return course(kiosk).cursor == EXIT
