# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Requirements slip: the list a citizen takes home; says aloud that it is being printed."""

from __future__ import annotations

from kiosk.domain.catalogue import Service
from kiosk.domain.paperwork import requirements_slip
from kiosk.domain.ports import Utterance
from kiosk.ui.parts import Parts


def print_requirements(parts: Parts, service: Service) -> None:
    text = parts.text
    slip = requirements_slip(
        service,
        printed=parts.clock.now(),
        centre=parts.centre.name,
        language=parts.visit.language,
        show=text.show,
        is_large_print=parts.centre.is_receipt_large or parts.look.is_huge,
    )
    parts.spool.submit(slip)
    parts.log.record("requirements.printed", service=service.id)
    parts.speaker.speak([Utterance(text.show("sheet.printing_requirements"), text.language, "alert")])
