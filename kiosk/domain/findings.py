# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Findings: what the catalogue answers to a citizen's words: services and why, a question, or who offers it instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kiosk.domain.catalogue import ServiceCard
from kiosk.domain.words import NO_WORDS, Words

MatchKind = Literal["name", "keyword", "event", "agency", "text"]


@dataclass(frozen=True, slots=True)
class Match:
    """Why a service answers. `words` are the citizen's own that it answers to, as they were typed and in their order;
    `label` is what to call the life event or the agency that they name. Search terms themselves are never shown."""

    kind: MatchKind
    words: tuple[str, ...] = ()
    label: Words = NO_WORDS


@dataclass(frozen=True, slots=True)
class Found:
    """One result; scores compare only within one answer. `instead_of` is the withdrawn service that was asked for and
    that this one replaces."""

    card: ServiceCard
    score: float
    because: Match
    instead_of: ServiceCard | None = None


@dataclass(frozen=True, slots=True)
class ForkOption:
    """`label` completes the fork's question in a citizen's words."""

    label: Words
    card: ServiceCard


@dataclass(frozen=True, slots=True)
class Fork:
    """Where one word leads to several services: one plain question that tells them apart."""

    id: str
    question: Words
    options: tuple[ForkOption, ...]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What people ask for and this catalogue does not offer; `advice` says in a sentence who does."""

    id: str
    name: Words
    advice: Words


@dataclass(frozen=True, slots=True)
class Findings:
    """`found` is best first and empty where nothing fits or where the words rather name something that others offer;
    where either may be meant, `elsewhere` comes beside it.
    `spellings` are whole queries that would find something, likeliest first; only where this one did not."""

    found: tuple[Found, ...] = ()
    fork: Fork | None = None
    elsewhere: Elsewhere | None = None
    spellings: tuple[str, ...] = ()


NOTHING_FOUND = Findings()
