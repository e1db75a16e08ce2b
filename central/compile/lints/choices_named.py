# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Choices that expressions and defaults name: each must be in its list, or the comparison never holds."""

from __future__ import annotations

from collections.abc import Iterator

from central.compile.cells import ExpressionCell
from central.compile.form import Form
from kiosk.domain.walk.expressions import syntax


def lint_choices_named(form: Form) -> None:
    for cell in form.cells:
        for node in () if cell.tree is None else syntax.each(cell.tree):
            for question, values in _named(node, cell):
                _check(form, cell, question, values)
            if isinstance(node, syntax.Call) and node.name == "lookup":
                _check_lookup(form, cell, node)
            if isinstance(node, syntax.Chain):
                _check_whole(form, cell, node)
    for name, row in form.survey.by_name.items():
        _check_default(form, name, row["default"])


def _named(node: syntax.Node, cell: ExpressionCell) -> Iterator[tuple[str, list[str]]]:
    """(question, the choices it is held against)."""
    match node:
        case syntax.Chain(first=first, rest=(("=" | "!=", second),)):
            for asked, constant in ((first, second), (second, first)):
                if (question := _question(asked, cell)) and isinstance(constant, syntax.Text):
                    yield question, constant.value.split()
        case syntax.Call(name="selected", arguments=(asked, syntax.Text(value=value))):
            if question := _question(asked, cell):
                yield question, [value.strip()]
        case _:
            pass


def _question(node: syntax.Node, cell: ExpressionCell) -> str:
    if isinstance(node, syntax.Itself):
        return cell.owner
    return node.name if isinstance(node, syntax.Reference) else ""


def _check(form: Form, cell: ExpressionCell, question: str, values: list[str]) -> None:
    choices = form.choices(question)
    for value in values:
        if choices is not None and value and value not in choices:
            cell.record.error(cell.column, f"“{value}” is not in the list “{_list(form, question)}” of “{question}”.")


def _check_whole(form: Form, cell: ExpressionCell, node: syntax.Chain) -> None:
    """Several choices are one text, so that `=` holds only while nothing else is chosen."""
    for question, values in _named(node, cell):
        asked = form.node(question)
        if values and asked is not None and asked["type"] == "select_multiple":
            advice = f"selected(${{{question}}}, '{values[0]}')"
            cell.record.warn(cell.column, f"“{question}” takes several choices: write {advice} to ask for one of them.")


def _check_lookup(form: Form, cell: ExpressionCell, node: syntax.Call) -> None:
    match node.arguments:
        case (syntax.Text(value=name), syntax.Text(value=key), _) if name in form.lists:
            if key not in {entry["name"] for entry in form.lists[name]}:
                cell.record.warn(cell.column, f"“{key}” is not in the list “{name}”, so that this is always empty.")
        case _:
            pass


def _check_default(form: Form, name: str, default: str) -> None:
    choices = form.choices(name)
    if choices is None or "(" in default or "${" in default:
        return
    node = form.survey.by_name[name]
    values = [default.strip()] if node["type"] == "select_one" else default.split()
    for value in values:
        if value and value not in choices:
            form.survey.records[name].error("default", f"“{value}” is not in the list “{_list(form, name)}”.")


def _list(form: Form, question: str) -> str:
    return str(form.survey.by_name[question]["list"])
