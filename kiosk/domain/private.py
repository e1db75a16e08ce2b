# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Private: what a citizen typed, wrapped so that no log, traceback or debugger prints it by accident."""

from __future__ import annotations

from typing import Generic, TypeVar

Value = TypeVar("Value")


class Private(Generic[Value]):
    """Holds one value; `reveal()` is the only way to it, `repr` and `str` are `***`."""

    __slots__ = ("_value",)

    def __init__(self, value: Value) -> None:
        self._value = value

    def reveal(self) -> Value:
        return self._value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Private) and bool(self._value == other._value)

    def __hash__(self) -> int:
        return hash(self._value)

    def __repr__(self) -> str:
        return "***"

    def __format__(self, spec: str) -> str:
        return "***"

    def __reduce__(self) -> str:
        raise TypeError("a private answer is never pickled or copied out of the visit")
