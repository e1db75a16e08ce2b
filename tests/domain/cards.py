# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cards and findings for tests that need many of them."""

from __future__ import annotations

from typing import Any

from kiosk.domain.catalogue import Organisation, ServiceCard
from kiosk.domain.findings import Found, Match
from kiosk.domain.words import NO_WORDS, Words


def agency(name: str = "imss") -> Organisation:
    return Organisation(f"org/{name}", Words({"es": name}), name.upper())


def card(service_id: str, **facts: Any) -> ServiceCard:
    name = Words({"es": service_id})
    usual: dict[str, Any] = {
        "name": name,
        "short_name": name,
        "summary": NO_WORDS,
        "authority": agency(),
        "kind": "tramite",
        "status": "published",
        "cost_type": "unknown",
        "minutes": None,
        "has_procedure": False,
        "successor": None,
    }
    return ServiceCard(service_id, **(usual | facts))


def found(service_id: str, score: float) -> Found:
    return Found(card(service_id), score, Match("name"))
