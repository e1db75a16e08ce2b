# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Service rows: how lists show a service, on home and in a topic, and the facts that every list tells of one."""

from __future__ import annotations

from kiosk.domain.catalogue import ServiceCard
from kiosk.ui.parts import Parts, Place
from kiosk.ui.widgets.big_button import BigButton


def card_facts(parts: Parts, card: ServiceCard) -> tuple[str, ...]:
    text = parts.text
    here = (text.show("list.here"),) if card.has_procedure else ()
    return (card.authority.short_name, text.show(f"cost.{card.cost_type}"), *here)


def service_row(parts: Parts, card: ServiceCard) -> BigButton:
    language, facts = parts.visit.language, card_facts(parts, card)
    words = card.short_name or card.name
    name, written_in = words.text(language), words.language_for(language)
    button = BigButton(
        parts.look,
        "row",
        name,
        subtitle=" · ".join(facts),
        spoken=f"{name}. {', '.join(facts)}",
        language=written_in if written_in != language else "",
    )
    button.clicked.connect(lambda: parts.go(Place("sheet", service_id=card.id)))
    return button
