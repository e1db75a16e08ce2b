# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The course: on, back, to review, from review to one answer and back, and out by an exit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import pytest

from kiosk.domain.visit import Visit
from kiosk.domain.walk import load
from kiosk.domain.walk.course import EXIT, REVIEW, Course
from tests.domain.walk_package import ADULT, TODAY, clinic, node, package, table, yes_no

NOTHING: Final[Mapping[str, str]] = {}
ALL = ["intro", "insured", "curp", "address", "born", "needs", "truth"]


def begun(answers: Mapping[str, str] = NOTHING, compiled: dict[str, Any] | None = None) -> tuple[Course, Visit]:
    visit = Visit("es")
    visit.begin("mx-fed/example")
    for name, value in answers.items():
        visit.answer(name, value)
    return Course(load(compiled or clinic()), visit, TODAY), visit


def walked(course: Course) -> list[str]:
    """The screens from here to where it goes no further."""
    seen = [course.cursor]
    while course.advance():
        seen.append(course.cursor)
    return seen


def test_all_screens_in_order_and_then_review() -> None:
    course, _ = begun(ADULT)
    assert walked(course) == [*ALL, REVIEW]
    assert course.screen(course.view()) is None


def test_an_unanswered_question_stands_in_the_way() -> None:
    course, visit = begun()
    assert walked(course) == ["intro", "insured"]
    assert not course.advance()
    visit.answer("insured", "si")
    assert course.advance()
    assert course.cursor == "curp"


def test_the_view_follows_the_language_of_the_visit() -> None:
    course, visit = begun()
    assert course.view().title == "Example"
    visit.language = "en"
    assert course.view().title == "Example (en)"


def test_an_exit_ends_the_course_and_back_leads_to_the_answer_that_caused_it() -> None:
    course, visit = begun({"insured": "no"})
    assert walked(course) == ["intro", "insured", EXIT]
    assert course.screen(course.view()) is None
    assert course.step_back()
    assert course.cursor == "insured"
    visit.answer("insured", "si")
    assert course.advance()
    assert course.cursor == "curp"


def test_back_goes_screen_by_screen_and_leaves_at_the_first() -> None:
    course, _ = begun(ADULT)
    walked(course)
    seen = []
    while course.step_back():
        seen.append(course.cursor)
    assert seen == ALL[::-1]
    assert course.cursor == "intro"


def test_a_change_without_consequences_returns_to_review() -> None:
    course, visit = begun(ADULT)
    walked(course)
    course.change("address")
    visit.answer("street", "Calle 2")
    assert course.advance()
    assert course.cursor == REVIEW
    course.change("curp")
    assert course.step_back()
    assert course.cursor == "insured"
    assert course.advance()
    assert course.cursor == REVIEW


def test_a_change_that_asks_more_leads_there_and_then_to_review() -> None:
    course, visit = begun(ADULT)
    walked(course)
    course.change("born")
    visit.answer("born", "2015-01-01")
    assert course.advance()
    assert course.cursor == "guardian"
    visit.answer("guardian", "Rosa")
    assert course.advance()
    assert course.cursor == "lives_here"
    visit.answer("lives_here", "si")
    assert course.advance()
    assert course.cursor == REVIEW


def test_a_change_that_takes_a_later_choice_away_asks_it_again() -> None:
    course, visit = begun(ADULT)
    walked(course)
    course.change("address")
    visit.answer("state", "15")
    assert not course.advance(), "the town belongs to the other state"
    visit.answer("town", "b")
    assert course.advance()
    assert course.cursor == REVIEW


def test_a_change_that_ends_eligibility_leads_to_the_exit_and_back_to_review() -> None:
    course, visit = begun(ADULT)
    walked(course)
    course.change("insured")
    visit.answer("insured", "no")
    assert course.advance()
    assert course.cursor == EXIT
    assert course.step_back()
    visit.answer("insured", "si")
    assert course.advance()
    assert course.cursor == REVIEW


def test_after_review_the_course_is_an_ordinary_one_again() -> None:
    course, _ = begun(ADULT)
    walked(course)
    course.change("curp")
    course.advance()
    assert course.step_back()
    assert course.cursor == "truth"
    assert course.step_back()
    assert course.advance()
    assert course.cursor == "truth"


@pytest.mark.parametrize(("answers", "cursor"), [({}, "insured"), (ADULT, "truth")])
def test_a_screen_that_left_the_path_gives_way(answers: dict[str, str], cursor: str) -> None:
    """To the first that needs the citizen, else to the last."""
    course, _ = begun(answers)
    course.cursor = "guardian"
    screen = course.screen(course.view())
    assert screen is not None
    assert (screen.id, course.cursor) == (cursor, cursor)


def test_back_from_a_screen_that_left_the_path_stays_in_the_procedure() -> None:
    course, _ = begun(ADULT)
    course.cursor = "guardian"
    assert course.step_back()
    assert course.cursor == "needs"


def test_a_procedure_whose_only_question_is_not_asked_is_all_answered() -> None:
    compiled = package(node("never", relevant="false()"), decisions=[table(("true()", "eligible"))])
    course, _ = begun(NOTHING, compiled)
    assert course.cursor == REVIEW
    assert not course.advance()
    assert not course.step_back()
    course.cursor = "never"
    assert course.screen(course.view()) is None
    assert course.cursor == REVIEW


def test_one_question_alone_has_nothing_before_it() -> None:
    decisions = [table(("${sure} = 'no'", "exit:no"), ("true()", "eligible"))]
    course, _ = begun(NOTHING, package(yes_no("sure"), decisions=decisions))
    assert course.cursor == "sure"
    assert not course.step_back()


def test_an_editor_may_stand_on_any_screen_and_goes_on_from_there_screen_by_screen() -> None:
    course, _ = begun(ADULT)
    course.change("insured")
    course.show("curp")
    assert walked(course) == [*ALL[2:], REVIEW]
    course.show(REVIEW)
    assert course.screen(course.view()) is None
    course.show("insured")
    assert course.advance()
    assert course.cursor == "curp"
