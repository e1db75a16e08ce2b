# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Facets: plain questions that narrow a list of services and never lead to an empty one. Knows cards, no words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from kiosk.domain.catalogue import Organisation, ServiceCard

FacetKind = Literal["here", "free", "online", "agency"]
MOST_AGENCIES: Final = 3
LEAST_OF_AGENCY: Final = 2
"""Services: with one alone, its row says as much as its agency would."""


@dataclass(frozen=True, slots=True)
class Facet:
    """`agency` is set for that kind alone."""

    kind: FacetKind
    agency: Organisation | None = None

    def holds(self, card: ServiceCard) -> bool:
        if self.kind == "here":
            return card.has_procedure
        if self.kind == "free":
            return card.cost_type == "free"
        if self.kind == "online":
            return "online" in card.channels
        return self.agency is not None and card.authority.id == self.agency.id


@dataclass(frozen=True, slots=True)
class FacetState:
    """A facet in the list as it is narrowed now. `count` is how many stay with it; one that is neither chosen nor
    open would change nothing, or leave nothing."""

    facet: Facet
    count: int
    is_chosen: bool
    is_open: bool


def facets_of(cards: Sequence[ServiceCard]) -> tuple[Facet, ...]:
    """Those that keep some of these and drop some, in an order of their own; of agencies the most frequent ones."""
    agencies = {card.authority.id: card.authority for card in cards}
    frequent = Counter(card.authority.id for card in cards).most_common(MOST_AGENCIES)
    known = (
        *(Facet("here"), Facet("free"), Facet("online")),
        *(Facet("agency", agencies[agency_id]) for agency_id, count in frequent if count >= LEAST_OF_AGENCY),
    )
    return tuple(facet for facet in known if _tells_apart(facet, cards))


def fitting(cards: Sequence[ServiceCard], chosen: Sequence[Facet]) -> tuple[Facet, ...]:
    """Those of the chosen that this list offers and that leave something of it, for a list that is another one now."""
    kept: tuple[Facet, ...] = ()
    for facet in chosen:
        if facet in facets_of(cards) and narrowed(cards, (*kept, facet)):
            kept = (*kept, facet)
    return kept


def narrowed(cards: Sequence[ServiceCard], chosen: Collection[Facet]) -> tuple[ServiceCard, ...]:
    return tuple(card for card in cards if all(facet.holds(card) for facet in chosen))


def facet_states(cards: Sequence[ServiceCard], chosen: Collection[Facet]) -> tuple[FacetState, ...]:
    """All facets of these cards, in one order whatever is chosen, so that none moves when another one is touched."""
    left = narrowed(cards, chosen)
    return tuple(
        FacetState(facet, len(narrowed(left, (facet,))), facet in chosen, _tells_apart(facet, left))
        for facet in facets_of(cards)
    )


def _tells_apart(facet: Facet, cards: Sequence[ServiceCard]) -> bool:
    return 0 < sum(facet.holds(card) for card in cards) < len(cards)
