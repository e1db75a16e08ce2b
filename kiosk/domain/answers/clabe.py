# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""CLABE, the standard bank account key: 18 digits, the last one by weights 3, 7, 1."""

from __future__ import annotations

from kiosk.domain.answers.compact import digits_of
from kiosk.domain.answers.problem import Checked, Problem


def check_clabe(raw: str) -> Checked:
    checked = digits_of("clabe", raw, 18)
    if checked.problem or checked.value[17] == check_digit(checked.value):
        return checked
    return Checked(checked.value, Problem("clabe_check"))


def check_digit(clabe: str) -> str:
    """The 18th digit that the first 17 call for."""
    total = sum(int(digit) * (3, 7, 1)[place % 3] % 10 for place, digit in enumerate(clabe[:17]))
    return str(-total % 10)
