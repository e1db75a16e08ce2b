# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every sheet is read with: the questions, lists and languages it may name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from kiosk.domain.walk.choices import ChoiceList
from kiosk.domain.walk.expressions import Expression, ExpressionRefused, Surroundings, read, syntax
from kiosk.domain.walk.expressions.budgets import STEPS
from kiosk.domain.walk.expressions.checker import read_per_item
from kiosk.domain.walk.expressions.parser import parse
from kiosk.domain.walk.sheet import Row
from kiosk.domain.walk.template import Templates, mentions, templates
from kiosk.domain.words import NO_WORDS

ALWAYS: Final = "true()"


@dataclass(frozen=True, slots=True)
class Reading:
    languages: tuple[str, ...]
    around: Surroundings

    def expression(self, row: Row, key: str, default: str = "") -> Expression | None:
        """The expression under `key`, None when empty. Raises ProcedureRefused with its place."""
        return self._read(row, key, row.text(key) or default, self.around)

    def needed(self, row: Row, key: str, default: str = "") -> Expression:
        expression = self.expression(row, key, default)
        if expression is None:
            row.refuse(key, "an expression is expected; write true() for always")
        return expression

    def standing(self, inside: str | None, levels: int) -> Reading:
        """For a row of the repeat `inside`, `levels` below its item."""
        return replace(self, around=replace(self.around, inside=inside, levels=levels))

    def repeat_of(self, row: Row, key: str) -> str | None:
        """The repeat whose questions the expression reads one by one; None when it reads none, or all items at once."""
        try:
            tree = parse(row.text(key)) if row.text(key).strip() else syntax.Text("")
        except ExpressionRefused:
            return None
        name = read_per_item(tree, self.around)
        return None if name is None else self.around.repeat_of[name]

    def constraint(self, row: Row, key: str) -> Expression | None:
        return self._read(row, key, row.text(key), replace(self.around, has_itself=True))

    def choice_filter(self, row: Row, key: str, choices: ChoiceList | None) -> Expression | None:
        if choices is None:
            if row.text(key).strip():
                row.refuse(key, "only a question with a list of choices can filter them")
            return None
        expression = self._read(row, key, row.text(key), replace(self.around, columns=choices.columns))
        if expression is not None and expression.steps * len(choices.items) > STEPS:
            row.refuse(key, f"{len(choices.items)} choices times {expression.steps} parts are more than {STEPS} steps")
        return expression

    def templates(self, row: Row, key: str) -> Templates:
        """The text under `key` in every language; what it mentions must be a question."""
        words = row.words(key)
        if not words:
            return templates(NO_WORDS, self.languages)
        for name in sorted(mentions(words)):
            if name not in self.around.questions:
                row.refuse(key, f"${{{name[:64]}}} names no question")
            if self.around.is_gathered(name):
                repeat = self.around.repeat_of[name]
                row.refuse(key, f"${{{name}}} is asked once per item of {repeat}; mention it only there")
        return templates(words, self.languages)

    def _read(self, row: Row, key: str, source: str, around: Surroundings) -> Expression | None:
        if not source.strip():
            return None
        try:
            return read(source, around)
        except ExpressionRefused as refused:
            row.refuse(key, f"{refused.sentence} (character {refused.place})")
