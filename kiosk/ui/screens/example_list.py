# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Example list: an invented procedure with a list of people, in every state it has, for pictures and laws."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from kiosk.domain.walk import load
from kiosk.domain.walk.course import REVIEW, Course
from kiosk.ui.parts import Place
from kiosk.ui.screens.walk import WalkScreen
from kiosk.ui.window import KioskWindow

PLACE: Final = Place("walk", service_id="mx-fed/imss-cambio-clinica")
LIST: Final = "persona"
PEOPLE: Final = (
    *(("Ana", "Hernández Ruiz"), ("Luz", "Ortega"), ("María Guadalupe", "Villaseñor Echeverría"), ("Juan", "Ruiz")),
    *(("Eva", ""), ("Iker", "Ruiz Sosa"), ("Sofía", "Ruiz Sosa"), ("Mateo", ""), ("Lía", "Paz"), ("Hugo", "Paz")),
    *(("Ana", "Hernández Ruiz"), ("Inés", "Ortega")),
)


def _words(es: str, en: str) -> dict[str, str]:
    return {"es": es, "en": en}


def _asks(name: str, kind: str, es: str, en: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "type": kind, "label": _words(es, en), "required": "true()", **more}


def _holds(name: str, kind: str, es: str, en: str, *children: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"name": name, "type": kind, "label": _words(es, en), "children": list(children), **more}


_SURNAME: Final = _asks("apellidos", "text", "Apellidos", "Surnames") | {"required": ""}
_NAMES: Final = (_asks("nombre", "text", "Nombre", "Given names"), _SURNAME)
FORM: Final[Mapping[str, Any]] = {
    "format": "ventanilla-procedure/1",
    "id": "example/list",
    "version": "1",
    "languages": ["es", "en"],
    "default_language": "es",
    "procedure": {"title": _words("Trámite de muestra", "Sample procedure")},
    "lists": {},
    "survey": [
        _asks("calle", "text", "¿En qué calle vive?", "Which street do you live in?"),
        _holds(
            *(LIST, "repeat", "Personas que viven con usted", "People who live with you"),
            _holds("llamada", "group", "¿Cómo se llama?", "What is the name?", *_NAMES, appearance="field-list"),
            _asks("edad", "integer", "¿Qué edad tiene?", "How old is this person?"),
            _asks("oficio", "text", "¿A qué se dedica?", "What is the occupation?", relevant="${edad} >= 18"),
        ),
        _asks("desde", "integer", "¿Desde qué año vive ahí?", "Since which year do you live there?"),
    ],
}
Example = Callable[[KioskWindow], None]


def _with_people(count: int, cursor: str = LIST, missing: str = "") -> Example:
    def example(window: KioskWindow) -> None:
        parts = window.parts
        parts.visit.begin(PLACE.service_id)
        answers = {"calle": "Reforma", "desde": "2019", f"{LIST}#": str(count)}
        for number, (given, family) in enumerate(PEOPLE[:count], 1):
            item = f"{LIST}[{number}]."
            answers |= {f"{item}nombre": given, f"{item}apellidos": family, f"{item}edad": str(number + 4)}
        answers.pop(missing, None)
        parts.visit.replace_answers(answers)
        parts.desk.course = Course(load(FORM), parts.visit, parts.clock.today())
        parts.desk.course.cursor = cursor
        window.go(PLACE)

    return example


def _unfinished(window: KioskWindow) -> None:
    _with_people(3, missing=f"{LIST}[2].edad")(window)
    window.stage_action(0).click()


def _asked_to_remove(window: KioskWindow) -> None:
    _with_people(3, f"{LIST}[2].llamada")(window)
    screen = window.router.here.screen
    assert isinstance(screen, WalkScreen)
    screen.ask_to_remove(window.parts, LIST, 2)


def _removed(window: KioskWindow) -> None:
    _asked_to_remove(window)
    window.stage_action(1).click()


LIST_EXAMPLES: Final[Mapping[str, Example]] = {
    "list-empty": _with_people(0),
    "list-one": _with_people(1),
    "list-three": _with_people(3),
    "list-twelve": _with_people(12),
    "list-unfinished": _unfinished,
    "list-remove": _asked_to_remove,
    "list-removed": _removed,
    "list-item": _with_people(3, f"{LIST}[2].llamada"),
    "list-item-second": _with_people(3, f"{LIST}[2].edad"),
    "list-review": _with_people(2, REVIEW),
}
