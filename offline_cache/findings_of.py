# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Findings in the domain's words from what search hit: cards, names of events, questions and advice. Ranks nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from kiosk.domain.catalogue import ServiceCard
from kiosk.domain.findings import Elsewhere, Findings, Fork, ForkOption, Found, Match
from kiosk.domain.words import NO_WORDS, Words
from offline_cache.snapshot import Snapshot

if TYPE_CHECKING:
    from offline_cache.search.finder import Hit, Hits


class Cards(Protocol):
    def card(self, service_id: str) -> ServiceCard: ...


def findings_of(hits: Hits, cards: Cards, snapshot: Snapshot) -> Findings:
    return Findings(
        found=tuple(_found(hit, cards, snapshot) for hit in hits.best),
        fork=_fork(_record(snapshot, f"fork:{hits.fork}"), cards) if hits.fork else None,
        elsewhere=_elsewhere(_record(snapshot, f"elsewhere:{hits.elsewhere}")) if hits.elsewhere else None,
        spellings=hits.spellings,
    )


def _found(hit: Hit, cards: Cards, snapshot: Snapshot) -> Found:
    card = cards.card(hit.service)
    label = NO_WORDS
    if hit.kind == "event":
        label = Words(_record(snapshot, f"event:{hit.of}")["name"])
    elif hit.kind == "agency":
        label = card.authority.name
    instead_of = cards.card(hit.instead_of) if hit.instead_of else None
    return Found(card, hit.score, Match(hit.kind, hit.words, label), instead_of)


def _fork(record: dict[str, Any], cards: Cards) -> Fork:
    options = (ForkOption(Words(each["label"]), cards.card(each["service"])) for each in record["options"])
    return Fork(record["id"], Words(record["question"]), tuple(options))


def _elsewhere(record: dict[str, Any]) -> Elsewhere:
    return Elsewhere(record["id"], Words(record["name"]), Words(record["advice"]))


def _record(snapshot: Snapshot, identity: str) -> dict[str, Any]:
    ((body,),) = snapshot.rows("SELECT body FROM records JOIN bodies USING (number) WHERE id = ?", identity)
    return snapshot.record(body)
