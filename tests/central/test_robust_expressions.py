# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Wild expressions are read and run, or refused with a reason at a character; none crashes, hangs or grows."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.central.robust_run import robust_run
from tests.central.try_expression import try_expression

SOME = 330
ALL = 5_500


def test_some_wild_expressions() -> None:
    verdicts = Counter(case["verdict"] for case in robust_run("expressions", 0, SOME))
    assert verdicts["compiled"] > SOME // 10
    assert verdicts["refused"] > SOME // 10


@pytest.mark.parametrize(
    "source",
    [
        "sum(${kid_name})",
        "sum(${amount}, ${amount}, -${amount})",
        "date(pow(10, 308))",
        "date-time(-1 div 0) + decimal-date-time(${when})",
        "round(${amount}, -400)",
        "regex(${curp}, '(a+)+$')",
    ],
)
def test_what_once_overflowed_or_could_run_for_ever(source: str) -> None:
    assert try_expression(source) == {"verdict": "compiled"}


@pytest.mark.exhaustive
def test_five_thousand_wild_expressions() -> None:
    cases = robust_run("expressions", SOME, ALL)
    assert len({case["verdict"] for case in cases}) == 2
