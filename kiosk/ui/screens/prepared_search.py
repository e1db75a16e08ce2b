# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PreparedSearch: a catalogue with prepared answers to a few queries, for pictures and rehearsals of search screens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from kiosk.domain.catalogue import Edition, Service, ServiceCard, Topic
from kiosk.domain.findings import Findings
from kiosk.domain.ports import Catalogue


class PreparedSearch:
    """Everything else, and every other query, is answered by the catalogue behind it. Answers may be changed."""

    def __init__(self, catalogue: Catalogue, answers: Mapping[str, Findings]) -> None:
        self._catalogue = catalogue
        self.answers = dict(answers)

    def edition(self) -> Edition:
        return self._catalogue.edition()

    def topics(self) -> Sequence[Topic]:
        return self._catalogue.topics()

    def in_topic(self, topic_id: str) -> Sequence[ServiceCard]:
        return self._catalogue.in_topic(topic_id)

    def most_requested(self, limit: int) -> Sequence[ServiceCard]:
        return self._catalogue.most_requested(limit)

    def card(self, service_id: str) -> ServiceCard:
        return self._catalogue.card(service_id)

    def service(self, service_id: str) -> Service:
        return self._catalogue.service(service_id)

    def procedure_package(self, service_id: str) -> Mapping[str, Any] | None:
        return self._catalogue.procedure_package(service_id)

    def search(self, text: str, language: str, limit: int) -> Findings:
        prepared = self.answers.get(text)
        if prepared is None:
            return self._catalogue.search(text, language, limit)
        return replace(prepared, found=prepared.found[:limit])
