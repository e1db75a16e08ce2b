# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scope: all that one run of an expression can see. Made once per evaluation and moved from question to question."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import TypeAlias

from kiosk.domain.walk.expressions.coercion import Value
from kiosk.domain.walk.expressions.moment import Moment

NO_COLUMNS: Mapping[str, str] = {}


class Scope:
    """`itself` is what `.` reads, `columns` the choice under a choice_filter; questions whose place is not below
    `horizon` are not known yet (only cautious runs ask). Inside a repeat `item` holds the values of this item and
    `number` its position; `gathered` has, per repeat and per question in it, the values of all items that ask it."""

    __slots__ = ("columns", "gathered", "horizon", "item", "itself", "language", "number", "today", "values")

    def __init__(self, values: Mapping[str, str], today: Moment, language: str) -> None:
        self.values = values
        self.today = today
        self.language = language
        self.itself = ""
        self.columns = NO_COLUMNS
        self.horizon: float = math.inf
        self.item = NO_COLUMNS
        self.number = 0
        self.gathered: dict[str, list[str]] = {}


class NotKnownYet(Exception):
    """A cautious run met a question that lies ahead on the path."""


Run: TypeAlias = Callable[[Scope], Value]
