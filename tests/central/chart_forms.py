# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Procedures whose charts have every turn, and short ways to look at a chart."""

from __future__ import annotations

from typing import Any

from central.chart.flow import Box
from central.chart.phrases import phrases_for
from central.chart.stations import stations_of
from kiosk.domain.walk import Procedure
from tests.domain.walk_package import group, node, package, repeat, table, yes_no


def said(english: str, spanish: str = "") -> dict[str, str]:
    return {"es": spanish or english, "en": english}


def insured() -> dict[str, Any]:
    return yes_no("insured", label=said("Are you insured?", "¿Tiene seguro?"))


def decided(*rows: tuple[str, str, str]) -> dict[str, Any]:
    """A table of (when, outcome, title)."""
    made = table(*((when, outcome) for when, outcome, _ in rows))
    for row, (_, _, title) in zip(made["rows"], rows, strict=True):
        row["title"] = said(title)
    return made


def many_turns(**sheets: Any) -> dict[str, Any]:
    """A repeat with a skipped stretch in it, two neighbours under one condition, a calculate, three outcomes."""
    has_insurance = "${insured} = 'si'"
    parts: dict[str, Any] = {
        "decisions": [
            decided(
                ("${insured} = 'no'", "exit:uninsured", "You cannot"),
                ("count(${child}) = 0", "exit:none", "There is nobody"),
                ("${oldest} > 18", "grown", "They are of age"),
                ("true()", "eligible", "You can"),
            )
        ],
        "documents": [
            {"id": "bill", "label": said("Bill"), "form": "copy", "when": has_insurance},
            {"id": "card", "label": said("Card"), "when": ""},
        ],
        "print": [{"field": "clinic", "value": "${clinic}", "when": "${clinic} != ''", "label": said("Clinic")}],
        **sheets,
    }
    return package(
        insured(),
        node("clinic", label=said("Which is your clinic?"), relevant=has_insurance, required="true()"),
        node("doctor", relevant=has_insurance),
        repeat(
            "child",
            node("name", label=said("What is the name?"), required="true()"),
            node("age", "integer", relevant="${name} != ''"),
            label=said("Children", "Hijas e hijos"),
        ),
        node("oldest", "calculate", calculation="max(${age})"),
        group(
            "home",
            node("street", label=said("Street"), required="true()"),
            node("between", label=said("Between"), relevant="not(${street} = '') and ${oldest} >= 18"),
            node("door", "photo", label=said("The door")),
            appearance="field-list",
        ),
        **parts,
    )


def boxes_of(procedure: Procedure, language: str) -> list[Box]:
    stations = stations_of(procedure, language, phrases_for(language))
    return [station for station in stations if isinstance(station, Box)]
