# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Repeats: items on the path, in logic, in the list, in the summary and on paper; never one that is not asked."""

from __future__ import annotations

from kiosk.domain.walk import View
from kiosk.domain.walk.view import CollectorView
from tests.domain.walk_package import (
    ANA_AND_LUZ,
    TWO,
    household,
    node,
    package,
    path,
    plain,
    repeat,
    seen,
    summary,
    table,
    yes_no,
)


def collector(view: View, name: str = "person") -> CollectorView:
    screen = view.screen(name)
    assert screen is not None and screen.collector is not None
    return screen.collector


def test_one_blank_item_waits_as_with_odk() -> None:
    view = seen(household(), {"alone": "no"})
    assert path(view) == ["alone", "person[1].name", "person[1].age", "person"]
    assert view.current == "person[1].name"
    assert view.errors["person[1].age"] == "Escriba un número para continuar."
    assert view.screens[1].questions[0].name == "person[1].name"
    assert [screen.item for screen in view.screens] == [0, 1, 1, 0]


def test_every_item_has_its_own_path_and_then_comes_the_list() -> None:
    view = seen(household(), TWO)
    assert path(view) == ["alone", *ANA_AND_LUZ, "person"]
    assert view.screens[2].questions[0].hint == "of Ana"
    assert view.screens[5].questions[0].hint == "of Luz"
    assert view.is_complete


def test_values_summary_and_submission_are_by_item() -> None:
    view = seen(household(), TWO)
    assert plain(view.submission) == {**TWO, "person[1].number": "1", "person[2].number": "2"} | {
        "people": "2",
        "total": "300",
    }
    assert plain(view.values)["person[2].income"] == ""
    assert summary(view) == {
        "alone": "No",
        "person[1].name": "Ana",
        "person[1].age": "40",
        "person[1].income": "300",
        "person[1].works": "Sí",
        "person[2].name": "Luz",
        "person[2].age": "4",
        "person": "2",
    }
    rows = {row.name: row for row in view.summary}
    assert (rows["person[1].works"].screen_id, rows["person[1].works"].item) == ("person[1].grown", 1)
    assert (rows["person"].screen_id, rows["person"].label, rows["person"].item) == ("person", "Person", 0)
    assert rows["person[1].income"].is_sensitive


def test_the_list_shows_what_each_item_answered() -> None:
    found = collector(seen(household(), {**TWO, "person[2].age": "400"}))
    assert (found.repeat, found.can_add) == ("person", True)
    ana, luz = found.items
    assert (ana.number, ana.screen_id, ana.has_error) == (1, "person[1].name", False)
    assert [(line.label, line.value.reveal()) for line in ana.lines][:3] == [
        ("Name", "Ana"),
        ("Age", "40"),
        ("Income", "300"),
    ]
    assert luz.has_error
    assert luz.lines[1].value.reveal() == ""
    assert [line.is_sensitive for line in ana.lines] == [False, False, True, False]


def test_a_list_with_a_wrong_item_holds_up_the_citizen() -> None:
    view = seen(household(), {**TWO, "person[2].age": "400"})
    screen = view.screen("person")
    assert screen is not None and screen.has_error
    assert view.current == "person[2].age"
    assert view.errors["person[2].age"] == "Esa respuesta no es posible aquí. Revísela y corríjala."
    assert "person[2].age" not in view.submission


def test_papers_are_per_item_with_all_of_an_item_together() -> None:
    rows = [(row.field, row.item, row.section, row.label, row.value.reveal()) for row in seen(household(), TWO).print]
    assert rows == [
        ("names", 0, "", "Names", "Ana, Luz"),
        ("who", 1, "Person 1", "Name", "Ana"),
        ("years", 1, "", "Age of Ana", "40 y"),
        ("earns", 1, "", "Income", "300"),
        ("who", 2, "Person 2", "Name", "Luz"),
        ("years", 2, "", "Age of Luz", "4 y"),
        ("sum", 0, "", "", "44"),
    ]


def test_what_stands_wrong_in_one_item_is_in_no_sum_and_its_own_row_missing() -> None:
    view = seen(household(), {**TWO, "person[2].age": "400"})
    assert [(row.field, row.item) for row in view.print] == [
        ("names", 0),
        ("who", 1),
        ("years", 1),
        ("earns", 1),
        ("who", 2),
    ]


def test_a_repeat_off_the_path_has_no_items_anywhere() -> None:
    view = seen(household(), {**TWO, "alone": "si"})
    assert path(view) == ["alone"]
    assert plain(view.values) == {"alone": "si", "person#": "0", "people": "0", "total": "0", "note": ""}
    assert plain(view.submission) == {"alone": "si", "people": "0", "total": "0"}
    assert view.documents == ()
    assert list(summary(view)) == ["alone"]
    assert view.print == seen(household(), {"alone": "si"}).print


