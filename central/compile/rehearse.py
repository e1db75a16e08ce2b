# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets the kiosk's own engine load a package and walk its tests sheet; whatever it refuses is an error here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from importlib.resources import files
from typing import Any

from jsonschema import Draft202012Validator

from central.problems import Problems
from kiosk.domain.errors import ProcedureRefused
from kiosk.domain.walk import Procedure, evaluate, load, rehearse
from kiosk.domain.walk.items import read_key, with_counts


def rehearse_package(
    package: Mapping[str, Any], file: str, places: Mapping[str, str], today: date, problems: Problems
) -> None:
    """`places` leads from a case to its row in the tests sheet."""
    for error in Draft202012Validator(_schema()).iter_errors(package):
        where = ".".join(map(str, error.absolute_path))
        problems.error(file, "", f"The package breaks its schema at {where}: {error.message[:200]}")
    try:
        procedure = load(package)
    except ProcedureRefused as refused:
        problems.error(file, "", f"The kiosk refuses this procedure: {refused.sentence}")
        return
    for case in procedure.cases:
        for difference in rehearse(procedure, case, today, procedure.default_language):
            problems.error(file, places[case.name], difference)
    if procedure.cases and not problems.errors:
        for screen_id in _never_visited(procedure, today):
            problems.warn(file, "tests", f"No case visits the screen “{screen_id}”; add one that does.")


def _schema() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((files("kiosk.domain.walk") / "package.schema.json").read_text(encoding="utf-8"))
    return found


def _never_visited(procedure: Procedure, today: date) -> list[str]:
    visited: set[str] = set()
    for case in procedure.cases:
        view = evaluate(procedure, with_counts(dict(case.answers)), today, procedure.default_language)
        visited.update(_in_every_item(screen.id) for screen in view.screens)
    screens = (each.id for screen in procedure.screens for each in (*screen.parts, screen))
    return [screen_id for screen_id in screens if screen_id not in visited]


def _in_every_item(screen_id: str) -> str:
    key = read_key(screen_id)
    return screen_id if key is None else key.name
