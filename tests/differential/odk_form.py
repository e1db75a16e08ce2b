# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same workbook for both engines: compiled by ours, and by pyxform into the XForm that ODK's engine reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pyxform.xls2xform import convert

from central.compile.compile_form import compile_form
from central.compile.odk import read_workbook
from kiosk.domain.walk import Procedure, load
from tests.differential.in_odk_words import HELPER, LABEL, in_odk_words
from tests.differential.our_facts import Facts


@dataclass(frozen=True, slots=True)
class Form:
    name: str
    procedure: Procedure
    xform: str


def read_form(path: Path, today: date) -> Form:
    compiled = compile_form(path, today)
    assert compiled.package is not None, [str(problem) for problem in compiled.problems.errors]
    # ODK knows no decisions: an exit takes what comes after it off the path, so both walk without.
    procedure = load({**compiled.package, "decisions": []})
    return Form(_name(path), procedure, xform_of(path, procedure))


def xform_of(path: Path, procedure: Procedure) -> str:
    """Where ODK says a thing otherwise, it gets its own words; see DIALECT.md."""
    book = read_workbook(path, path.name)
    rows = {name: [dict(row.cells) for row in book.sheet(name).rows] for name in ("survey", "choices", "settings")}
    sheets = {
        "survey": in_odk_words(rows["survey"], procedure),
        "choices": [row | _label(row, procedure) for row in rows["choices"]],
        "settings": rows["settings"],
        "fallback_form_name": "form",
    }
    converted: Any = convert(sheets, warnings=[])
    return str(converted.xform)


def as_it_is(path: Path) -> str:
    """The XForm of a workbook in which nothing is said otherwise for ODK."""
    converted: Any = convert(str(path), warnings=[])
    return str(converted.xform)


def _label(row: Mapping[str, str], procedure: Procedure) -> dict[str, str]:
    """In a form of several languages ODK's list holds no label, but where to find it."""
    found = procedure.lists.get(row.get("list_name", ""))
    return {} if found is None else {LABEL: found.label(row["name"], procedure.default_language)}


def without_helpers(facts: Facts) -> Facts:
    """What in_odk_words added is nobody's question."""
    return {kind: _without_helpers(found) for kind, found in facts.items()}


def _without_helpers(found: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in found.items() if not key.rpartition(".")[2].startswith(HELPER)}


def _name(path: Path) -> str:
    return path.parent.name if path.stem == "form" else path.stem
