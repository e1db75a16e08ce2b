# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The registry: every plain function of the subset by its name. Forms that need the visit live in `forms.py`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kiosk.domain.walk.expressions.function import Function
from kiosk.domain.walk.expressions.functions.dates import DATES
from kiosk.domain.walk.expressions.functions.logic import LOGIC
from kiosk.domain.walk.expressions.functions.numbers import NUMBERS
from kiosk.domain.walk.expressions.functions.selects import SELECTS
from kiosk.domain.walk.expressions.functions.texts import TEXTS

FUNCTIONS: Final[Mapping[str, Function]] = MappingProxyType(
    {function.name: function for function in (*TEXTS, *NUMBERS, *LOGIC, *SELECTS, *DATES)}
)
