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
from tests.domain.walk_package import ADULT, CURP, clinic, node, package
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
    put(machine, "package.json", package(node("q", "photo")))
    assert machine.run("evaluate", "package.json")[2].startswith(
        "kiosk: package.json: survey, row 2 (q), type: 'photo'"
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
