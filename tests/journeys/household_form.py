# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A form with a list in it and one question of every type, compiled in the test and put in the place of a procedure."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from central.compile.compile_form import compile_form
from tests.central.workbooks import EN, ES, Sheets, write_form
from tests.journeys.kiosk_under_test import KioskUnderTest
from tests.journeys.recording import NOW

SERVICE = "mx-fed/imss-cambio-clinica"
PEOPLE = {"es": "Personas de su casa", "en": "People in your home"}
HEAD = [
    *["type", "name", f"label::{ES}", f"label::{EN}", f"guidance_hint::{ES}", f"guidance_hint::{EN}"],
    *["required", "relevant", "appearance", "format", "sensitive"],
]
SURVEY = [
    HEAD,
    ["select_one yes_no", "alone", "¿Vive usted sin nadie más?", "Do you live by yourself?",
     "Para saber quién vive con usted.", "To know who lives with you.", "yes", "", "", "", ""],
    ["begin_repeat", "person", PEOPLE["es"], PEOPLE["en"], "", "", "", "${alone} = 'no'", "", "", ""],
    ["begin_group", "called", "¿Cómo se llama?", "What is the name?", "", "", "", "", "field-list", "", ""],
    ["text", "given", "Nombre", "Given name", "", "", "yes", "", "", "", ""],
    ["text", "family", "Apellido", "Family name", "", "", "", "", "", "", ""],
    ["end_group", "", "", "", "", "", "", "", "", "", ""],
    ["integer", "age", "¿Qué edad tiene?", "What is the age?", "", "", "yes", "", "", "", ""],
    ["select_one yes_no", "works", "¿Trabaja?", "Does this person work?", "", "", "yes", "${age} >= 18", "", "", ""],
    ["end_repeat", "", "", "", "", "", "", "", "", "", ""],
    ["calculate", "people", "", "", "", "", "", "", "", "", ""],
    ["date", "since", "¿Desde qué día vive ahí?", "Since which day do you live there?",
     "", "", "yes", "", "", "", ""],
    ["select_multiple services", "has", "¿Qué hay en su casa?", "What is there in your home?",
     "", "", "", "", "", "", ""],
    ["decimal", "rent", "¿Cuánto paga de renta?", "How much rent do you pay?", "", "", "", "", "", "money_mxn", ""],
    ["text", "nss", "Número de seguridad social", "Social security number", "", "", "yes", "", "", "nss", "yes"],
    ["acknowledge", "truth", "Lo que digo es verdad", "What I say is true", "", "", "yes", "", "", "", ""],
]  # fmt: skip
NSS = "72795608040"
TWO = {
    "alone": "no",
    "person[1].given": "Ana",
    "person[1].family": "Ruiz",
    "person[1].age": "40",
    "person[1].works": "si",
    "person[2].given": "Luz",
    "person[2].age": "4",
    "since": "2020-03-05",
    "has": "water light",
    "rent": "4500",
    "nss": NSS,
    "truth": "OK",
}


def sheets() -> Sheets:
    survey = [[*row, "count(${person})" if row[1] == "people" else ""] for row in SURVEY]
    survey[0][-1] = "calculation"
    return {
        "survey": survey,
        "choices": [
            ["list_name", "name", f"label::{ES}", f"label::{EN}"],
            ["yes_no", "si", "Sí", "Yes"],
            ["yes_no", "no", "No", "No"],
            ["services", "water", "Agua", "Water"],
            ["services", "light", "Luz eléctrica", "Electric light"],
        ],
        "settings": [["form_title", "form_id", "version", "default_language"], ["Casa", SERVICE, "1", ES]],
        "procedure": [["key", f"value::{ES}", f"value::{EN}"], ["title", "Censo de la casa", "Home census"]],
        "print": [
            ["document", "field", f"section::{ES}", f"section::{EN}", f"label::{ES}", f"label::{EN}", "value", "when"],
            ["form", "given", "Persona", "Person", "Nombre", "Name", "${given}", ""],
            ["form", "age", "Persona", "Person", "Edad", "Age", "${age}", ""],
            ["form", "people", "Casa", "Home", "Cuántas personas", "How many people", "${people}", ""],
            ["form", "nss", "Casa", "Home", "Número de seguridad social", "Social security number", "${nss}", ""],
        ],
    }


def compiled(folder: Path) -> dict[str, Any]:
    result = compile_form(write_form(folder, sheets()), NOW.date())
    assert [str(problem) for problem in result.problems.errors] == []
    assert result.package is not None
    return result.package


def offer(kiosk: KioskUnderTest, package: dict[str, Any], patch: pytest.MonkeyPatch) -> None:
    """From now on the kiosk asks this form in the place of a procedure of its catalogue."""
    patch.setattr(kiosk.catalogue, "procedure_package", {SERVICE: package}.get)
