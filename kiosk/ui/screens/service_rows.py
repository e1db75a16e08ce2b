# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Service rows: how lists show a service, on home, in a topic and among results."""

from __future__ import annotations

from kiosk.domain.catalogue import ServiceCard
from kiosk.ui.parts import Parts, Place
from kiosk.ui.widgets.big_button import BigButton


def service_row(parts: Parts, card: ServiceCard) -> BigButton:
    text, language = parts.text, parts.visit.language
    facts = [card.authority.short_name, text.show(f"cost.{card.cost_type}")]
    if card.has_procedure:
        facts.append(text.show("list.here"))
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
