# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""NSS, the social security number: 11 digits, the last one by Luhn."""

from __future__ import annotations

from kiosk.domain.answers.compact import digits_of
from kiosk.domain.answers.problem import Checked, Problem


def check_nss(raw: str) -> Checked:
    checked = digits_of("nss", raw, 11)
    if checked.problem or _luhn(checked.value) == 0:
        return checked
    return Checked(checked.value, Problem("nss_check"))


def _luhn(digits: str) -> int:
    """0 when the last digit fits the others."""
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits)))
    return sum(value // 10 + value % 10 for value in doubled) % 10