def test_no_items_is_an_answer() -> None:
    view = seen(household(), {**TWO, "person#": "0"})
    assert path(view) == ["alone", "person"]
    assert plain(view.submission)["person#"] == "0"
    assert view == seen(household(), {"alone": "no", "person#": "0"})
    assert summary(view)["person"] == "0"


def test_items_beyond_the_count_are_stale() -> None:
    assert seen(household(), {**TWO, "person[3].name": "stale", "person[3].age": "99"}) == seen(household(), TWO)


def test_fifty_items_are_the_most() -> None:
    view = seen(household(), {"alone": "no", "person#": "999"})
    assert len(collector(view).items) == 50
    assert not collector(view).can_add
    assert path(view)[-2:] == ["person", "note"]


def test_a_decision_on_all_items_waits_for_the_list() -> None:
    rich = {**TWO, "person[1].income": "5000"}
    view = seen(household(), rich)
    assert (view.outcome.name, path(view)[-1]) == ("exit:rich", "person")
    assert (view.submission, view.print) == ({}, ())


def test_items_after_an_exit_are_dropped() -> None:
    asked = package(
        yes_no("q"),
        repeat("r", node("a"), node("b", relevant="${a} != ''")),
        node("c", "calculate", calculation="join('', ${a})"),
        decisions=[table(("${q} = 'no'", "exit:no"), ("true()", "eligible"))],
    )
    view = seen(asked, {"q": "no", "r#": "2", "r[1].a": "stale"})
    assert path(view) == ["q"]
    assert plain(view.values) == {"q": "no", "r#": "0", "c": ""}
    assert path(seen(asked, {"q": "si", "r[1].a": "x"})) == ["q", "r[1].a", "r[1].b", "r"]


def test_choices_are_filtered_per_item() -> None:
    asked = package(
        repeat(
            "r",
            node("state", "select_one", list="states"),
            node("town", "select_one", list="towns", choice_filter="state = ${state}"),
            appearance="field-list",
        )
    )
    view = seen(asked, {"r#": "2", "r[1].state": "09", "r[1].town": "a", "r[2].state": "15", "r[2].town": "a"})
    assert path(view) == ["r[1].r", "r[2].r", "r"]
    assert [[choice.value for choice in screen.questions[1].choices] for screen in view.screens[:2]] == [["a"], ["b"]]
    assert view.screens[0].heading == "R"
    assert plain(view.values)["r[1].town"] == "a"
    assert plain(view.values)["r[2].town"] == ""


def test_an_item_in_which_nothing_is_asked() -> None:
    silent = package(repeat("r", node("a", relevant="${q} = 'si'"), appearance="field-list"), yes_no("q", required=""))
    view = seen(silent, {"r#": "2"})
    assert path(view) == ["r", "q"]
    assert [(item.screen_id, item.lines) for item in collector(view, "r").items] == [("", ()), ("", ())]
    mute = package(repeat("r", node("c", "calculate", calculation="1"), appearance="field-list"))
    assert path(seen(mute, {})) == ["r"]


def test_a_group_that_is_off_takes_its_questions_off_in_this_item_only() -> None:
    both = {**TWO, "person[2].age": "20", "person[2].income": "7"}
    assert plain(seen(household(), both).values)["total"] == "307"
    assert plain(seen(household(), {**both, "person[2].age": "4"}).values)["total"] == "300"


def test_a_row_of_a_repeat_may_read_the_whole_list_and_a_later_row_of_its_item() -> None:
    asked = package(
        repeat(
            "r",
            node("last", "calculate", calculation="if(position(..) = ${many}, ${b}, '')"),
            node("b", default="x"),
        ),
        node("many", "calculate", calculation="count(${r})"),
    )
    values = plain(seen(asked, {"r#": "2", "r[2].b": "y"}).values)
    assert (values["r[1].last"], values["r[2].last"]) == ("", "y")


def test_a_decision_that_reads_the_list_and_more_is_open_until_the_list_is_left() -> None:
    asked = package(
        yes_no("q"),
        node("b"),
        repeat("r", node("a", "integer")),
        node("z"),
        decisions=[table(("${q} = 'no' and sum(${a}) < 5", "exit:little"), ("true()", "eligible"))],
    )
    assert path(seen(asked, {"q": "no", "r[1].a": "4"})) == ["q", "b", "r[1].a", "r"]
    assert path(seen(asked, {"q": "no", "r[1].a": "6"})) == ["q", "b", "r[1].a", "r", "z"]
    assert path(seen(asked, {"q": "no", "r#": "0"})) == ["q", "b", "r"]
