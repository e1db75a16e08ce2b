# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Progress never lies: a number that is said to be sure stays, whatever is answered from there on."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.walk import Procedure, View, load
from kiosk.domain.walk.progress import Progress, progress_of
from tests.domain.walk_package import ADULT, TWO, clinic, group, household, node, package, repeat, seen, yes_no

CLINIC, HOUSEHOLD = load(clinic()), load(household())


def at(procedure: Procedure, view: View, screen_id: str) -> Progress:
    screen = view.screen(screen_id)
    assert screen is not None
    return progress_of(procedure, view, screen)


def all_of(procedure: Procedure, view: View) -> dict[str, Progress]:
    return {screen.id: at(procedure, view, screen.id) for screen in view.screens}


def test_every_step_forward_is_one_more() -> None:
    found = list(all_of(CLINIC, seen(CLINIC, ADULT)).values())
    assert [each.number for each in found] == list(range(1, len(found) + 1))
    assert {each.of for each in found} == {len(found)}


def test_before_a_branch_the_number_may_change_and_after_it_it_is_sure() -> None:
    found = all_of(CLINIC, seen(CLINIC, ADULT))
    assert {name: each.is_sure for name, each in found.items()} == {
        **dict.fromkeys(("intro", "insured", "curp", "address", "born"), False),
        **dict.fromkeys(("needs", "truth"), True),
    }


def test_a_list_is_one_step_however_long_it_is() -> None:
    one = seen(HOUSEHOLD, {"alone": "no", "person#": "1"})
    many = seen(HOUSEHOLD, {"alone": "no", "person#": "2"})
    assert at(HOUSEHOLD, one, "person") == at(HOUSEHOLD, many, "person") == Progress(2, 2, is_sure=False)
    assert at(HOUSEHOLD, one, "alone").of == 2


def test_within_an_item_its_own_questions_count() -> None:
    view = seen(HOUSEHOLD, TWO)
    found = all_of(HOUSEHOLD, view)
    assert found["person[1].name"] == Progress(1, 3, is_sure=False)
    assert found["person[1].age"] == Progress(2, 3, is_sure=False)
    assert found["person[1].grown"] == Progress(3, 3, is_sure=True)
    assert found["person[2].age"] == Progress(2, 2, is_sure=False)
    assert found["person[2].age"].is_open_ended
    assert not found["person[1].grown"].is_open_ended


def test_a_repeat_that_asks_all_of_an_item_at_once() -> None:
    procedure = load(package(repeat("child", node("a"), node("b"), appearance="field-list"), node("last")))
    view = seen(procedure, {})
    assert at(procedure, view, "child[1].child") == Progress(1, 1, is_sure=True)
    assert at(procedure, view, "child") == Progress(1, 2, is_sure=True)


def winding() -> dict[str, Any]:
    """Branches on answers, on a calculate, in groups in groups, and in the items of a list."""
    return package(
        yes_no("a"),
        yes_no("b", relevant="${a} = 'si'"),
        node("sum", "calculate", calculation="count(${x}) + (${b} = 'si')"),
        repeat("r", yes_no("x"), yes_no("y", relevant="${x} = 'si'"), yes_no("z"), relevant="${a} = 'no'"),
        group("g", group("h", yes_no("c"), relevant="${sum} > 1"), yes_no("d"), relevant="${a} != ''"),
        yes_no("e", relevant="${c} = 'si'"),
        yes_no("f"),
    )


WINDING = load(winding())
ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        **{name: st.sampled_from(["si", "no"]) for name in "abcdef"},
        **{f"r[{number}].{name}": st.sampled_from(["si", "no"]) for number in (1, 2) for name in "xyz"},
        "r#": st.sampled_from(["0", "1", "2"]),
    },
)


@given(ANSWERS, ANSWERS)
def test_what_is_said_to_be_sure_stays_whatever_comes_after(before: dict[str, str], after: dict[str, str]) -> None:
    """`after` answers the open question and those behind it otherwise; a list is as long as it is while it is open."""
    view = seen(WINDING, before)
    for place, screen in enumerate(view.screens):
        said = progress_of(WINDING, view, screen)
        assert 1 <= said.number <= said.of
        settled = {question.name for each in view.screens[:place] for question in each.questions}
        if screen.item or "r" in {each.id for each in view.screens[:place]}:
            settled.add("r#")
        changed = {name: raw for name, raw in after.items() if name not in settled}
        changed |= {name: raw for name, raw in before.items() if name in settled}
        assert not said.is_sure or at(WINDING, seen(WINDING, changed), screen.id) == said
