# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How much each service is chosen at this centre, from counts by month: old fashions fade, few choices tell nothing."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

HALVES_AFTER_MONTHS: Final = 3
FEWEST_CHOICES: Final = 5
MANY_CHOICES: Final = 100
"""Nothing is as popular as can be before it was chosen so often."""

Choices = tuple[str, int, int]
"""Service, month and how often."""


def month_of(day: date) -> int:
    """Months since the year 0: as fine as a date is ever kept."""
    return day.year * 12 + day.month - 1


def popularity_of(choices: Iterable[Choices], month: int) -> Mapping[str, float]:
    """From 0 to 1 by service, on a logarithmic scale; services that were hardly chosen are not in it."""
    weights: dict[str, float] = {}
    for service, when, times in choices:
        weights[service] = weights.get(service, 0.0) + times * 0.5 ** (max(month - when, 0) / HALVES_AFTER_MONTHS)
    known = {service: weight for service, weight in weights.items() if weight >= FEWEST_CHOICES}
    top = math.log1p(max([MANY_CHOICES, *known.values()]))
    return {service: math.log1p(weight) / top for service, weight in sorted(known.items())}
