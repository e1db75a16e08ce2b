# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small workbooks for tests: sheets as lists of rows, the header first, written as .md, .csv or .xlsx."""

from __future__ import annotations

import csv
from copy import deepcopy
from io import StringIO
from pathlib import Path
from typing import Final

from pyxform.xls2json_backends import md_table_to_workbook

Sheets = dict[str, list[list[str]]]

ES, EN = "Español (es)", "English (en)"


SMALL_FORM: Final[Sheets] = {
    "survey": [
        ["type", "name", f"label::{ES}", f"label::{EN}", "required", "relevant", "constraint", "format",
         f"required_message::{ES}", f"required_message::{EN}"],
        ["select_one yes_no", "insured", "¿Tiene seguro?", "Are you insured?", "yes", "", "", "", "Elija.", "Choose."],
        ["begin_group", "who", "¿Quién es?", "Who are you?", "", "", "", "", "", ""],
        ["text", "curp", "¿Cuál es su CURP?", "What is your CURP?", "yes", "", "", "curp", "Escríbala.", "Write it."],
        ["integer", "age", "¿Qué edad tiene?", "How old are you?", "", "${insured} = 'yes'", "", "", "", ""],
        ["end_group", *[""] * 9],
    ],
    "choices": [
        ["list_name", "name", f"label::{ES}", f"label::{EN}", "tts_es", "state"],
        ["yes_no", "yes", "Sí", "Yes", "sí, claro", "09"],
        ["yes_no", "no", "No", "No", "", ""],
    ],
    "settings": [
        ["form_title", "form_id", "version", "default_language"],
        ["Prueba", "mx-fed/prueba", "3", ES],
    ],
    "procedure": [
        ["key", f"value::{ES}", f"value::{EN}"],
        ["title", "Prueba", "Trial"],
        ["homoclave", "X-1", ""],
    ],
    "documents": [
        ["id", f"label::{ES}", f"label::{EN}", "form", "when"],
        ["bill", "Recibo", "Bill", "copy", "${insured} = 'yes'"],
        ["card", "Credencial", "Card", "", ""],
    ],
    "decisions": [
        [
            *["table", "hit_policy", "order", "when", "outcome"],
            *[f"title::{ES}", f"title::{EN}", f"body::{ES}", f"body::{EN}"],
        ],
        ["eligibility", "FIRST", "2", "true()", "eligible", "Puede", "You can", "", ""],
        ["eligibility", "", "1", "${insured} = 'no'", "exit:not_insured", "No puede", "You cannot",
         "Pida.", "Ask."],
    ],
    "print": [
        ["document", "field", f"section::{ES}", f"section::{EN}", f"label::{ES}", f"label::{EN}", "value", "when"],
        ["form", "curp", "Persona", "Person", "", "", "${curp}", ""],
        ["", "age", "", "", "Edad", "Age", "concat(${age}, '')", "${age} != ''"],
    ],
    "tests": [
        ["case", "answers", "expect_path", "expect"],
        ["happy", "insured=yes; curp=HEGG560427MVZRRL04; age=70", "insured, curp, age", "eligible; docs:bill,card"],
        ["exit", "insured=no", "insured", "exit:not_insured; not_asked:curp"],
    ],
}  # fmt: skip


def small_form() -> Sheets:
    """Two questions, one group, one exit; compiles without a word. Every caller has a copy of its own."""
    return deepcopy(SMALL_FORM)


def change(sheets: Sheets, sheet: str, row: int, column: str, text: str) -> Sheets:
    """Put a text in a cell; row 1 is the header, as in a spreadsheet. A column that is not there is added."""
    rows = sheets[sheet]
    if column not in rows[0]:
        for line in rows:
            line.append("")
        rows[0][-1] = column
    rows[row - 1][rows[0].index(column)] = text
    return sheets


def markdown(sheets: Sheets) -> str:
    lines = []
    for name, rows in sheets.items():
        lines += [
            f"| {name} |",
            *("| | " + " | ".join(cell.replace("|", r"\|") for cell in row) + " |" for row in rows),
        ]
    return "\n".join(lines) + "\n"


def comma_separated(sheets: Sheets) -> str:
    page = StringIO()
    writer = csv.writer(page)
    for name, rows in sheets.items():
        writer.writerow([name])
        writer.writerows(["", *row] for row in rows)
    return page.getvalue()


def write_form(folder: Path, sheets: Sheets, suffix: str = ".md") -> Path:
    path = folder / f"form{suffix}"
    if suffix == ".xlsx":
        md_table_to_workbook(markdown(sheets)).save(path)
    else:
        path.write_text(markdown(sheets) if suffix == ".md" else comma_separated(sheets), encoding="utf-8")
    return path
