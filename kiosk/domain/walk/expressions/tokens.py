# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts an expression into tokens. Knows the letters of the XPath subset and nothing of its grammar."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from kiosk.domain.walk.expressions import budgets
from kiosk.domain.walk.expressions.refused import ExpressionRefused

Kind = Literal["number", "text", "reference", "name", "sign", "end"]

_NAME: Final = r"[A-Za-z_\u00C0-\u024F][\w.\-]*"
_TOKEN: Final = re.compile(
    rf"""(?P<number>[0-9]+(?:\.[0-9]*)?|\.[0-9]+)
    |(?P<text>'[^']*'|"[^"]*")
    |\$\{{\s*(?P<reference>[^{{}}]*?)\s*\}}
    |(?P<name>{_NAME}(?::{_NAME})?)
    |(?P<sign><=|>=|!=|(?:\.\./)*\.\./?|//|::|[-=<>+*(),./\[\]|@])""",
    re.VERBOSE,
)
_SPACE: Final = re.compile(r"\s*")
_REFERENCE_NAME: Final = re.compile(rf"{_NAME}\Z")

WAY_UP: Final = "paths such as ../name are not part of the subset; write ${name}"
_WHY_NOT: Final = {
    "/": "paths such as /data/name are not part of the subset; write ${name}",
    "//": "paths such as //name are not part of the subset; write ${name}",
    "::": "axes are not part of the subset; write ${name}",
    "[": "predicates in [ ] are not part of the subset; use if() or lookup()",
    "]": "predicates in [ ] are not part of the subset; use if() or lookup()",
    "@": "attributes are not part of the subset; write ${name}",
    "|": "unions are not part of the subset; use coalesce()",
}


@dataclass(frozen=True, slots=True)
class Token:
    """`place` is the character where it begins, from 1."""

    kind: Kind
    text: str
    place: int


def tokens(source: str) -> list[Token]:
    """All tokens, the last of kind `end`. Raises ExpressionRefused."""
    if len(source) > budgets.SOURCE_CHARACTERS:
        raise ExpressionRefused(
            f"it has {len(source)} characters and may have {budgets.SOURCE_CHARACTERS}; use a calculate row for a part"
        )
    found: list[Token] = []
    at = _past_space(source, 0)
    while at < len(source):
        token, at = _next(source, at)
        found.append(token)
        at = _past_space(source, at)
    found.append(Token("end", "", len(source) + 1))
    return found


def _past_space(source: str, at: int) -> int:
    match = _SPACE.match(source, at)
    return at if match is None else match.end()


def _next(source: str, at: int) -> tuple[Token, int]:
    match = _TOKEN.match(source, at)
    if match is None:
        raise ExpressionRefused(_unreadable(source[at]), at + 1)
    for kind in ("number", "text", "reference", "name"):
        text = match[kind]
        if text is not None:
            return _token(kind, text, at), match.end()
    sign = match["sign"]
    if sign.endswith("../"):
        raise ExpressionRefused(WAY_UP, at + 1)
    if sign in _WHY_NOT:
        raise ExpressionRefused(_WHY_NOT[sign], at + 1)
    return Token("sign", sign, at + 1), match.end()


def _token(kind: Kind, text: str, at: int) -> Token:
    if kind == "text":
        return Token(kind, text[1:-1], at + 1)
    if kind == "reference" and not _REFERENCE_NAME.match(text):
        raise ExpressionRefused("a reference is ${name} with the name of a question between the braces", at + 1)
    return Token(kind, text, at + 1)


def _unreadable(character: str) -> str:
    if character in "'\"":
        return f"the text that begins with {character} has no closing {character}"
    if character in "‘’“”":
        return f"the typographic quote {character} is not read; write a plain ' or \""
    if character == "$":
        return "a reference is ${name} with the name of a question between the braces"
    return f"the character {character!r} is not part of the subset"
