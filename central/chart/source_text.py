# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tree of an expression written out again, for the parts that no plain words say."""

from __future__ import annotations

from kiosk.domain.walk.expressions import syntax


def source_of(node: syntax.Node) -> str:  # noqa: PLR0911 - one return per kind of node
    match node:
        case syntax.Number(value=value):
            return f"{value:.15g}"
        case syntax.Text(value=value):
            return f'"{value}"' if "'" in value else f"'{value}'"
        case syntax.Reference(name=name):
            return f"${{{name}}}"
        case syntax.Itself():
            return "."
        case syntax.Position(levels=levels):
            return f"position({'/'.join(['..'] * levels)})"
        case syntax.Column(name=name):
            return name
        case syntax.Negative(operand=operand, times=times):
            return "-" * times + _inside(operand)
        case syntax.Every(parts=parts):
            return " and ".join(_inside(part) for part in parts)
        case syntax.Either(parts=parts):
            return " or ".join(_inside(part) for part in parts)
        case syntax.Chain(first=first, rest=rest):
            return _inside(first) + "".join(f" {name} {_inside(operand)}" for name, operand in rest)
    return f"{node.name}({', '.join(source_of(argument) for argument in node.arguments)})"


def _inside(node: syntax.Node) -> str:
    is_whole = not isinstance(node, syntax.Every | syntax.Either | syntax.Chain)
    return source_of(node) if is_whole else f"({source_of(node)})"
