# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Examples: how to bring a window to each screen, for pictures, the gallery and the laws that hold over all screens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kiosk.domain.events import PaperPrinted, PrintFailed
from kiosk.domain.link_state import LinkState
from kiosk.domain.walk import load
from kiosk.domain.walk.course import EXIT, REVIEW, Course
from kiosk.ui.parts import Place
from kiosk.ui.screens.example_form import EXAMPLE_ANSWERS, EXAMPLE_FORM
from kiosk.ui.screens.example_links import LOST, REFUSED, RUNNING, STICK, UPDATED
from kiosk.ui.screens.example_list import LIST_EXAMPLES
from kiosk.ui.screens.example_search import SEARCH_EXAMPLES
from kiosk.ui.screens.printing import PrintingScreen
from kiosk.ui.window import KioskWindow

SERVICE = "mx-fed/imss-cambio-clinica"
RECORD = "mx-fed/acta-nacimiento"
OTHER_SERVICE = "mx-fed/pasaporte-renovacion"
WITHDRAWN = "mx-fed/prospera"
Example = Callable[[KioskWindow], None]


def _at(screen: str, **facts: str) -> Example:
    return lambda window: window.go(Place(screen, **facts))


def _search(query: str, has_searched: bool) -> Example:
    def example(window: KioskWindow) -> None:
        window.parts.desk.query = query
        window.go(Place("search"))
        if has_searched:
            window.stage_action(0).click()

    return example


def _answered(window: KioskWindow, service_id: str = SERVICE) -> None:
    """The first case of the procedure's own tests, answered by heart."""
    package = window.parts.catalogue.procedure_package(service_id)
    assert package is not None
    window.go(Place("walk", service_id=service_id))
    for name, value in package["tests"][0]["answers"]:
        window.parts.visit.answer(name, value)


def _question(name: str, service_id: str = SERVICE) -> Example:
    def example(window: KioskWindow) -> None:
        _answered(window, service_id)
        assert window.parts.desk.course is not None
        window.parts.desk.course.cursor = name
        window.redraw()

    return example


def _invented(name: str) -> Example:
    """A question of the example form, answered."""

    def example(window: KioskWindow) -> None:
        parts = window.parts
        parts.visit.begin(SERVICE)
        for question, value in EXAMPLE_ANSWERS.items():
            parts.visit.answer(question, value)
        parts.desk.course = Course(load(EXAMPLE_FORM), parts.visit, parts.clock.today())
        parts.desk.course.cursor = name
        window.go(Place("walk", service_id=SERVICE))

    return example


def _searched(name: str, query: str) -> Example:
    """A long list while somebody looks something up in it."""

    def example(window: KioskWindow) -> None:
        _invented(name)(window)
        assert window.stage is not None
        window.stage.page.fields[0][0].setText(query)

    return example


def _wrong(window: KioskWindow) -> None:
    _question("curp")(window)
    window.parts.visit.answer("curp", "GOMC850315MOC")
    window.redraw()
    window.stage_action(0).click()


def _exit(window: KioskWindow) -> None:
    window.go(Place("walk", service_id=SERVICE))
    window.parts.visit.answer("asegurado", "no")
    window.stage_action(0).click()
    assert window.parts.desk.course is not None
    assert window.parts.desk.course.cursor == EXIT


def _review(window: KioskWindow) -> None:
    _question(REVIEW)(window)


def _printing(window: KioskWindow) -> None:
    _review(window)
    window.go(Place("printing", service_id=SERVICE))


def _failed(window: KioskWindow) -> None:
    _printing(window)
    screen = window.router.here.screen
    assert isinstance(screen, PrintingScreen)
    first, second = screen.jobs
    window.heard_printer(PaperPrinted(first, "example"))
    window.heard_printer(PrintFailed(second, "paper_out", "example"))


def _goodbye(window: KioskWindow) -> None:
    _printing(window)
    window.replace_place(Place("goodbye", service_id=SERVICE))


def _with_link(screen: str, link: LinkState) -> Example:
    def example(window: KioskWindow) -> None:
        window.parts = replace(window.parts, link=link)
        window.go(Place(screen))
        window.redraw()

    return example


EXAMPLES: dict[str, Example] = {
    "welcome": _at("welcome"),
    "home": _at("home"),
    "search": _search("acta", has_searched=False),
    "results": _search("cambiar mi domicilio", has_searched=True),
    "nothing-found": _search("asdfgh", has_searched=True),
    **SEARCH_EXAMPLES,
    "topic": _at("topic", topic_id="salud"),
    "sheet": _at("sheet", service_id=SERVICE),
    "sheet-elsewhere": _at("sheet", service_id=OTHER_SERVICE),
    "sheet-withdrawn": _at("sheet", service_id=WITHDRAWN),
    "question-choice": _at("walk", service_id=SERVICE),
    "question-code": _question("curp"),
    "question-number": _question("nss"),
    "question-date": _question("fecha_mudanza"),
    "question-long": _question("estado", RECORD),
    "question-several-long": _invented("papeles"),
    "question-searched": _searched("papeles", "cer"),
    "question-calendar": _invented("cita"),
    "question-month": _invented("ingreso"),
    "question-year": _invented("egreso"),
    "question-money": _invented("sueldo"),
    "question-account": _invented("clabe"),
    "question-lines": _invented("hechos"),
    "question-photo": _invented("recibo"),
    "question-file": _invented("contrato"),
    "question-signature": _invented("firma"),
    "question-several": _question("quienes"),
    "question-group": _question("nombre"),
    "question-email": _question("correo"),
    "question-agree": _question("declaracion"),
    "question-wrong": _wrong,
    **LIST_EXAMPLES,
    "exit": _exit,
    "review": _review,
    "printing": _printing,
    "print-failed": _failed,
    "goodbye": _goodbye,
    "comfort": _at("comfort"),
    "colours": _at("colours"),
    "help": _at("help"),
    "still-there": _at("still_there"),
    "welcome-stick": _with_link("welcome", STICK),
    "updates": _with_link("updates", UPDATED),
    "updates-stick": _with_link("updates", STICK),
    "updates-refused": _with_link("updates", REFUSED),
    "updates-running": _with_link("updates", RUNNING),
    "updates-lost": _with_link("updates", LOST),
    "out-of-order": _at("out_of_order", code="K900"),
}
