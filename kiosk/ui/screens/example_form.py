# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Example form: an invented procedure that asks in every way there is, for pictures and laws; citizens never see it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final


def _words(es: str, en: str) -> dict[str, str]:
    return {"es": es, "en": en}


def _asks(name: str, kind: str, es: str, en: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "type": kind, "label": _words(es, en), "required": "true()", **more}


_PAPERS: Final = (
    ("acta", "Acta de nacimiento", "Birth certificate"),
    ("ine", "Credencial para votar", "Voter card"),
    ("pasaporte", "Pasaporte", "Passport"),
    ("cartilla", "Cartilla militar", "Military service card"),
    ("cedula", "Cédula profesional", "Professional licence"),
    ("licencia", "Licencia para conducir", "Driving licence"),
    ("domicilio", "Comprobante de domicilio", "Proof of address"),
    ("estudios", "Certificado de estudios", "School certificate"),
    ("ninguno", "Ninguno de estos", "None of these"),
)
_BROUGHT: Final = _words("Que se vea completo el mes.", "The whole month must be seen.")
_TOLD: Final = _words("Qué compró, qué le prometieron y qué recibió.", "What you bought, what you were promised.")
_STORY: Final = (
    "Compré una lavadora el 3 de marzo. Me prometieron entregarla en una semana y cobraron el flete. Llegó "
    "dos meses después, con la puerta rota y sin manual. En la tienda no quisieron cambiarla."
)
EXAMPLE_FORM: Final[Mapping[str, Any]] = {
    "format": "ventanilla-procedure/1",
    "id": "example/all-looks",
    "version": "1",
    "languages": ["es", "en"],
    "default_language": "es",
    "procedure": {"title": _words("Trámite de muestra", "Sample procedure")},
    "lists": {"papeles": [{"name": name, "label": _words(es, en)} for name, es, en in _PAPERS]},
    "survey": [
        _asks("papeles", "select_multiple", "¿Qué papeles tiene?", "Which papers do you have?", list="papeles"),
        _asks("cita", "date", "¿Qué día puede venir?", "Which day can you come?", appearance="calendar"),
        _asks("nacimiento", "date", "¿Cuándo nació?", "When were you born?", sensitive=True),
        _asks("ingreso", "date", "¿Cuándo empezó?", "When did you start?", appearance="month-year"),
        _asks("egreso", "date", "¿En qué año terminó?", "In which year did you finish?", appearance="year"),
        _asks("sueldo", "decimal", "¿Cuánto gana al mes?", "What do you earn a month?", format="money_mxn"),
        _asks("clabe", "text", "¿Cuál es su CLABE?", "What is your CLABE?", format="clabe", sensitive=True),
        _asks("hechos", "text", "Cuente qué pasó", "Tell us what happened", appearance="multiline", hint=_TOLD),
        _asks("recibo", "photo", "Foto de su recibo", "Photo of your bill", hint=_BROUGHT),
        _asks("contrato", "file", "Su contrato", "Your contract"),
        _asks("firma", "signature", "Su firma", "Your signature"),
    ],
}
EXAMPLE_ANSWERS: Final[Mapping[str, str]] = {
    "papeles": "ine estudios",
    "cita": "2026-12-03",
    "nacimiento": "1964-02-29",
    "ingreso": "2019-08-01",
    "egreso": "2011-01-01",
    "sueldo": "12500.50",
    "clabe": "002010077777777771",
    "hechos": _STORY,
}
