# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a choice_filter leaves, looked up or run, is what it leaves when it is run on every choice."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.domain.walk.choices import ChoiceItem, ChoiceList
from kiosk.domain.walk.expressions import Scope, Surroundings, read
from kiosk.domain.walk.expressions.moment import Moment
from kiosk.domain.walk.offered import offered_names
from kiosk.domain.words import Words

ROWS = {"a": {"state": "09"}, "b": {"state": "15"}, "c": {"state": "15", "kind": "x"}, "d": {}, "e": {"state": "９"}}
TOWNS = ChoiceList.of(
    "towns",
    [ChoiceItem(name, Words({"es": name}), Words({}), {**columns, "name": name}) for name, columns in ROWS.items()],
    ["es"],
)
AROUND = Surroundings({"q": None, "other": None}, {"towns": TOWNS}, columns=TOWNS.columns)
FILTERS = [
    "state = ${q}",
    "${q} = state",
    "state = ${q} and name != 'b'",
    "kind = '' and ${q} = state",
    "kind = ${other} and state = ${q}",
    "state != ${q}",
    "state = ${q} or name = 'a'",
    "state = ${q} = true()",
    "not(state = ${q})",
    "state = '15'",
    "state = name",
    "${q} = ${other}",
    "number(state) = number(${q})",
    "true()",
]


def scope_with(value: str) -> Scope:
    return Scope({"q": value, "other": ""}, Moment.of(date(2026, 11, 23)), "es")


@pytest.mark.parametrize("value", ["09", "15", "9", " 09", "", "zz"])
@pytest.mark.parametrize("source", FILTERS)
def test_looked_up_is_what_was_run(source: str, value: str) -> None:
    expression, scope = read(source, AROUND), scope_with(value)
    run = set()
    for item in TOWNS.items:
        scope.columns = item.columns
        if expression.is_true(scope):
            run.add(item.name)
    scope.columns = {}
    assert offered_names(TOWNS, expression, scope, False) == run
    assert not scope.columns, "the next expression sees no choice"


def test_a_question_of_a_repeat_is_that_of_its_item() -> None:
    around = Surroundings(
        {"q": None, "other": None}, {"towns": TOWNS}, TOWNS.columns, repeat_of={"q": "person"}, inside="person"
    )
    scope = scope_with("09")
    scope.item = {"q": "15"}
    assert offered_names(TOWNS, read("state = ${q}", around), scope, True) == {"b", "c"}
    assert offered_names(TOWNS, read("kind = ${other}", around), scope, True) == {"a", "b", "d", "e"}


def test_outside_a_repeat_the_item_that_was_seen_last_counts_nothing() -> None:
    scope = scope_with("09")
    scope.item = {"q": "15"}
    assert offered_names(TOWNS, read("state = ${q}", AROUND), scope, False) == {"a"}
