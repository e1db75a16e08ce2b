# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Decisions: where an exit ends the path, the hit policies, and that an exit never fires on what lies ahead."""

from __future__ import annotations

import pytest

from tests.domain.walk_package import ADULT, clinic, node, package, path, plain, seen, summary, table, yes_no


def two(*rows: tuple[str, str], policy: str = "FIRST") -> dict[str, object]:
    return package(yes_no("a"), yes_no("b"), node("c"), decisions=[table(*rows, policy=policy)])


def test_the_path_ends_where_the_answer_decides() -> None:
    view = seen(clinic(), {**ADULT, "insured": "no"})
    assert path(view) == ["intro", "insured"]
    assert view.current is None
    assert not view.is_complete
    assert (view.outcome.kind, view.outcome.name) == ("exit", "exit:not_insured")
    assert (view.outcome.title, view.outcome.body) == ("exit:not_insured", "do exit:not_insured")
    assert view.submission == {}
    assert view.print == ()
    assert summary(view) == {"insured": "No"}
    assert {name for name, value in plain(view.values).items() if value} == {"insured"}


def test_the_answers_after_an_exit_come_back_with_another_answer() -> None:
    assert seen(clinic(), ADULT).is_complete


@pytest.mark.parametrize(
    ("rows", "answers", "shown", "outcome"),
    [
        # The last row is the exit: it may not fire before everything above it is known.
        ([("${a} = 'si' and ${b} = 'si'", "eligible"), ("true()", "exit:other")], {}, "abc", ""),
        ([("${a} = 'si' and ${b} = 'si'", "eligible"), ("true()", "exit:other")], {"a": "si"}, "abc", ""),
        ([("${a} = 'si' and ${b} = 'si'", "eligible"), ("true()", "exit:other")], {"a": "no"}, "a", "exit:other"),
        (
            [("${a} = 'si' and ${b} = 'si'", "eligible"), ("true()", "exit:other")],
            {"a": "si", "b": "no"},
            "ab",
            "exit:other",
        ),
        # An unguarded != is true of an empty answer, but not before the question was passed.
        ([("${b} != 'si'", "exit:not_b"), ("true()", "eligible")], {"a": "si"}, "abc", ""),
        ([("${b} != 'si'", "exit:not_b"), ("true()", "eligible")], {"a": "si", "b": "no"}, "ab", "exit:not_b"),
        ([("${a} = 'no' or ${b} = 'no'", "exit:one"), ("true()", "eligible")], {"a": "no"}, "a", "exit:one"),
        ([("true()", "exit")], {"a": "si"}, "a", "exit"),
        ([("true()", "exit")], {}, "abc", ""),
        ([("${c} = 'x'", "exit:late"), ("true()", "eligible")], {"a": "si", "b": "si", "c": "x"}, "abc", "exit:late"),
        ([("${c} = 'x'", "exit:late"), ("true()", "exitoso")], {"a": "si", "b": "si"}, "abc", "exitoso"),
        # A mistake before it holds an exit back.
        ([("${b} = 'no'", "exit:b"), ("true()", "eligible")], {"b": "no"}, "abc", ""),
    ],
)
def test_the_earliest_sure_screen(
    rows: list[tuple[str, str]], answers: dict[str, str], shown: str, outcome: str
) -> None:
    view = seen(two(*rows), answers)
    assert "".join(path(view)) == shown
    assert view.outcome.name == outcome
    assert (view.outcome.kind == "exit") == (outcome.partition(":")[0] == "exit")


def test_unique_takes_the_one_that_holds_and_the_last_row_else() -> None:
    rows = [("${b} = 'no'", "exit:b"), ("${a} = 'no'", "exit:a"), ("true()", "eligible")]
    assert seen(two(*rows, policy="UNIQUE"), {"a": "no"}).outcome.name == "exit:a"
    assert seen(two(*rows, policy="UNIQUE"), {"a": "si", "b": "no"}).outcome.name == "exit:b"
    assert seen(two(*rows, policy="UNIQUE"), {"a": "si", "b": "si"}).outcome.name == "eligible"


def test_unique_rows_that_overlap_give_the_first() -> None:
    rows = [("${a} = 'si'", "one"), ("${b} = 'si'", "two"), ("true()", "none")]
    assert seen(two(*rows, policy="UNIQUE"), {"a": "si", "b": "si"}).decisions == {"eligibility": ("one",)}


