# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions and printed fields are twins: what is asked is of use, what is printed was asked, each once."""

from __future__ import annotations

from central.compile.cells import ExpressionCell
from central.compile.form import Form
from central.compile.names import references
from central.compile.question_types import BROUGHT, SILENT

_NOT_NEEDED_ON_PAPER = BROUGHT | SILENT | {"note", "acknowledge", "group", "repeat"}


def lint_papers_and_questions(form: Form) -> None:
    if not any(True for _ in form.sheets["print"]):
        return
    used = _used(form)
    for name, node in form.survey.by_name.items():
        if node["type"] not in _NOT_NEEDED_ON_PAPER and name not in used:
            record = form.survey.records[name]
            record.warn(
                "name", f"“{name}” is asked, but printed nowhere and decides nothing; print it or leave it out."
            )
    for cell in form.cells:
        if cell.record.table.name == "print" and cell.column == "value":
            _check_value(form, cell)
    _tell_doubles(form)
    _tell_nameless(form)


def _used(form: Form) -> set[str]:
    """The questions that something reads other than their own constraint."""
    read = {name for cell in form.cells for name in cell.names if name != cell.owner}
    for table in form.sheets.values():
        for record in table:
            for text in record.row.cells.values():
                read.update(references(text) if "${" in text else ())
    return read


def _check_value(form: Form, cell: ExpressionCell) -> None:
    nodes = [form.survey.by_name[name] for name in cell.names if name in form.survey.by_name]
    never = [node["name"] for node in nodes if node["type"] in ("note", "photo", "file")]
    if never and len(never) == len(nodes):
        cell.record.warn("value", f"“{never[0]}” has no answer to print; a photo or a file is brought on paper.")


def _tell_doubles(form: Form) -> None:
    seen: dict[tuple[str, str, str], str] = {}
    for entry, record in zip(form.package["print"], form.sheets["print"], strict=False):
        key = (entry["document"], "".join(entry["value"].split()), "".join(entry["when"].split()))
        if key in seen:
            record.warn("value", f"This is printed twice: the field “{seen[key]}” says the same; take one away.")
        seen.setdefault(key, entry["field"])


def _tell_nameless(form: Form) -> None:
    for entry, record in zip(form.package["print"], form.sheets["print"], strict=False):
        if not entry["label"]:
            record.warn("label", "The field has no label, so that nobody knows what it says; write one.")
