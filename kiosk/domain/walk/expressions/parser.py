# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads tokens into the frozen tree by XPath 1.0's precedence. Knows no function and no question."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from kiosk.domain.walk.expressions import budgets, syntax
from kiosk.domain.walk.expressions.refused import ExpressionRefused
from kiosk.domain.walk.expressions.tokens import WAY_UP, Token, tokens

_LEVEL_OF: Final = {
    "or": 0,
    "and": 1,
    **dict.fromkeys(("=", "!="), 2),
    **dict.fromkeys(("<", "<=", ">", ">="), 3),
    **dict.fromkeys(("+", "-"), 4),
    **dict.fromkeys(("*", "div", "mod"), 5),
}


@lru_cache(maxsize=2048)
def parse(source: str) -> syntax.Node:
    """The tree of one expression. Raises ExpressionRefused with a sentence and a place. A compiler reads each several
    times, and a tree never changes."""
    parser = _Parser(tokens(source))
    node = parser.expression()
    parser.finish()
    if sum(1 for _ in syntax.each(node)) > budgets.NODES:
        raise ExpressionRefused(f"it has more than {budgets.NODES} parts; use a calculate row for a part of it")
    if syntax.depth(node) > budgets.DEPTH:
        raise ExpressionRefused(
            f"it is nested deeper than {budgets.DEPTH} levels; use a calculate row for a part of it"
        )
    return node


class _Parser:
    def __init__(self, found: list[Token]) -> None:
        self._tokens = found
        self._at = 0
        self._nesting = 0

    @property
    def _now(self) -> Token:
        return self._tokens[self._at]

    def _take(self) -> Token:
        token = self._now
        self._at += 1
        return token

    def _is_sign(self, sign: str) -> bool:
        return self._now.kind == "sign" and self._now.text == sign

    def _is_way_up(self) -> bool:
        return self._now.kind == "sign" and self._now.text.startswith("..")

    def finish(self) -> None:
        if self._now.kind != "end":
            raise ExpressionRefused(f"{self._now.text!r} is not expected here", self._now.place)

    def expression(self, lowest: int = 0) -> syntax.Node:
        """One operand and all operators after it that bind at least as tightly as level `lowest`."""
        self._nesting += 1
        if self._nesting > budgets.DEPTH:
            raise ExpressionRefused(f"it is nested deeper than {budgets.DEPTH} levels", self._now.place)
        node = self._signed()
        while (level := self._level()) >= lowest:
            node = self._run(level, node)
        self._nesting -= 1
        return node

    def _level(self) -> int:
        return _LEVEL_OF.get(self._now.text, -1) if self._now.kind in ("sign", "name") else -1

    def _run(self, level: int, first: syntax.Node) -> syntax.Node:
        rest: list[tuple[str, syntax.Node]] = []
        while self._level() == level:
            operator = self._take().text
            rest.append((operator, self.expression(level + 1)))
        if level == 0:
            return syntax.Either((first, *(part for _, part in rest)))
        if level == 1:
            return syntax.Every((first, *(part for _, part in rest)))
        return syntax.Chain(first, tuple(rest))

    def _signed(self) -> syntax.Node:
        times = 0
        while self._is_sign("-"):
            self._take()
            times += 1
        operand = self._operand()
        return syntax.Negative(operand, times) if times else operand

    def _operand(self) -> syntax.Node:
        token = self._take()
        match token.kind:
            case "number":
                return syntax.Number(float(token.text))
            case "text":
                return syntax.Text(token.text)
            case "reference":
                return syntax.Reference(token.text, token.place)
            case "name":
                return self._called(token) if self._is_sign("(") else syntax.Column(token.text, token.place)
            case "end":
                raise ExpressionRefused("it ends where a value is expected", token.place)
            case _:
                return self._signed_operand(token)

    def _signed_operand(self, token: Token) -> syntax.Node:
        if token.text == ".":
            return syntax.Itself(token.place)
        if token.text.startswith(".."):
            raise ExpressionRefused(WAY_UP, token.place)
        if token.text != "(":
            raise ExpressionRefused(f"{token.text!r} stands where a value is expected", token.place)
        node = self.expression()
        self._close(token)
        return node

    def _called(self, name: Token) -> syntax.Node:
        opened = self._take()
        if name.text == "position" and self._is_way_up():
            levels = self._take().text.count("..")
            self._close(opened)
            return syntax.Position(levels, name.place)
        arguments: list[syntax.Node] = []
        if not self._is_sign(")"):
            arguments.append(self.expression())
            while self._is_sign(","):
                self._take()
                arguments.append(self.expression())
        self._close(opened)
        return syntax.Call(name.text, tuple(arguments), name.place)

    def _close(self, opened: Token) -> None:
        if not self._is_sign(")"):
            raise ExpressionRefused("the bracket ( is not closed with )", opened.place)
        self._take()
