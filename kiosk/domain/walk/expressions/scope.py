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
    `horizon` are not known yet (only cautious runs ask)."""

    __slots__ = ("columns", "horizon", "itself", "language", "today", "values")

    def __init__(self, values: Mapping[str, str], today: Moment, language: str) -> None:
        self.values = values
        self.today = today
        self.language = language
        self.itself = ""
        self.columns = NO_COLUMNS
        self.horizon: float = math.inf


class NotKnownYet(Exception):
    """A cautious run met a question that lies ahead on the path."""


Run: TypeAlias = Callable[[Scope], Value]
