# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheets about paper: `documents`, what to bring, and `print`, what the form says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from central.compile.names import REFERENCE, name_complaint
from central.compile.survey import Node
from central.compile.table import Record, Table, Texts
from kiosk.domain.walk.overflow import overflow_complaint

DOCUMENT_FORMS: Final = ("original", "copy", "both")


def read_documents(table: Table, languages: Sequence[str]) -> list[dict[str, Any]]:
    documents: list[dict[str, Any]] = []
    for record in table:
        _check_name(record, "id", {document["id"] for document in documents})
        form = record.get("form") or "original"
        if form not in DOCUMENT_FORMS:
            record.error("form", f"“{form}” is not known; write original, copy or both.")
        label = record.texts("label", languages, is_needed=True)
        when = record.expression("when") or "true()"
        documents.append({"id": record.get("id"), "label": label, "form": form, "when": when})
    return documents


def read_print(table: Table, languages: Sequence[str], asked: Mapping[str, Node]) -> list[dict[str, Any]]:
    """A blank section continues the one above; a blank label is the question's own. `asked` are the rows of the
    survey by name."""
    labels = {name: node["label"] for name, node in asked.items()}
    fields: list[dict[str, Any]] = []
    for record in table:
        document = record.get("document") or "form"
        same_page = [field for field in fields if field["document"] == document]
        _check_name(record, "field", {field["field"] for field in same_page})
        value = record.expression("value")
        if not value:
            record.error("value", "The value is missing; write an expression such as ${curp}.")
        if complaint := overflow_complaint(record.get("overflow"), document):
            record.error("overflow", f"{complaint[0].upper()}{complaint[1:]}.")
        section = record.texts("section", languages) or (same_page[-1]["section"] if same_page else {})
        fields.append(
            {
                "document": document,
                "field": record.get("field"),
                "label": _label(record, value, languages, labels),
                "section": section,
                "value": value,
                "when": record.expression("when") or "true()",
                "overflow": record.get("overflow"),
                "notes": record.get("notes"),
            }
        )
    return [*fields, *_unplaced_signatures(fields, asked)]


def _unplaced_signatures(fields: Sequence[Mapping[str, Any]], asked: Mapping[str, Node]) -> Iterator[dict[str, Any]]:
    """A signature is put on paper, so that one which no row prints stands at the end of the form."""
    placed = {found.group(1) for field in fields if (found := REFERENCE.fullmatch(field["value"]))}
    last = {"document": "form", "section": {}, **(fields[-1] if fields else {})}
    for name, node in asked.items():
        if node["type"] == "signature" and name not in placed:
            own = {"field": name, "label": node["label"], "value": f"${{{name}}}", "when": "true()"}
            yield {"document": last["document"], "section": last["section"], **own, "overflow": "", "notes": ""}


def _label(record: Record, value: str, languages: Sequence[str], labels: Mapping[str, Texts]) -> Texts:
    own = record.texts("label", languages)
    asked = REFERENCE.fullmatch(value)
    return own or dict(labels.get(asked.group(1), {}) if asked else {})


def _check_name(record: Record, column: str, taken: set[str]) -> None:
    name = record.get(column)
    complaint = name_complaint(name)
    if complaint:
        record.error(column, complaint)
    elif name in taken:
        record.error(column, f"“{name}” stands here twice; every row needs its own.")
