# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who cannot do a procedure is told why and what to do instead."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.journeys.kiosk_under_test import KioskUnderTest
from tests.journeys.walking import Touch, course, is_at_exit, open_sheet, walk


@dataclass(frozen=True, slots=True)
class Way:
    """`answers` lead from the first question to the exit page; `successor` is offered there, or nothing."""

    service_id: str
    answers: dict[str, str]
    successor: str = ""


WAYS = (
    Way("mx-fed/imss-cambio-clinica", {"asegurado": "no"}, "mx-fed/imss-vigencia"),
    Way("mx-fed/acta-nacimiento", {"registrado": "no"}, "mx-fed/registro-nacimiento"),
    Way("mx-fed/curp-correccion", {"tiene_curp": "si", "acta_correcta": "no"}),
    Way("mx-fed/inapam", {"edad": "58"}),
    Way("mx-fed/nss", {"tiene_curp": "no"}, "mx-fed/curp-asignacion"),
    Way("mx-fed/profeco-queja", {"es_consumo": "si", "proveedor_tipo": "banco"}, "mx-fed/condusef-queja"),
    Way(
        "mx-fed/pasaporte-adulto", {"nacionalidad": "nacio_aqui", "tuvo_pasaporte": "si"}, "mx-fed/pasaporte-renovacion"
    ),
    Way("mx-fed/rfc-inscripcion", {"tiene_rfc": "si"}, "mx-fed/constancia-situacion-fiscal"),
    Way(
        "mx-fed/pension-adultos-mayores",
        {"ya_registrada": "no", "situacion": "aqui", "fecha_nacimiento": "1962-05-10"},
        "mx-fed/pension-mujeres",
    ),
    Way("mx-fed/cartilla-militar", {"vive": "mexico", "sexo": "mujer"}),
)


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.service_id.removeprefix("mx-fed/"))
def test_the_exit_page_leads_on(kiosk: KioskUnderTest, way: Way, language: str) -> None:
    kiosk.begin(language)
    open_sheet(kiosk, way.service_id)
    kiosk.tap("sheet.begin")
    walk(kiosk, Touch(kiosk), way.answers, until="::exit")
    assert is_at_exit(kiosk)
    outcome = course(kiosk).view().outcome
    assert kiosk.speaker.texts()[1] == outcome.title
    assert kiosk.citizen.sees(outcome.body.split("\n\n")[0])
    assert kiosk.citizen.sees(kiosk.show("exit.next"), "button") == bool(way.successor)
    if way.successor:
        kiosk.tap("exit.next")
        assert kiosk.screen == "sheet"
        assert kiosk.window.router.here.place.service_id == way.successor
    else:
        kiosk.tap("exit.home")
        assert kiosk.screen == "home"
    assert not kiosk.papers_like("*")