def test_collect_gives_every_reason_known_so_far() -> None:
    rows = [
        ("${a} = 'no'", "exit:a"),
        ("${a} != 'si'", "exit:not_a"),
        ("${b} = 'no'", "exit:b"),
        ("true()", "eligible"),
    ]
    view = seen(two(*rows, policy="COLLECT"), {"a": "no"})
    assert path(view) == ["a"]
    assert view.outcome.name == "exit:a"
    assert view.outcome.body == "do exit:a\n\ndo exit:not_a"
    assert seen(two(*rows, policy="COLLECT"), {"a": "si", "b": "si"}).outcome.name == "eligible"


def test_collect_of_good_outcomes() -> None:
    rows = [("${a} = 'si'", "one"), ("${b} = 'si'", "two"), ("true()", "none")]
    view = seen(two(*rows, policy="COLLECT"), {"a": "si", "b": "si"})
    assert view.decisions == {"eligibility": ("one", "two")}
    assert (view.outcome.kind, view.outcome.name, view.outcome.body) == ("eligible", "one", "do one\n\ndo two")


def test_any_table_can_end_the_walk_and_the_first_names_the_outcome() -> None:
    compiled = package(
        yes_no("a"),
        yes_no("b"),
        decisions=[
            table(("${a} = 'si'", "north"), ("true()", "south"), name="office"),
            table(("${b} = 'no'", "exit:b"), ("true()", "eligible"), name="eligibility"),
        ],
    )
    assert seen(compiled, {"a": "si", "b": "no"}).outcome.name == "exit:b"
    view = seen(compiled, {"a": "no", "b": "si"})
    assert view.outcome.name == "south"
    assert view.decisions == {"office": ("south",), "eligibility": ("eligible",)}


def test_no_table_is_eligible_when_all_is_answered() -> None:
    assert seen(package(yes_no("a")), {}).outcome.kind == "unfinished"
    assert seen(package(yes_no("a")), {"a": "si"}).is_complete


def test_an_exit_on_the_last_screen() -> None:
    compiled = package(yes_no("a"), decisions=[table(("${a} = 'no'", "exit:a"), ("true()", "eligible"))])
    assert seen(compiled, {"a": "no"}).outcome.kind == "exit"
    assert path(seen(compiled, {"a": "no"})) == ["a"]


def test_an_exit_knows_the_calculate_it_reads_only_when_its_questions_are_passed() -> None:
    compiled = package(
        node("age", "calculate", calculation="${years} + 0"),
        yes_no("a"),
        node("years", "integer", required="true()"),
        node("after"),
        decisions=[table(("not(${age} >= 18)", "exit:young"), ("true()", "eligible"))],
    )
    assert path(seen(compiled, {"a": "si"})) == ["a", "years", "after"]
    assert path(seen(compiled, {"a": "si", "years": "17", "after": "x"})) == ["a", "years"]
    assert seen(compiled, {"a": "si", "years": "18", "after": "x"}).is_complete


def test_a_screen_that_reads_ahead_of_an_exit_is_asked_before_it() -> None:
    compiled = package(
        node("why", relevant="${c} = ''", required="true()"),
        yes_no("a"),
        node("c"),
        decisions=[table(("${a} = 'no'", "exit:a"), ("true()", "eligible"))],
    )
    # Without c, which lies behind the exit, the first question is on the path after all.
    held = seen(compiled, {"a": "no", "c": "x"})
    assert path(held) == ["why", "a", "c"]
    assert (held.current, held.outcome.kind) == ("why", "unfinished")
    done = seen(compiled, {"a": "no", "c": "x", "why": "so"})
    assert path(done) == ["why", "a"]
    assert done.outcome.kind == "exit"


def test_the_title_and_body_may_mention_an_answer() -> None:
    compiled = package(yes_no("a"), decisions=[table(("true()", "exit"))])
    compiled["decisions"][0]["rows"][0] |= {"body": {"es": "Dijo ${a}"}, "next_procedure": "mx-fed/other"}
    view = seen(compiled, {"a": "si"})
    assert view.outcome.body == "Dijo Sí"
    assert view.outcome.next_procedure == "mx-fed/other"
