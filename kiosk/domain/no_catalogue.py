# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""NoCatalogue: stands where no catalogue could be opened; every question is answered with why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

from kiosk.domain.catalogue import Edition, Service, ServiceCard, Topic
from kiosk.domain.errors import CatalogueError
from kiosk.domain.findings import Findings


class NoCatalogue:
    def __init__(self, why: CatalogueError) -> None:
        self.why = why

    def _refuse(self) -> NoReturn:
        raise self.why

    def edition(self) -> Edition:
        self._refuse()

    def topics(self) -> Sequence[Topic]:
        self._refuse()

    def in_topic(self, topic_id: str) -> Sequence[ServiceCard]:  # noqa: ARG002 - the port's words
        self._refuse()

    def most_requested(self, limit: int) -> Sequence[ServiceCard]:  # noqa: ARG002
        self._refuse()

    def card(self, service_id: str) -> ServiceCard:  # noqa: ARG002
        self._refuse()

    def service(self, service_id: str) -> Service:  # noqa: ARG002
        self._refuse()

    def procedure_package(self, service_id: str) -> Mapping[str, Any] | None:  # noqa: ARG002
        self._refuse()

    def search(self, text: str, language: str, limit: int) -> Findings:  # noqa: ARG002
        self._refuse()
