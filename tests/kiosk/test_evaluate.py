# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk evaluate`, the door to the engine: what it prints, and a sentence for every file that it cannot use."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from kiosk.__main__ import main
from kiosk.clock import MachineClock
from tests.domain.walk_package import ADULT, CURP, clinic, household, node, package
from tests.kiosk.machine import Machine


def put(machine: Machine, name: str, content: Any) -> Path:
    path = machine.folder / name
    path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return path


def evaluated(machine: Machine, answers: Any, *words: str) -> dict[str, Any]:
    put(machine, "package.json", clinic())
    put(machine, "answers.json", answers)
    status, out, err = machine.run("evaluate", "package.json", "--answers", "answers.json", *words)
    assert (status, err) == (0, "")
    found: dict[str, Any] = json.loads(out)
    return found


def test_all_of_the_view_is_printed(machine: Machine) -> None:
    view = evaluated(machine, {**ADULT, "guardian": "stale"}, "--lang", "en", "--today", "2026-11-23")
    assert (view["title"], view["language"], view["current"], view["errors"]) == ("Example (en)", "en", None, {})
    assert view["path"] == ["intro", "insured", "curp", "address", "born", "needs", "truth"]
    assert view["asked"][3:6] == ["state", "town", "street"]
    assert view["values"]["age"] == "95"
    assert view["values"]["guardian"] == ""
    assert view["outcome"] == {
        "kind": "eligible",
        "name": "eligible",
        "title": "eligible (en)",
        "body": "do eligible (en)",
        "next_procedure": None,
    }
    assert view["decisions"] == {"eligibility": ["eligible"]}
    assert view["documents"] == [{"id": "ine", "label": f"INE of {CURP} (en)", "form": "both"}]
    assert view["summary"][1] == {
        "name": "curp",
        "screen": "curp",
        "label": "Curp (en)",
        "value": CURP,
        "sensitive": True,
        "item": 0,
    }
    assert view["submission"]["needs"] == "09 15"
    assert "guardian" not in view["submission"]
    assert view["print"][0]["section"] == "Person (en)"
    assert [row["value"] for row in view["print"]] == [CURP, "20 August 1931", "Coyoacán (en)", "95 años"]


def test_what_is_wrong_is_told_per_question(machine: Machine) -> None:
    view = evaluated(machine, {"insured": "si", "curp": "x"})
    assert view["current"] == "curp"
    assert view["errors"]["curp"].startswith("Faltan 17")
    assert view["outcome"]["kind"] == "unfinished"
    assert "curp" not in view["submission"]


def test_a_language_that_the_procedure_has_not_is_read_as_on_the_kiosk(machine: Machine) -> None:
    assert evaluated(machine, {}, "--lang", "nah")["language"] == "es"


def test_without_answers_and_without_a_day(machine: Machine) -> None:
    put(machine, "package.json", package(node("d", "date", default="today()")))
    status, out, _ = machine.run("evaluate", "package.json")
    assert (status, json.loads(out)["values"]["d"]) == (0, MachineClock().today().isoformat())


def test_numbers_may_stand_as_numbers(machine: Machine) -> None:
    put(machine, "package.json", package(node("a", "integer"), node("b", "decimal")))
    put(machine, "answers.json", b'\xef\xbb\xbf{"a": 7, "b": 1.5}')
    _, out, _ = machine.run("evaluate", "package.json", "--answers", "answers.json")
    assert json.loads(out)["values"] == {"a": "7", "b": "1.5"}


