# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compiled packages for tests, as the publisher makes them, and short ways to look at a View."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from kiosk.domain.walk import Procedure, View, evaluate, load

TODAY = date(2026, 11, 23)
CURP = "BOXW310820HNERXN09"


def words(text: str) -> dict[str, str]:
    return {"es": text, "en": f"{text} (en)"}


def node(name: str, kind: str = "text", **cells: Any) -> dict[str, Any]:
    return {"type": kind, "name": name, "row": 2, "label": words(name.capitalize()), **cells}


def yes_no(name: str, **cells: Any) -> dict[str, Any]:
    return node(name, "select_one", **{"list": "yes_no", "required": "true()", **cells})


def group(name: str, *children: dict[str, Any], **cells: Any) -> dict[str, Any]:
    return node(name, "group", children=list(children), **cells)


def repeat(name: str, *children: dict[str, Any], **cells: Any) -> dict[str, Any]:
    return node(name, "repeat", children=list(children), **cells)


def choice(name: str, label: str, **columns: str) -> dict[str, Any]:
    return {"name": name, "label": words(label), "columns": columns}


def table(*rows: tuple[str, str], policy: str = "FIRST", name: str = "eligibility") -> dict[str, Any]:
    """`rows` are (when, outcome), in order."""
    return {
        "table": name,
        "hit_policy": policy,
        "rows": [
            {"order": number, "when": when, "outcome": outcome, "title": words(outcome), "body": words(f"do {outcome}")}
            for number, (when, outcome) in enumerate(rows, 1)
        ],
    }


def package(*survey: dict[str, Any], **sheets: Any) -> dict[str, Any]:
    return {
        "format": "ventanilla-procedure/1",
        "id": "mx-fed/example",
        "version": "1",
        "languages": ["es", "en"],
        "default_language": "es",
        "procedure": {"title": words("Example"), "homoclave": "", "agency": words("Agency")},
        "lists": {
            "yes_no": [choice("si", "Sí"), choice("no", "No")],
            "states": [choice("09", "Ciudad de México"), choice("15", "Estado de México")],
            "towns": [choice("a", "Coyoacán", state="09"), choice("b", "Toluca", state="15")],
        },
        "survey": list(survey),
        **sheets,
    }


def clinic() -> dict[str, Any]:
    """One of everything: a cascade, a field-list, a calculate, a guardian for minors, an exit, papers and tests."""
    return package(
        node("intro", "note"),
        yes_no("insured"),
        node("curp", format="curp", required="true()", sensitive=True),
        group(
            "address",
            node("state", "select_one", list="states", required="true()"),
            node("town", "select_one", list="towns", required="true()", choice_filter="state = ${state}"),
            node("street", hint=words("In ${town}")),
            appearance="field-list",
        ),
        node("born", "date", required="true()", constraint=". <= today()", constraint_message=words("Not yet")),
        node("age", "calculate", calculation="int((today() - ${born}) div 365.25)"),
        group("minor", node("guardian", required="true()"), yes_no("lives_here"), relevant="${age} < 18"),
        node("needs", "select_multiple", list="states"),
        node("truth", "acknowledge", required="true()"),
        decisions=[table(("${insured} = 'no'", "exit:not_insured"), ("true()", "eligible"))],
        documents=[
            {"id": "ine", "label": words("INE of ${curp}"), "form": "both", "when": "${age} >= 18"},
            {"id": "birth", "label": words("Birth record"), "form": "copy", "when": "${age} < 18"},
        ],
        print=clinic_print(),
        tests=clinic_tests(),
    )


def household() -> dict[str, Any]:
    """People with a name, an age and, if grown, an income; what they have together, and papers per person."""
    return package(
        yes_no("alone"),
        repeat(
            "person",
            node("name", required="true()"),
            node("age", "integer", required="true()", constraint=". < 150", hint=words("of ${name}")),
            node("number", "calculate", calculation="position(..)"),
            group(
                "grown",
                node("income", "decimal", required="true()", sensitive=True),
                yes_no("works", required=""),
                relevant="${age} >= 18",
                appearance="field-list",
            ),
            relevant="${alone} = 'no'",
        ),
        node("people", "calculate", calculation="count(${person})"),
        node("total", "calculate", calculation="sum(${income})"),
        node("note", relevant="${people} > 2"),
        decisions=[table(("${total} > 1000", "exit:rich"), ("true()", "eligible"))],
        documents=[{"id": "births", "label": words("${people} births"), "form": "copy", "when": "count(${age}) > 0"}],
        print=household_print(),
        tests=household_tests(),
    )


