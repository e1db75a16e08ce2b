# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The cases of tests/expressions asked of ODK's engine: the same answer, or the one that the case itself records."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.differential.expression_cases import ExpressionCase, expression_cases
from tests.differential.odk_engine import odk_facts, why_not_here

LEAST = 450

pytestmark = pytest.mark.exhaustive


def test_odk_answers_as_the_cases_say(record_property: Callable[[str, object], None]) -> None:
    if reason := why_not_here():
        pytest.skip(reason)
    cases = list(expression_cases())
    answers = {case.name: answer for day in {case.today for case in cases} for case, answer in asked(cases, day)}
    known = sum(case.theirs != case.ours for case in cases)
    record_property("told", f"{len(cases)} expressions asked of ODK's engine too: {known} known differences.")
    assert [case.told(answers[case.name]) for case in cases if answers[case.name] != case.theirs] == []
    assert len(cases) >= LEAST


def asked(cases: list[ExpressionCase], day: str) -> list[tuple[ExpressionCase, str]]:
    of_day = [case for case in cases if case.today == day]
    forms = [(case.name, case.xform, [case.steps]) for case in of_day]
    answers = odk_facts(forms, date.fromisoformat(day))
    return [(case, answers[case.name][0][-1]["values"]["result"]) for case in of_day]
