# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole visit: from the welcome screen through one procedure to its papers, and goodbye; whoever's hands do it."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.walk import evaluate
from kiosk.domain.walk.items import with_counts
from kiosk.text import Sentences
from tests.journeys.kiosk_under_test import KioskUnderTest
from tests.journeys.recording import NOW
from tests.journeys.walking import Hands, course, walk


def do_all(kiosk: KioskUnderTest, hands: Hands, service_id: str, answers: Mapping[str, str], language: str) -> None:
    """The procedure must end well, with what these answers give when no screen stands between, and nothing else."""
    hands.press(Sentences.load(language).show("welcome.begin"))
    topic_id = kiosk.catalogue.service(service_id).topics[0]
    topic = next(topic for topic in kiosk.catalogue.topics() if topic.id == topic_id)
    hands.press(topic.name.text(language))
    hands.press(kiosk.name_of(service_id))
    hands.press(kiosk.show("sheet.begin"))
    walk(kiosk, hands, answers)
    assert submitted(kiosk) == by_heart(kiosk, answers, language)
    assert answers.items() <= submitted(kiosk).items()
    hands.press(kiosk.show("review.confirm"))
    kiosk.citizen.wait_until(lambda: kiosk.screen == "goodbye", "the papers")
    assert len(kiosk.papers_like("form-*.pdf")) == 1
    assert len(kiosk.papers_like("receipt-*.bin")) == 1
    hands.press(kiosk.show("goodbye.finish"))
    assert kiosk.screen == "welcome"
    assert not kiosk.window.parts.visit.has_answers


def submitted(kiosk: KioskUnderTest) -> dict[str, str]:
    view = course(kiosk).view()
    assert view.is_complete
    return {name: value.reveal() for name, value in view.submission.items()}


def by_heart(kiosk: KioskUnderTest, answers: Mapping[str, str], language: str) -> dict[str, str]:
    view = evaluate(course(kiosk).procedure, with_counts(dict(answers)), NOW.date(), language)
    return {name: value.reveal() for name, value in view.submission.items()}
