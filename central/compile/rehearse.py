# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets the kiosk's own engine load a package and walk its tests sheet; whatever it refuses is an error here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from jsonschema import Draft202012Validator

from central.compile.case_table import case_table
from central.compile.form import Form
from central.compile.lints.screens_reached import ScreensReached
from central.compile.whereabouts import whereabouts
from central.problems import Problems
from kiosk.domain.errors import ProcedureRefused
from kiosk.domain.walk import Procedure, differences, load


def rehearse_package(package: Mapping[str, Any], file: str, form: Form, today: date, problems: Problems) -> None:
    for error in _schema().iter_errors(package):
        where = ".".join(map(str, error.absolute_path))
        problems.error(file, _sheet(where, form), f"The package breaks its schema at {where}: {error.message[:200]}")
    try:
        procedure = load(package)
    except ProcedureRefused as refused:
        place, reason = whereabouts(refused.sentence, form.sheets)
        problems.error(file, place, f"The kiosk refuses this procedure: {reason}")
        return
    _rehearse_cases(procedure, file, form, today, problems)
    if not problems.errors:
        ScreensReached(form, procedure, today).lint()


def _rehearse_cases(procedure: Procedure, file: str, form: Form, today: date, problems: Problems) -> None:
    places = {record.get("case"): record.place() for record in form.sheets["tests"]}
    for case in procedure.cases:
        found = differences(procedure, case, today, procedure.default_language)
        if found:
            problems.error(file, places[case.name], case_table(case.name, found))


@cache
def _schema() -> Draft202012Validator:
    text = (files("kiosk.domain.walk") / "package.schema.json").read_text(encoding="utf-8")
    return Draft202012Validator(_spelled_out(json.loads(text)))


def _spelled_out(schema: dict[str, Any]) -> dict[str, Any]:
    """Small definitions in the place of references to them: looking each up takes a third of the time."""
    plain = {f"#/$defs/{name}": found for name, found in schema["$defs"].items() if "$ref" not in json.dumps(found)}

    def spelled(part: Any) -> Any:
        if isinstance(part, dict):
            return plain.get(part.get("$ref", "")) or {key: spelled(each) for key, each in part.items()}
        return [spelled(each) for each in part] if isinstance(part, list) else part

    found: dict[str, Any] = spelled(schema)
    return found


def _sheet(where: str, form: Form) -> str:
    """survey.0.name → survey; lists → choices; what stands in no sheet is about the settings."""
    first = where.partition(".")[0]
    return {"lists": "choices"}.get(first, first if first in form.sheets else "settings")
