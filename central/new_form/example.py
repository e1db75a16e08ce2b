# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The small procedure that a new workbook holds, row by row, to be overwritten. A row names only the cells it fills; a
pair is a text in Spanish and English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

Cell: TypeAlias = str | tuple[str, str]
Rows: TypeAlias = list[Mapping[str, Cell]]

TITLE = ("Mi trámite", "My procedure")
ANSWERS = "vive_aqui=si; nombre=Ana Ruiz; personas={}; {}declaracion=OK"


def example(form_id: str) -> Mapping[str, Rows]:
    return {
        "survey": _survey(),
        "choices": [
            {"list_name": "si_no", "name": "si", "label": ("Sí", "Yes")},
            {"list_name": "si_no", "name": "no", "label": ("No", "No")},
        ],
        "settings": [
            {"form_title": TITLE[0], "form_id": form_id, "version": "1", "default_language": "Español (es)"},
        ],
        "procedure": [
            {"key": "title", "value": TITLE},
            {"key": "agency", "value": ("Nombre de la dependencia", "Name of the agency")},
        ],
        "documents": [
            {
                "id": "identificacion",
                "label": ("Identificación oficial", "Official ID"),
                "form": "both",
                "when": "true()",
            },
        ],
        "decisions": _decisions(),
        "print": [
            {"document": "form", "field": "nombre", "section": ("Sus datos", "Your details"), "value": "${nombre}"},
            {"document": "form", "field": "personas", "value": "${personas}"},
            {"document": "form", "field": "apoyo", "value": "${apoyo}", "when": "${personas} > 5"},
        ],
        "tests": [
            {"case": "familia", "answers": ANSWERS.format(4, ""), "expect": "eligible; not_asked:apoyo"},
            {
                "case": "familia_grande",
                "answers": ANSWERS.format(7, "apoyo=Camas; "),
                "expect_path": "vive_aqui, nombre, personas, apoyo, declaracion",
                "expect": "eligible; docs:identificacion; printed:apoyo=Camas",
            },
            {"case": "de_otro_lugar", "answers": "vive_aqui=no", "expect": "exit:otro_lugar; not_asked:nombre"},
        ],
    }


def _survey() -> Rows:
    return [
        *_who(),
        {
            "type": "integer",
            "name": "personas",
            "label": ("¿Cuántas personas viven en su casa?", "How many people live in your home?"),
            "required": "yes",
            "required_message": ("Escriba cuántas son.", "Write how many."),
            "constraint": ". >= 1 and . <= 20",
            "constraint_message": ("Escriba un número de 1 a 20.", "Write a number from 1 to 20."),
        },
        {
            "type": "text",
            "name": "apoyo",
            "label": ("¿Qué le hace más falta?", "What do you need most?"),
            "hint": ("Puede dejarlo sin contestar.", "You may leave it blank."),
            "relevant": "${personas} > 5",
        },
        {
            "type": "acknowledge",
            "name": "declaracion",
            "label": ("Revisé mis datos y son verdaderos", "I have checked my details and they are true"),
            "required": "yes",
            "required_message": ("Confirme que sus datos son verdaderos.", "Confirm that your details are true."),
        },
    ]


def _who() -> Rows:
    return [
        {
            "type": "select_one si_no",
            "name": "vive_aqui",
            "label": ("¿Vive en este municipio?", "Do you live in this municipality?"),
            "guidance_hint": ("El trámite es para quienes viven aquí.", "This is for people who live here."),
            "required": "yes",
            "required_message": ("Elija sí o no.", "Choose yes or no."),
        },
        {
            "type": "text",
            "name": "nombre",
            "label": ("¿Cómo se llama?", "What is your name?"),
            "hint": ("Nombre y apellidos.", "First name and surnames."),
            "sensitive": "yes",
            "required": "yes",
            "required_message": ("Escriba su nombre.", "Write your name."),
        },
    ]


def _decisions() -> Rows:
    return [
        {
            "table": "eligibility",
            "hit_policy": "FIRST",
            "order": "1",
            "when": "${vive_aqui} = 'no'",
            "outcome": "exit:otro_lugar",
            "title": ("Es para quienes viven aquí", "This is for people who live here"),
            "body": ("Pregunte en el municipio donde vive.", "Ask in the municipality where you live."),
        },
        {
            "table": "eligibility",
            "order": "2",
            "when": "true()",
            "outcome": "eligible",
            "title": ("Puede hacer el trámite", "You can go on"),
            "body": ("Lleve esta hoja a la ventanilla.", "Take this sheet to the counter."),
        },
    ]
