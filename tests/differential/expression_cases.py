# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The cases of tests/expressions as forms of one calculate each, so that ODK's engine is asked the same."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pyxform.xls2xform import convert

from tests.conftest import ROOT
from tests.differential.in_odk_words import LABEL, said_in_odk
from tests.differential.walks import Step

FOLDER = ROOT / "tests" / "expressions"


@dataclass(frozen=True, slots=True)
class ExpressionCase:
    """`ours` must be `theirs` unless the case has an `odk` of its own, with a note that says why."""

    name: str
    today: str
    xform: str
    steps: list[Step]
    ours: str
    theirs: str

    def told(self, answer: str) -> str:
        return f"{self.name} with {self.steps} is {answer!r} to ODK, and the case says {self.theirs!r}"


def expression_cases() -> Iterator[ExpressionCase]:
    """All but those in repeats and those refused: forms walk through repeats, and ODK refuses other things. Nor those
    with `odk` null: they stop ODK's engine, or its tools refuse them."""
    for path in sorted(FOLDER.glob("*.json")):
        content = json.loads(path.read_text("utf-8"))
        for number, case in enumerate(content["cases"], 1):
            if "expect" in case and "repeats" not in content and case.get("odk", "") is not None:
                yield _case(path, number, case, content)


def _case(path: Path, number: int, case: dict[str, Any], content: dict[str, Any]) -> ExpressionCase:
    answers: dict[str, str] = case["answers"]
    lists: dict[str, list[Any]] = content.get("lists", {})
    of_list: dict[str, str] = content.get("questions", {})
    names = sorted({*answers, *of_list})
    rows = [{"type": _type(of_list.get(name)), "name": name, "label": name} for name in names]
    result = {"type": "calculate", "name": "result", "calculation": said_in_odk(case["expr"])}
    sheets = {
        "survey": [*rows, {"type": "note", "name": "said", "label": "Said"}, result],
        "choices": [
            {"list_name": name, "name": value, "label": label, LABEL: columns.get("label", label), **columns}
            for name, choices in lists.items()
            for value, label, columns in choices
        ],
        "fallback_form_name": "form",
    }
    # A list that no question has would not reach ODK.
    sheets["survey"] += [{"type": f"select_one {name}", "name": f"of_{name}", "label": name} for name in lists]
    xform: Any = convert(sheets, warnings=[]).xform
    steps: list[Step] = [["set", name, raw] for name, raw in answers.items()]
    expect = str(case["expect"])
    return ExpressionCase(
        f"{path.stem} {number}: {case['expr']}", case["today"], str(xform), steps, expect, case.get("odk", expect)
    )


def _type(list_name: str | None) -> str:
    return "text" if list_name is None else f"select_multiple {list_name}"
