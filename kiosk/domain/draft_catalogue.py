# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""DraftCatalogue: a catalogue of one procedure that is still being written, for its preview."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from kiosk.domain.catalogue import Channel, Edition, Organisation, Service, ServiceCard, Topic
from kiosk.domain.findings import NOTHING_FOUND, Findings
from kiosk.domain.walk.procedure import Procedure
from kiosk.domain.words import NO_WORDS, Words


class DraftCatalogue:
    """Other services, to which an exit may lead, are stand-ins that only bear their id."""

    def __init__(self, procedure: Procedure, package: Mapping[str, Any], today: date) -> None:
        self._today = today
        self._ids: set[str] = set()
        self.put(procedure, package)

    def put(self, procedure: Procedure, package: Mapping[str, Any]) -> None:
        """A newer version; under the ids of the older ones too, for the screens that still name them."""
        self._procedure = procedure
        self._package = package
        self._ids.add(procedure.id)

    def edition(self) -> Edition:
        return Edition(0, self._today, self._procedure.sha256, 1, is_demonstration=True)

    def topics(self) -> Sequence[Topic]:
        return ()

    def in_topic(self, topic_id: str) -> Sequence[ServiceCard]:  # noqa: ARG002 - the port's words
        return ()

    def most_requested(self, limit: int) -> Sequence[ServiceCard]:
        return (self.card(self._procedure.id),)[:limit]

    def card(self, service_id: str) -> ServiceCard:
        service = self.service(service_id)
        return ServiceCard(
            id=service.id,
            name=service.name,
            short_name=service.short_name,
            summary=NO_WORDS,
            authority=service.authority,
            kind=service.kind,
            status=service.status,
            cost_type=service.cost_type,
            minutes=None,
            has_procedure=service.procedure is not None,
            successor=None,
        )

    def service(self, service_id: str) -> Service:
        is_it = service_id in self._ids
        facts = self._procedure.facts if is_it else {}
        name = (self._procedure.title if is_it else NO_WORDS) or Words({"es": service_id})
        return Service(
            id=service_id,
            version=1,
            status="published",
            kind="tramite",
            name=name,
            short_name=name,
            description=(),
            authority=Organisation("", facts.get("agency", NO_WORDS) or name, ""),
            channels=(Channel("kiosk", "kiosk", ("fill_form", "print")),) if is_it else (),
            procedure=service_id if is_it else None,
            is_demonstration=True,
        )

    def procedure_package(self, service_id: str) -> Mapping[str, Any] | None:
        return self._package if service_id in self._ids else None

    def search(self, text: str, language: str, limit: int) -> Findings:  # noqa: ARG002
        return NOTHING_FOUND