def household_print() -> list[dict[str, Any]]:
    return [
        {"document": "form", "field": "names", "label": words("Names"), "value": "join(', ', ${name})"},
        {"document": "form", "field": "who", "section": words("Person"), "value": "${name}"},
        {"document": "form", "field": "years", "label": words("Age of ${name}"), "value": "concat(${age}, ' y')"},
        {"document": "form", "field": "earns", "value": "${income}", "when": "${works} = 'si'"},
        {"document": "form", "field": "sum", "value": "sum(${age})"},
    ]


def household_tests() -> list[dict[str, Any]]:
    return [
        {
            "case": "two",
            "answers": [
                *(["alone", "no"], ["person[1].name", "Ana"], ["person[1].age", "40"]),
                *(["person[1].income", "300"], ["person[2].name", "Luz"], ["person[2].age", "4"]),
            ],
            "expect_path": ["alone", *ANA_AND_LUZ, "person"],
            "expect": [
                *("eligible", "asks:person[2].age", "not_asked:person[2].income", "not_asked:person[9].age"),
                *("not_submitted:person[2].works", "printed:who=Ana", "printed:who=Luz", "docs:births"),
            ],
        },
        {"case": "none", "answers": [["alone", "no"], ["person#", "0"]], "expect_path": ["alone", "person"]},
        {"case": "alone", "answers": [["alone", "si"]], "expect_path": ["alone"], "expect": ["eligible"]},
    ]


ANA_AND_LUZ = ["person[1].name", "person[1].age", "person[1].grown", "person[2].name", "person[2].age"]
TWO = {
    "alone": "no",
    "person#": "2",
    "person[1].name": "Ana",
    "person[1].age": "40",
    "person[1].income": "300",
    "person[1].works": "si",
    "person[2].name": "Luz",
    "person[2].age": "4",
}


def clinic_print() -> list[dict[str, Any]]:
    return [
        {"document": "form", "field": "curp", "section": words("Person"), "value": "${curp}"},
        {"document": "form", "field": "born", "value": "${born}", "label": words("Born")},
        {"document": "form", "field": "town", "value": "${town}"},
        {"document": "form", "field": "guardian", "value": "${guardian}"},
        {"document": "form", "field": "years", "value": "concat(${age}, ' años')", "label": words("Age")},
        {"document": "form", "field": "late", "value": "'x'", "when": "${age} > 99", "overflow": "annex"},
    ]


def clinic_tests() -> list[dict[str, Any]]:
    answers = f"insured=no insured=si curp={CURP} state=09 town=a born=1931-08-20 truth=OK"
    expect = "eligible;docs:ine;printed:born=20 de agosto de 1931;not_submitted:guardian;asks:town;not_asked:guardian"
    return [
        {
            "case": "adult",
            "answers": [pair.split("=") for pair in answers.split()],
            "expect_path": ["intro", "insured", "curp", "address", "born", "needs", "truth"],
            "expect": expect.split(";"),
        },
        {"case": "not insured", "answers": [["insured", "no"]], "expect": ["exit:not_insured", "not_asked:curp"]},
    ]


ADULT = {
    "insured": "si",
    "curp": CURP,
    "state": "09",
    "town": "a",
    "street": "Calle 1",
    "born": "1931-08-20",
    "needs": "15 09",
    "truth": "OK",
}


def seen(compiled: Mapping[str, Any] | Procedure, answers: Mapping[str, str], language: str = "es") -> View:
    procedure = compiled if isinstance(compiled, Procedure) else load(compiled)
    return evaluate(procedure, answers, TODAY, language)


def path(view: View) -> list[str]:
    return [screen.id for screen in view.screens]


def plain(values: Mapping[str, Any]) -> dict[str, str]:
    return {name: value.reveal() for name, value in values.items()}


def printed(view: View) -> dict[str, str]:
    return {row.field: row.value.reveal() for row in view.print}


def summary(view: View) -> dict[str, str]:
    return {row.name: row.value.reveal() for row in view.summary}
