# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The stations of a chart: every screen, condition, exit and outcome is there, in order; and the command."""

from __future__ import annotations

from pathlib import Path

import pytest

from central.__main__ import main
from central.chart.chart import draw_chart
from central.chart.flow import Box, Closes, Exit, Opens
from central.chart.phrases import phrases_for
from central.chart.stations import stations_of
from kiosk.domain.walk import load
from tests.central.chart_forms import boxes_of, decided, insured, many_turns
from tests.central.workbooks import change, small_form, write_form
from tests.domain.walk_package import choice, group, node, package, repeat


def test_every_screen_has_a_box_in_the_order_of_the_form() -> None:
    procedure = load(many_turns())
    boxes = boxes_of(procedure, "en")
    assert [(box.number, box.name) for box in boxes if box.number] == [
        *((1, "insured"), (2, "clinic"), (3, "doctor"), (4, "name"), (5, "age"), (6, "child"), (7, "home")),
    ]
    assert boxes[2].lines == ("text",)
    assert boxes[3].lines == ("text; optional",)
    assert [box.title for box in boxes if not box.number] == [
        *("Starts here", "Check your answers", "Ends: They are of age", "Ends: You can"),
        *("What to bring", "What is printed", "Calculated values"),
    ]


def test_what_is_skipped_together_has_one_condition() -> None:
    stations = stations_of(load(many_turns()), "en", phrases_for("en"))
    shape = [
        station.text if isinstance(station, Opens) else station.name if isinstance(station, Box) else station.kind
        for station in stations
    ]
    assert shape[1:14] == [
        *("insured", "Only if «Are you insured?» is «Sí (en)»", "clinic", "doctor", "skip"),
        *("Repeated for each: Children", "name", "Only if «What is the name?» is answered", "age", "skip"),
        *("child", "repeat", "home"),
    ]
    assert isinstance(stations[5], Closes)


def test_exits_stand_where_they_become_certain() -> None:
    boxes = {box.name: box for box in boxes_of(load(many_turns()), "en")}
    assert boxes["insured"].exits == (Exit("If «Are you insured?» is «No (en)»", "You cannot"),)
    assert boxes["child"].exits == (Exit("If how many there are in «Children» is 0", "There is nobody"),)
    assert not any(boxes[name].exits for name in ("clinic", "name", "age", "home"))


def test_an_exit_for_all_others_waits_for_what_the_rows_above_it_read() -> None:
    rows = decided(("${age} > 60", "eligible", "You can"), ("true()", "exit:young", "Not yet"))
    form = package(insured(), node("age", "integer"), node("name"), decisions=[rows])
    boxes = {box.name: box for box in boxes_of(load(form), "en")}
    assert boxes["age"].exits == (Exit("Otherwise", "Not yet"),)


def test_an_exit_that_nothing_decides_stands_at_the_start() -> None:
    rows = decided(("true()", "exit:closed", "Closed"))
    rows["rows"][0]["next_procedure"] = "mx-fed/other"
    boxes = boxes_of(load(package(insured(), decisions=[rows])), "en")
    assert boxes[0].exits == (Exit("Otherwise", "Closed", "Goes on in mx-fed/other"),)


def test_what_a_calculate_at_the_very_end_decides_stands_at_the_end() -> None:
    rows = decided(("${sum} > 3", "exit:much", "Too much"), ("true()", "eligible", "You can"))
    form = package(node("a", "integer"), node("sum", "calculate", calculation="${a} + 1"), decisions=[rows])
    boxes = {box.name: box for box in boxes_of(load(form), "en")}
    assert boxes["a"].exits == (Exit("If ‹sum› is more than 3", "Too much"),)


def test_lines_of_a_field_list_and_of_the_papers_say_their_conditions() -> None:
    boxes = {box.name or box.title: box for box in boxes_of(load(many_turns()), "en")}
    assert boxes["home"].lines == (
        "• Street (text)",
        "• Between (text; optional). "
        "Only if it does not hold that «Street» is not answered and ‹oldest› is at least 18",
        "• The door (photo: asked for on paper)",
    )
    assert boxes["What to bring"].lines == (
        "• Bill (copy) [only if «Are you insured?» is «Sí (en)»]",
        "• Card (original)",
        "• The door (original)",
    )
    assert boxes["What is printed"].lines == ("• form: Clinic [only if «Which is your clinic?» is answered]",)
    assert boxes["Calculated values"].lines == ("• ‹oldest› = max(${age})",)
    assert boxes["grown"].lines == ("If ‹oldest› is more than 18",)
    assert boxes["eligible"].lines == ("Otherwise",)


def test_a_repeat_that_is_one_screen_is_one_box() -> None:
    form = package(repeat("child", node("name"), node("age", "integer"), appearance="field-list"))
    boxes = boxes_of(load(form), "en")
    assert [(box.name, box.title) for box in boxes if box.number] == [
        *(("child", "Child (en)"), ("child", "List: Child (en)")),
    ]


def test_screens_in_groups_without_a_page_and_long_lists_of_choices() -> None:
    many = [choice(f"c{number}", f"Choice {number}") for number in range(9)]
    asked = node("pick", "select_multiple", list="many", required="${a} = 'x'")
    form = package(node("a"), group("part", asked, node("told", "note"), group("silent", node("c", "calculate",
                   calculation="1"))))  # fmt: skip
    form["lists"]["many"] = many
    boxes = [box for box in boxes_of(load(form), "en") if box.number]
    assert [(box.name, box.kind) for box in boxes] == [("a", "screen"), ("pick", "screen"), ("told", "notice")]
    shown = "\u00a0· ".join(f"Choice {number} (en)" for number in range(6))
    assert boxes[1].lines == (f"choose several: {shown} and 3 more; required if «A (en)» is «x»",)
    assert boxes[2].lines == ("notice, no question",)


def test_the_same_form_gives_the_same_bytes() -> None:
    procedure = load(many_turns())
    assert draw_chart(procedure, "es") == draw_chart(procedure, "es") != draw_chart(procedure, "en")


def test_the_command_writes_a_chart(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    form = write_form(tmp_path, small_form(), ".xlsx")
    assert main(["chart", str(form), "-o", str(tmp_path / "new" / "chart.svg"), "--lang", "en"]) == 0
    written = (tmp_path / "new" / "chart.svg").read_bytes()
    assert b"Are you insured?" in written
    assert main(["chart", str(form), "--lang", "en"]) == 0
    assert capfdbinary.readouterr().out == written


def test_the_command_draws_nothing_that_does_not_compile(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    form = write_form(tmp_path, change(small_form(), "survey", 2, "type", "select_one nowhere"))
    assert main(["chart", str(form), "-o", str(tmp_path / "chart.svg")]) == 1
    assert "survey, row 2" in capsys.readouterr().err
    assert not (tmp_path / "chart.svg").exists()
