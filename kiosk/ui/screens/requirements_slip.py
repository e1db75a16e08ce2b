# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Requirements slip: the list a citizen takes home; says aloud that it is being printed."""

from __future__ import annotations

from kiosk.domain.catalogue import Service
from kiosk.domain.documents import RequirementsSlip
from kiosk.domain.ports import Utterance
from kiosk.ui.parts import Parts


def print_requirements(parts: Parts, service: Service) -> None:
    text, language = parts.text, parts.visit.language
    verified = service.verified.strftime("%d/%m/%Y") if service.verified else ""
    slip = RequirementsSlip(
        title=service.name.text(language),
        agency=service.authority.name.text(language),
        service_id=service.id,
        language=language,
        printed=parts.clock.now(),
        centre=parts.centre.name,
        requirements=tuple(requirement.name.text(language) for requirement in service.requirements),
        steps=tuple(step.title.text(language) for step in service.steps),
        cost=text.show(f"cost.{service.cost_type}"),
        verified=verified,
        is_demonstration=service.is_demonstration,
        is_large_print=parts.centre.is_receipt_large or parts.look.is_huge,
    )
    parts.spool.submit(slip)
    parts.log.record("requirements.printed", service=service.id)
    parts.speaker.speak([Utterance(text.show("sheet.printing_requirements"), text.language, "alert")])
