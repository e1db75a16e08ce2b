# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Example searches: every way in which a search can end, prepared over the shipped services, for pictures and laws."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from kiosk.domain.catalogue import ServiceCard
from kiosk.domain.findings import Elsewhere, Findings, Fork, ForkOption, Found, Match
from kiosk.domain.ports import Catalogue
from kiosk.domain.words import Words
from kiosk.ui.order import choices
from kiosk.ui.parts import Place
from kiosk.ui.screens.prepared_search import PreparedSearch
from kiosk.ui.window import KioskWindow

Example = Callable[[KioskWindow], None]

LOST: Final = Words({"es": "Perdí o me robaron mis documentos", "en": "My documents were lost or stolen"})
INE: Final = Words({"es": "Instituto Nacional Electoral", "en": "National Electoral Institute"})
REASONS: Final = (
    ("mx-fed/ine-reposicion", Match("event", ("me", "robaron"), LOST)),
    ("mx-fed/acta-nacimiento", Match("event", ("me", "robaron"), LOST)),
    ("mx-fed/ine-cambio-domicilio", Match("agency", ("ine",), INE)),
    ("mx-fed/inapam", Match("keyword", ("mis", "papeles"))),
    ("mx-fed/matricula-consular", Match("text", ("papeles",))),
    ("mx-fed/curp-correccion", Match("name", ("papeles",))),
)
ADVICE: Final = Words(
    {
        "es": "El predial se paga en la tesorería de su municipio.",
        "en": "Property tax is paid at the treasury of your municipality.",
    }
)
POPULAR: Final = Words({"es": "Seguro Popular", "en": "Seguro Popular"})
POPULAR_ADVICE: Final = Words(
    {
        "es": "Ya no existe. Quien no tiene seguro se atiende en un centro de salud.",
        "en": "It has ended. People without insurance are seen at a health centre.",
    }
)
QUESTION: Final = Words({"es": "¿Para quién es el pasaporte?", "en": "Who is the passport for?"})
OPTIONS: Final = (
    ("mx-fed/pasaporte-adulto", Words({"es": "Para mí, es el primero", "en": "For me, it is my first one"})),
    ("mx-fed/pasaporte-renovacion", Words({"es": "Para mí, ya tuve uno", "en": "For me, I have had one"})),
    ("mx-fed/pasaporte-menor", Words({"es": "Para una niña o un niño", "en": "For a child"})),
)
MANY: Final = (
    *("mx-fed/nss", "mx-fed/imss-cambio-clinica", "mx-fed/imss-cita-medica", "mx-fed/imss-vigencia"),
    *("mx-fed/issste-vigencia", "mx-fed/imss-modalidad-40", "mx-fed/imss-pension", "mx-fed/acta-defuncion"),
)


def found_by(catalogue: Catalogue, *service_ids: str) -> tuple[Found, ...]:
    """By their names, the first one best."""
    return tuple(Found(catalogue.card(each), 1.0 - at / 10, Match("name")) for at, each in enumerate(service_ids))


def prepared(catalogue: Catalogue) -> Mapping[str, Findings]:
    card = catalogue.card
    why = tuple(Found(card(each), 1.0 - at / 10, because) for at, (each, because) in enumerate(REASONS))
    options = tuple(ForkOption(label, card(each)) for each, label in OPTIONS)
    return {
        "me robaron mis papeles": Findings(why),
        "pasaporte": Findings(found_by(catalogue, *(each for each, _ in OPTIONS)), Fork("p", QUESTION, options)),
        "seguro": Findings(found_by(catalogue, *MANY), elsewhere=Elsewhere("popular", POPULAR, POPULAR_ADVICE)),
        "prospera": Findings((_successor(card("mx-fed/prospera"), card),)),
        "pasaprte": Findings(spellings=("pasaporte", "pasaportes")),
        "predial": Findings(elsewhere=Elsewhere("predial", Words({"es": "Predial", "en": "Property tax"}), ADVICE)),
    }


def _successor(old: ServiceCard, card: Callable[[str], ServiceCard]) -> Found:
    assert old.successor is not None
    return Found(card(old.successor), 1.0, Match("name", ("prospera",)), instead_of=old)


def _searched(query: str, *acts: Callable[[KioskWindow], None]) -> Example:
    def example(window: KioskWindow) -> None:
        parts = window.parts
        if not isinstance(parts.catalogue, PreparedSearch):
            window.parts = replace(parts, catalogue=PreparedSearch(parts.catalogue, prepared(parts.catalogue)))
        parts.desk.query = query
        window.go(Place("search"))
        for act in (_ask, *acts):
            act(window)

    return example


def _ask(window: KioskWindow) -> None:
    window.stage_action(0).click()


def _narrow(window: KioskWindow) -> None:
    assert window.stage is not None
    ticks = choices(block.widget for block in window.stage.page.blocks)
    ticks[0].click()


def _staff(window: KioskWindow) -> None:
    window.go(Place("staff"))


SEARCH_EXAMPLES: Final[Mapping[str, Example]] = {
    "results-why": _searched("me robaron mis papeles"),
    "results-fork": _searched("pasaporte"),
    "results-facets": _searched("seguro"),
    "results-narrowed": _searched("seguro", _narrow),
    "results-successor": _searched("prospera"),
    "nothing-spelling": _searched("pasaprte"),
    "nothing-elsewhere": _searched("predial"),
    "staff": _searched("me robaron mis papeles", _staff),
}
