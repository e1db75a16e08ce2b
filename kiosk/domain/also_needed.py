# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Also needed: the services by which a citizen gets what another service asks for."""

from __future__ import annotations

from kiosk.domain.catalogue import Service, ServiceCard
from kiosk.domain.errors import UnknownService
from kiosk.domain.ports import Catalogue


def also_needed(service: Service, catalogue: Catalogue) -> tuple[ServiceCard, ...]:
    """In the order of the requirements, each once. A withdrawn one is named by its successor; what this edition does
    not hold, or no longer offers, is left to the requirement's own words."""
    needed: dict[str, ServiceCard] = {}
    for requirement in service.requirements:
        card = _offered(requirement.is_service, catalogue)
        if card is not None and card.id != service.id:
            needed.setdefault(card.id, card)
    return tuple(needed.values())


def _offered(service_id: str | None, catalogue: Catalogue) -> ServiceCard | None:
    """One step from a withdrawn service to its successor: a longer chain is a mistake that the catalogue's own checks
    find."""
    if service_id is None:
        return None
    try:
        card = catalogue.card(service_id)
        if card.status == "withdrawn" and card.successor is not None:
            card = catalogue.card(card.successor)
    except UnknownService:
        return None
    return card if card.status == "published" else None