def test_items_of_a_repeat_are_lists(machine: Machine) -> None:
    put(machine, "package.json", household())
    people = [
        {"name": "Ana", "age": 40, "income": "300", "works": "si"},
        {"name": "Luz", "age": "4", "income": "stale"},
    ]
    put(machine, "answers.json", {"alone": "no", "person": people})
    _, out, _ = machine.run("evaluate", "package.json", "--answers", "answers.json", "--today", "2026-11-23")
    view = json.loads(out)
    assert view["path"][-3:] == ["person[2].name", "person[2].age", "person"]
    assert view["values"]["person"][1] == {"name": "Luz", "age": "4", "number": "2", "income": "", "works": ""}
    assert view["submission"] == {
        "alone": "no",
        "person": [
            {"name": "Ana", "age": "40", "number": "1", "income": "300", "works": "si"},
            {"name": "Luz", "age": "4", "number": "2"},
        ],
        "people": "2",
        "total": "300",
    }
    assert [row["item"] for row in view["summary"]] == [0, 1, 1, 1, 1, 2, 2, 0]
    assert [(row["field"], row["section"], row["item"]) for row in view["print"]][4] == ("who", "Person 2", 2)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ({"person": {"name": "Ana"}}, "answers.json, person: a list with one object per item is expected"),
        ({"person": ["Ana"]}, "answers.json, person: a list with one object per item is expected"),
        ({"person": [{}] * 51}, "answers.json, person: there are 51 items, and at most 50 are possible"),
        ({"person": [{}, {"nam": "Ana"}]}, "answers.json, person[2].nam: the procedure has no such question. Did you"),
        ({"person": [{"alone": "si"}]}, "answers.json, person[1].alone: alone is asked outside all repeats. Move"),
        ({"person": [{"number": "1"}]}, "answers.json, person[1].number: nobody answers a calculate"),
        ({"person": [{"name": []}]}, "answers.json, person[1].name: a text is expected"),
        ({"name": "Ana"}, "answers.json, name: name is asked in an item of person. Move it there"),
        ({"people": "2"}, "answers.json, people: nobody answers a calculate"),
        ({"persn": []}, "answers.json, persn: the procedure has no such question. Did you mean person?"),
    ],
)
def test_wrong_items_are_a_sentence(machine: Machine, content: Any, sentence: str) -> None:
    put(machine, "package.json", household())
    put(machine, "answers.json", content)
    status, out, err = machine.run("evaluate", "package.json", "--answers", "answers.json")
    assert (status, out) == (1, "")
    assert err.startswith(f"kiosk: {sentence}")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"{", "answers.json, line 1: this is not JSON"),
        (b'{\n"a": "\xff"}', "answers.json, line 2: this is not UTF-8 text"),
        (b"[]", "answers.json: a JSON object is expected"),
        (b'{"needs": NaN}', "answers.json: NaN is no JSON value"),
        (b'{"needs": "a", "needs": "b"}', "answers.json: the key “needs” stands twice"),
        (b'{"needs": ' + b"9" * 5000 + b"}", "answers.json: a number or the nesting in it is too large"),
        (b'{"needs": ' + b"[" * 200_000 + b"]" * 200_000 + b"}", "answers.json: a number or the nesting"),
        ({"need": "09"}, "answers.json, need: the procedure has no such question. Did you mean needs?"),
        ({"xyzzy": "09"}, "answers.json, xyzzy: the procedure has no such question. Correct the name."),
        ({"age": "5"}, "answers.json, age: nobody answers a calculate."),
        ({"needs": ["09"]}, "answers.json, needs: a text is expected"),
        ({"needs": True}, "answers.json, needs: a text is expected"),
        ({"needs": None}, "answers.json, needs: a text is expected"),
        ({"street": "\ud800"}, "answers.json, street: half a letter stands in the text"),
    ],
)
def test_wrong_answers_are_a_sentence(machine: Machine, content: Any, sentence: str) -> None:
    put(machine, "package.json", clinic())
    put(machine, "answers.json", content)
    status, out, err = machine.run("evaluate", "package.json", "--answers", "answers.json")
    assert (status, out) == (1, "")
    assert err.startswith(f"kiosk: {sentence}")
    assert err.count("\n") == 1


def test_a_package_that_is_refused_or_lost(machine: Machine) -> None:
    put(machine, "package.json", package(node("q", "barcode")))
    assert machine.run("evaluate", "package.json")[2].startswith(
        "kiosk: package.json: survey, row 2 (q), type: 'barcode'"
    )
    assert machine.run("evaluate", "lost.json")[::2] == (
        1,
        "kiosk: lost.json cannot be read (No such file or directory). Name a JSON file.\n",
    )
    assert machine.run("evaluate", "a\0b")[0] == 1


def test_a_day_that_is_none(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        machine.run("evaluate", "package.json", "--today", "tomorrow")
    assert ended.value.code == 2
    assert "'tomorrow' is no day; write it as 2026-11-23" in capsys.readouterr().err


def test_a_narrow_terminal_gets_json_all_the_same(machine: Machine) -> None:
    put(machine, "package.json", {**clinic(), "procedure": {"title": {"es": "¿Qué?"}}})
    narrow = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    machine.patch.setattr(sys, "stdout", narrow)
    assert main(["evaluate", "package.json"]) == 0
    narrow.seek(0)
    assert "Qué" in json.loads(narrow.read())["title"]
