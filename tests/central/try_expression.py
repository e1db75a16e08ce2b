# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One expression read and, where it is accepted, run on answers that few citizens give."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from kiosk.domain.walk.choices import ChoiceItem, ChoiceList
from kiosk.domain.walk.expressions import ExpressionRefused, NotKnownYet, Scope, Surroundings, cautious, read
from kiosk.domain.walk.expressions.budgets import SOURCE_CHARACTERS, STEPS, TEXT_CHARACTERS
from kiosk.domain.walk.expressions.moment import Moment
from kiosk.domain.words import Words

_LABEL: Final = Words({"es": "Sí"})
_YES_NO: Final = ChoiceList.of(
    "yes_no",
    [ChoiceItem(name, _LABEL, _LABEL, {"name": name, "state": state}) for name, state in (("yes", "09"), ("no", ""))],
    ("es",),
)
AROUND: Final = Surroundings(
    {
        **dict.fromkeys(("curp", "age", "when", "amount", "kid_name")),
        **dict.fromkeys(("insured", "many"), _YES_NO),
    },
    {"yes_no": _YES_NO},
    columns=_YES_NO.columns,
    has_itself=True,
    repeats=frozenset({"kid"}),
    repeat_of={"kid_name": "kid"},
)
# The most that any function makes of one text: a letter of one character becomes none of more than a few.
_LONGEST_ANSWER: Final = TEXT_CHARACTERS
_ANSWERS: Final = (
    *(
        "",
        "yes",
        "no yes",
        "HEGG560427MVZRRL04",
        "18",
        "-1e308",
        "2026-11-23",
        "2024-02-29",
        "0001-01-01",
        "9999-12-31",
    ),
    *("NaN", "Infinity", "\U0001f600\u202e\u0301", "a" * 40 + "!", "x" * 20_000, "2026-11-23T25:61:00", "٣", " "),
)


def try_expression(source: str) -> dict[str, Any]:
    try:
        expression = read(source, AROUND)
    except ExpressionRefused as refused:
        assert refused.sentence
        assert 1 <= refused.place <= len(source) + 1
        return {"verdict": "refused", "reason": refused.sentence[:160]}
    assert len(source) <= SOURCE_CHARACTERS
    assert expression.steps <= STEPS
    for scope in scopes():
        assert len(expression.text(scope)) <= _LONGEST_ANSWER, source
        assert expression.is_true(scope) in (True, False)
    careful = cautious(expression, AROUND, dict.fromkeys((*AROUND.questions, "kid"), 5))
    for horizon in (0, 9):
        scope.horizon = horizon
        try:
            careful.is_true(scope)
        except NotKnownYet:
            assert horizon == 0
    return {"verdict": "compiled"}


def scopes() -> Iterator[Scope]:
    for number, answer in enumerate(_ANSWERS):
        values = dict.fromkeys(AROUND.questions, answer)
        other = _ANSWERS[(number * 7 + 3) % len(_ANSWERS)]
        scope = Scope({**values, "age": other, "when": other}, Moment.of(date(2026, 11, 23)), "es")
        scope.itself = answer
        scope.columns = _YES_NO.items[number % 2].columns
        scope.gathered = {"kid": [""] * 50, "kid_name": [answer] * 50}
        yield scope
