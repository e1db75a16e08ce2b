# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`!=` on an answer that may be empty: '' is not 'x' either, so that it holds for those who were never asked."""

from __future__ import annotations

from collections.abc import Iterator

from central.compile.cells import ExpressionCell
from central.compile.form import Form
from kiosk.domain.walk.expressions import ExpressionRefused, syntax
from kiosk.domain.walk.expressions.parser import parse


def lint_empty_answers(form: Form) -> None:
    for cell in form.cells:
        if cell.tree is None or cell.column == "constraint":
            continue
        guarded = _guarded(cell.tree)
        for name in _unequal(cell.tree):
            if name not in guarded and _may_be_empty(form, cell, name):
                advice = f"write ${{{name}}} != '' and … before it"
                cell.record.warn(
                    cell.column, f"“{name}” may be empty here, and “!=” holds then too; {advice}, or ask with “=”."
                )


def _unequal(tree: syntax.Node) -> Iterator[str]:
    """The questions that are held with != against something that is not ''."""
    for node in syntax.each(tree):
        match node:
            case syntax.Chain(first=first, rest=(("!=", second),)) if not _is_blank(first) and not _is_blank(second):
                yield from (side.name for side in (first, second) if isinstance(side, syntax.Reference))
            case _:
                pass


def _is_blank(node: syntax.Node) -> bool:
    return isinstance(node, syntax.Text) and not node.value


def _guarded(tree: syntax.Node) -> set[str]:
    """Questions that the same expression also asks to be there: ${q} != '', ${q} = 'x', string-length(${q}) > 0."""
    found: set[str] = set()
    for node in syntax.each(tree):
        match node:
            case syntax.Chain(first=first, rest=((operator, second),)):
                if operator == "=" or (operator == "!=" and (_is_blank(first) or _is_blank(second))):
                    found.update(side.name for side in (first, second) if isinstance(side, syntax.Reference))
            case syntax.Call(name="string-length" | "selected" | "if" | "coalesce" | "count-selected"):
                found.update(side.name for side in node.arguments if isinstance(side, syntax.Reference))
            case _:
                pass
    return found


def _may_be_empty(form: Form, cell: ExpressionCell, name: str) -> bool:
    node = form.node(name)
    if node is None or node["type"] in ("group", "repeat", "calculate"):
        return False
    asked_when = _conditions(form, name)
    if cell.owner:
        asked_when -= _conditions(form, cell.owner)
    return node["required"] != "true()" or bool(asked_when - _conjuncts(cell.text))


def _conditions(form: Form, name: str) -> set[str]:
    """All that must hold for a row to be asked, its own and that of the groups around it."""
    found: set[str] = set()
    while name:
        found |= _conjuncts(form.survey.by_name[name]["relevant"])
        name = form.survey.places[name].group
    return found


def _conjuncts(text: str) -> set[str]:
    if not text:
        return set()
    try:
        tree = parse(text)
    except ExpressionRefused:
        return {text}
    parts = tree.parts if isinstance(tree, syntax.Every) else (tree,)
    return {_shape(part) for part in parts}


def _shape(node: syntax.Node) -> str:
    """The same for two parts that say the same, wherever they stand."""
    match node:
        case syntax.Reference(name=name):
            return f"${{{name}}}"
        case syntax.Call(name=name, arguments=arguments):
            return f"{name}({','.join(map(_shape, arguments))})"
        case syntax.Chain(first=first, rest=rest):
            return f"({_shape(first)}{''.join(operator + _shape(part) for operator, part in rest)})"
        case syntax.Every(parts=parts) | syntax.Either(parts=parts):
            return f"{type(node).__name__}({','.join(map(_shape, parts))})"
        case _:
            return repr(node)
