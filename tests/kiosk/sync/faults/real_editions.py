# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Editions that the real store shows, as records; every name tells its edition, so that a mixture shows."""

from __future__ import annotations

import random
from typing import Any

from kiosk.domain.records.split import records_of
from tests.offline_cache.editions import catalogue, service

COUNT = 24
Bodies = dict[str, bytes]


def content(sequence: int, **facts: Any) -> dict[str, Any]:
    """A third of the sheets says something new in each edition, one came, one went."""
    dice = random.Random(sequence)
    services = []
    for number in range(COUNT + sequence):
        words = random.Random(number).randbytes(500).hex()
        news = dice.randbytes(60).hex() if number % 3 == 0 else ""
        name = f"Ficha {number} de la edición {sequence}" if number % 3 == 0 else f"Ficha {number}"
        if number != sequence:
            text = [{"type": "p", "text": {"es": f"{words} {news}"}}]
            services.append(service(f"ficha-{number}", name, description=text))
    return catalogue(services, sequence=sequence, published=f"2026-11-{sequence:02}", **facts)


def bodies(sequence: int, **facts: Any) -> Bodies:
    return {record.id: record.body for record in records_of(content(sequence, **facts))}
