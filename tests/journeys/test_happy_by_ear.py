# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A procedure from welcome to goodbye by somebody who only hears: nothing needed may be on the glass alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from kiosk.domain.folio import is_folio, spaced
from kiosk.text import Sentences
from kiosk.ui.rehearsal.strokes import date_strokes, search_strokes
from tests.journeys.ear import Listener
from tests.journeys.kiosk_under_test import KioskUnderTest
from tests.journeys.walking import RECORD, first_case

MOST_SCREENS = 20


@dataclass(frozen=True, slots=True)
class Asked:
    """What the person answers when she hears this question."""

    kind: str
    name: str
    answer: str
    choices: Sequence[str]


def what_she_knows(package: Mapping[str, Any], answers: Mapping[str, str], language: str) -> dict[str, Asked]:
    known = {}
    for row in package["survey"]:
        said = answers.get(row["name"], "")
        choices = package["lists"].get(row.get("list"), ())
        labels = {choice["name"]: (choice.get("tts") or choice["label"])[language] for choice in choices}
        known[row["label"][language]] = Asked(row["type"], row["name"], labels.get(said, said), [*labels])
    return known


def answer_all(listener: Listener, known: Mapping[str, Asked], words: Sentences) -> list[str]:
    asked: list[str] = []
    for _ in range(MOST_SCREENS):
        if listener.hears(words.show("review.title")):
            return asked
        label = next(label for label in known if listener.hears(label))
        question = known[label]
        asked.append(question.name)
        if question.kind == "acknowledge":
            listener.tick(words.show("question.agree"))
        elif question.kind == "select_one":
            strokes = search_strokes(words, label, question.choices, question.answer)
            if strokes is not None:
                listener.write(*strokes)
            listener.choose(question.answer)
        elif question.kind == "date":
            for strokes in date_strokes(words, label, question.answer):
                listener.write(*strokes)
        elif question.answer:
            listener.write(label, question.answer)
        listener.press(words.show("walk.continue"))
    raise AssertionError(f"there was no end to the questions: {asked}")


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_procedure_is_done_by_ear_alone(kiosk: KioskUnderTest, language: str) -> None:
    words = Sentences.load(language)
    listener = Listener(kiosk, words)
    answers = {name: value for name, value in first_case(kiosk, RECORD).items() if name != "correo"}
    package = kiosk.catalogue.procedure_package(RECORD)
    assert package is not None
    assert listener.hears(words.show("welcome.title"))
    listener.press(words.show("welcome.begin"))
    assert listener.hears(words.show("home.title"))
    topic = next(each for each in kiosk.catalogue.topics() if each.id == kiosk.catalogue.service(RECORD).topics[0])
    listener.press(topic.name.text(language))
    card = kiosk.catalogue.card(RECORD)
    facts = f"{card.authority.short_name}, {words.show(f'cost.{card.cost_type}')}, {words.show('list.here')}"
    listener.press(f"{card.short_name.text(language)}. {facts}")
    assert listener.hears(words.show("sheet.here_yes"))
    listener.press(words.show("sheet.begin"))
    asked = answer_all(listener, what_she_knows(package, answers, language), words)
    assert asked == package["tests"][0]["expect_path"]
    listener.press(words.show("review.confirm"))
    kiosk.citizen.wait_until(lambda: listener.hears(words.show("goodbye.title")), "the word that it is printed")
    folio = kiosk.window.parts.visit.folio
    assert folio is not None
    assert is_folio(folio)
    assert spaced(folio) in listener.texts()
    listener.press(words.show("goodbye.finish"))
    assert listener.hears(Sentences.load("es").show("welcome.title"))
