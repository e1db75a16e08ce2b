# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands there before anyone answers: a value as it is written, or what an expression makes of it."""

from __future__ import annotations

import pytest

from tests.domain.walk_package import node, package, plain, seen


def default_of(kind: str, default: str) -> str:
    return plain(seen(package(node("first", default="7"), node("asked", kind, default=default)), {}).values)["asked"]


@pytest.mark.parametrize(
    ("kind", "default", "value"),
    [
        ("integer", "2 + 3", "5"),
        ("integer", "2*3", "6"),
        ("integer", "9 - 4", "5"),
        ("integer", "-4", "-4"),
        ("decimal", "7 div 2", "3.5"),
        ("integer", "${first}", "7"),
        ("integer", "${first} mod 4", "3"),
        ("date", "today()", "2026-11-23"),
        ("date", "2026-01-31", "2026-01-31"),
        ("text", "Ana-María + hijos", "Ana-María + hijos"),
        ("text", "C+ or A*", "C+ or A*"),
        ("text", "222-555", "222-555"),
    ],
)
def test_a_default_is_a_value_or_an_expression(kind: str, default: str, value: str) -> None:
    assert default_of(kind, default) == value


def test_a_cleared_default_stays_cleared() -> None:
    assert plain(seen(package(node("asked", default="Ana")), {"asked": ""}).values)["asked"] == ""
