# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tests sheet: named cases, each a list of answers and what must come of them."""

from __future__ import annotations

import re
from typing import Any, Final

from central.compile.table import Record, Table
from kiosk.domain.walk.items import COUNT, read_key

# A semicolon inside an answer is written with a backslash before it.
_SEMICOLON: Final = re.compile(r"(?<!\\);")
_EXPECT_WORDS: Final = ("exit:", "asks:", "not_asked:", "docs:", "printed:", "not_submitted:")


def read_tests(table: Table, question_names: frozenset[str]) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = []
    for record in table:
        name = record.get("case")
        if not name:
            record.error("case", "The case has no name; write one.")
        elif name in {case["case"] for case in cases}:
            record.error("case", f"Two cases are called “{name}”; rename one.")
        answers = _answers(record, question_names)
        path = [part.strip() for part in record.get("expect_path").split(",") if part.strip()]
        for unknown in [part for part in path if _asked(part) not in question_names]:
            record.error("expect_path", f"“{unknown}” is no name of the survey sheet.")
        cases.append({"case": name, "answers": answers, "expect_path": path, "expect": _expect(record)})
    return cases


def _asked(name: str) -> str:
    """The question behind `person[2].age`, or the repeat behind `person#`."""
    key = read_key(name)
    return name.removesuffix(COUNT) if key is None else key.name


def _parts(cell: str) -> list[str]:
    return [part.replace(r"\;", ";").strip() for part in _SEMICOLON.split(cell) if part.strip()]


def _answers(record: Record, question_names: frozenset[str]) -> list[list[str]]:
    answers = []
    for part in _parts(record.get("answers")):
        name, equals, value = part.partition("=")
        if not equals:
            record.error("answers", f"“{part}” is not “name=value”.")
        elif _asked(name.strip()) not in question_names:
            record.error("answers", f"“{name.strip()}” is no name of the survey sheet.")
        answers.append([name.strip(), value.strip()])
    return answers


def _expect(record: Record) -> list[str]:
    parts = _parts(record.get("expect"))
    for part in parts:
        if part != "eligible" and not part.startswith(_EXPECT_WORDS):
            record.error(
                "expect", f"“{part}” is not known; write eligible, {', '.join(_EXPECT_WORDS)}… as in the guide."
            )
    return parts
