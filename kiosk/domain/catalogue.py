# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be done here: services and the facts a citizen needs to decide. CPSV-AP 3.2 in the field's own words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from kiosk.domain.words import NO_WORDS, Words

ServiceKind = Literal["tramite", "servicio", "consulta", "aviso", "participacion"]
ServiceStatus = Literal["published", "withdrawn"]
ChannelType = Literal["kiosk", "online", "office", "phone", "sms", "app"]
CostType = Literal["free", "fixed", "range", "formula", "unknown"]
BlockType = Literal["p", "ol", "ul", "link"]


@dataclass(frozen=True, slots=True)
class Block:
    """One block of prose; `items` holds the list entries of `ol` and `ul`. HTML is never stored."""

    type: BlockType
    text: Words = NO_WORDS
    items: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing to bring or to meet; `is_service` names the service that issues it."""

    id: str
    name: Words
    detail: Words = NO_WORDS
    originals: int | None = None
    copies: int | None = None
    is_service: str | None = None
    when: Words = NO_WORDS


@dataclass(frozen=True, slots=True)
class Channel:
    """A way to do the service. `actions` are what this channel can finish: consult, fill_form, print, book…"""

    id: str
    type: ChannelType
    actions: tuple[str, ...] = ()
    url: str | None = None
    phone: str | None = None
    appointment: bool = False
    processing_time: Words = NO_WORDS


@dataclass(frozen=True, slots=True)
class Step:
    order: int
    title: Words
    text: Words = NO_WORDS
    channel: str | None = None


@dataclass(frozen=True, slots=True)
class Cost:
    """Money is a decimal string plus currency; `unknown` says that there is a fee and that we do not know it."""

    id: str
    type: CostType
    value: str | None = None
    currency: str = "MXN"
    note: Words = NO_WORDS


@dataclass(frozen=True, slots=True)
class FormReference:
    id: str
    name: Words
    official_url: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    system: str
    url: str | None = None
    retrieved: date | None = None
    licence: str | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """A door on the home screen; `icon` names a bundled icon."""

    id: str
    name: Words
    icon: str
    order: int


@dataclass(frozen=True, slots=True)
class Organisation:
    id: str
    name: Words
    short_name: str


@dataclass(frozen=True, slots=True)
class ServiceCard:
    """The little of a service that a list shows."""

    id: str
    name: Words
    short_name: Words
    summary: Words
    authority: Organisation
    kind: ServiceKind
    status: ServiceStatus
    cost_type: CostType
    minutes: int | None
    has_procedure: bool
    successor: str | None
    channels: tuple[ChannelType, ...] = ()


@dataclass(frozen=True, slots=True)
class Service:
    """One public service, complete as the sheet shows it."""

    id: str
    version: int
    status: ServiceStatus
    kind: ServiceKind
    name: Words
    short_name: Words
    description: tuple[Block, ...]
    authority: Organisation
    speech: Words = NO_WORDS
    homoclave: str | None = None
    topics: tuple[str, ...] = ()
    life_events: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    cases: Words = NO_WORDS
    requirements: tuple[Requirement, ...] = ()
    channels: tuple[Channel, ...] = ()
    steps: tuple[Step, ...] = ()
    costs: tuple[Cost, ...] = ()
    what_next: Words = NO_WORDS
    forms: tuple[FormReference, ...] = ()
    minutes: int | None = None
    verified: date | None = None
    source: Source | None = None
    is_demonstration: bool = False
    successor: str | None = None
    related: tuple[str, ...] = ()
    procedure: str | None = None

    def channel(self, wanted: ChannelType) -> Channel | None:
        return next((channel for channel in self.channels if channel.type == wanted), None)

    @property
    def can_be_done_here(self) -> bool:
        """True when the kiosk itself finishes something: it has a channel here and a guided procedure."""
        return self.status == "published" and self.procedure is not None and self.channel("kiosk") is not None

    @property
    def cost_type(self) -> CostType:
        return self.costs[0].type if self.costs else "unknown"


@dataclass(frozen=True, slots=True)
class Edition:
    """Which catalogue this is: `sequence` grows by one per publication, `sha256` names the exact bytes."""

    sequence: int
    published: date
    sha256: str
    services: int
    is_demonstration: bool
