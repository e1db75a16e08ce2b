# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Steady order: services that answer equally well stay in the order in which they were shown last."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from kiosk.domain.findings import Found


def in_steady_order(found: Sequence[Found], before: Sequence[str]) -> tuple[Found, ...]:
    """`found` is best first, `before` the services by id as they stood; newcomers come after those that were there."""
    places = {service_id: place for place, service_id in enumerate(before)}
    steady: list[Found] = []
    for _, equals in groupby(found, key=lambda each: each.score):
        steady += sorted(equals, key=lambda each: places.get(each.card.id, len(places)))
    return tuple(steady)
