# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An expression as a sentence: questions and choices by their labels. What has no plain words stays an expression."""

from __future__ import annotations

from typing import Final

from central.chart.phrases import Phrases
from central.chart.source_text import source_of
from kiosk.domain.walk.expressions import Expression, syntax
from kiosk.domain.walk.procedure import Field, Procedure
from kiosk.domain.walk.template import Template

LABEL_LETTERS: Final = 64
DOT: Final = "\u00a0· "
"""Between the parts of an enumeration; no line begins with it."""
_MIRRORED: Final = {"=": "=", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<="}
_DAYS: Final = ("today", "now")


def plain(text: Template) -> str:
    """A label as one line; what it mentions of other answers is left open."""
    whole = text if isinstance(text, str) else "".join(part if isinstance(part, str) else "…" for part in text)
    return " ".join(whole.split())


def shortened(text: str, letters: int = LABEL_LETTERS) -> str:
    """Cut between words, with an ellipsis, where it is quoted inside another sentence."""
    if len(text) <= letters:
        return text
    return f"{text[:letters].rpartition(' ')[0] or text[: letters - 1]}…"


class PlainWords:
    def __init__(self, procedure: Procedure, language: str, phrases: Phrases) -> None:
        self._procedure = procedure
        self._language = language
        self._phrases = phrases

    def of(self, expression: Expression) -> str:
        return self._say(expression.tree)

    def label(self, field: Field) -> str:
        return plain(field.texts[self._language].label)

    def _say(self, node: syntax.Node) -> str:
        match node:
            case syntax.Every(parts=parts):
                return self._join("and", [self._inside(part) for part in parts])
            case syntax.Either(parts=parts):
                return self._join("or", [self._inside(part) for part in parts])
            case syntax.Chain(first=first, rest=((name, second),)) if name in _MIRRORED:
                return self._compare(first, name, second)
            case syntax.Call():
                return self._call(node)
        return self._operand(node)

    def _join(self, word: str, parts: list[str]) -> str:
        said = parts[0]
        for part in parts[1:]:
            said = self._phrases[word].format(said, part)
        return said

    def _inside(self, node: syntax.Node) -> str:
        said = self._say(node)
        return f"({said})" if isinstance(node, syntax.Every | syntax.Either) else said

    def _compare(self, first: syntax.Node, name: str, second: syntax.Node) -> str:
        if isinstance(first, syntax.Text | syntax.Number) and isinstance(second, syntax.Reference):
            first, name, second = second, _MIRRORED[name], first
        if isinstance(second, syntax.Text) and not second.value and name in ("=", "!="):
            return self._phrases["empty" if name == "=" else "answered"].format(self._operand(first))
        if isinstance(first, syntax.Reference) and isinstance(second, syntax.Text):
            return self._phrases[name].format(self._operand(first), self._choice(first, second))
        return self._phrases[name].format(self._operand(first), self._operand(second))

    def _call(self, node: syntax.Call) -> str:
        match node.name, node.arguments:
            case "true", ():
                return self._phrases["always"]
            case "false", ():
                return self._phrases["never"]
            case "not", (argument,):
                return self._phrases["not"].format(self._inside(argument))
            case (("selected" | "jr:selected"), (syntax.Reference() as asked, syntax.Text() as choice)):
                return self._phrases["includes"].format(self._operand(asked), self._choice(asked, choice))
        return self._operand(node)

    def _choice(self, asked: syntax.Reference, choice: syntax.Text) -> str:
        """The label of the choice; what is no choice stays as it was written."""
        field = self._procedure.fields.get(asked.name)
        label = field.choices.label(choice.value, self._language) if field and field.choices else ""
        return f"«{shortened(label or choice.value)}»"

    def _operand(self, node: syntax.Node) -> str:
        match node:
            case syntax.Reference(name=name):
                return self._named(name)
            case syntax.Text(value=value):
                return f"«{value}»"
            case syntax.Call(name=name, arguments=()) if name in _DAYS:
                return self._phrases["today"]
            case syntax.Call(name="count", arguments=(syntax.Reference(name=name),)) if name in self._procedure.repeats:
                heading = plain(self._procedure.repeats[name].heading[self._language])
                return self._phrases["how_many"].format(f"«{heading or name}»")
        return source_of(node)

    def _named(self, name: str) -> str:
        """A calculate has no label: the chart lists it by its name."""
        field = self._procedure.fields.get(name)
        label = self.label(field) if field is not None and field.is_shown else ""
        return f"«{shortened(label)}»" if label else f"‹{name}›"
