# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sheet: one service: what it costs, how long, whether it can be done here today, what to bring, what happens next."""

from __future__ import annotations

from kiosk.domain.also_needed import also_needed
from kiosk.domain.catalogue import Service
from kiosk.domain.paperwork import requirement_text
from kiosk.domain.walk.display import date_in_words
from kiosk.ui.page import Page
from kiosk.ui.parts import Parts, Place
from kiosk.ui.screens.requirements_slip import print_requirements
from kiosk.ui.screens.service_rows import service_row
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.fact_tile import FactTile
from kiosk.ui.widgets.row import grid
from kiosk.ui.writing import PageWriter


class SheetScreen:
    def __init__(self, place: Place) -> None:
        self._service_id = place.service_id

    def build(self, parts: Parts) -> Page:
        service = parts.catalogue.service(self._service_id)
        look, text, language = parts.look, parts.text, parts.visit.language
        write = PageWriter(look, language)
        agency, short = service.authority.name.text(language), service.authority.short_name
        whose = agency if not short or short in agency else f"{short} · {agency}"
        heading = service.name.text(language)
        spoken = service.speech.text(language) if service.speech else ""
        write.title_of(whose, heading, spoken, language=service.name.language_for(language), tone="accent")
        if service.status == "withdrawn":
            return self._withdrawn(parts, service, write, heading)
        write.prose(service.description)
        facts = self._facts(parts, service)
        for row in grid(facts, 1 if look.is_huge else len(facts), look.px(3.0)):
            write.add(row, look.px(2.0))
        write.blocks[-1].gap_after_px = look.space
        if service.cases:
            write.lead(text.show("sheet.cases"))
            write.words(service.cases)
        self._requirements(parts, service, write)
        self._also_needed(parts, service, write)
        self._steps(parts, service, write)
        if service.what_next:
            write.lead(text.show("sheet.next"))
            write.words(service.what_next)
        self._age(parts, service, write)
        actions = self._actions(parts, service)
        return Page(heading, write.blocks, actions, focus=actions[0] if _can_start(parts, service) else None)

    def _withdrawn(self, parts: Parts, service: Service, write: PageWriter, heading: str) -> Page:
        write.lead(parts.text.show("sheet.withdrawn"))
        write.prose(service.description)
        if service.successor:
            write.lead(parts.text.show("sheet.successor"))
            write.add(service_row(parts, parts.catalogue.card(service.successor)))
        return Page(heading, write.blocks)

    @staticmethod
    def _facts(parts: Parts, service: Service) -> list[FactTile]:
        look, text = parts.look, parts.text
        minutes = text.show("sheet.minutes", n=service.minutes) if service.minutes else text.show("sheet.time_varies")
        here = "sheet.here_yes" if _can_start(parts, service) else "sheet.here_no"
        return [
            FactTile(look, "payments", text.show(f"cost.{service.cost_type}"), text.show("sheet.cost")),
            FactTile(look, "schedule", minutes, text.show("sheet.time")),
            FactTile(look, "print", text.show(here), text.show("sheet.here")),
        ]

    @staticmethod
    def _requirements(parts: Parts, service: Service, write: PageWriter) -> None:
        language = parts.visit.language
        show = parts.text.show
        if not service.requirements:
            return
        write.lead(parts.text.show("sheet.requirements"))
        write.bullets(
            (requirement_text(each, language, show), each.name.language_for(language)) for each in service.requirements
        )
        write.blocks[-1].gap_after_px = parts.look.space
        notes = [cost.note for cost in service.costs if cost.note]
        for note in notes:
            write.words(note)

    @staticmethod
    def _also_needed(parts: Parts, service: Service, write: PageWriter) -> None:
        """What has to be got by another service first, with the way to it."""
        look, text = parts.look, parts.text
        cards = also_needed(service, parts.catalogue)
        if not cards:
            return
        write.lead(text.show("sheet.also_needed"))
        write.body(text.show("sheet.also_needed_body"))
        write.rows([service_row(parts, card) for card in cards], 1 if look.is_portrait or look.is_huge else 2)
        write.blocks[-1].gap_after_px = look.space

    @staticmethod
    def _steps(parts: Parts, service: Service, write: PageWriter) -> None:
        language = parts.visit.language
        if not service.steps:
            return
        write.lead(parts.text.show("sheet.steps"))
        for step in service.steps:
            line = f"{step.order}. {step.title.text(language)}"
            detail = step.text.text(language)
            write.body(f"{line}. {detail}" if detail else line, language=step.title.language_for(language))

    @staticmethod
    def _age(parts: Parts, service: Service, write: PageWriter) -> None:
        text = parts.text
        if service.verified is not None:
            age = (parts.clock.today() - service.verified).days
            key = "sheet.stale" if age > parts.centre.stale_after_days else "sheet.verified"
            write.small(text.show(key, day=date_in_words(service.verified.isoformat(), text.language)))
        if service.is_demonstration:
            write.small(text.show("sheet.demonstration"))

    @staticmethod
    def _actions(parts: Parts, service: Service) -> list[BigButton]:
        look, text = parts.look, parts.text
        actions = []
        if _can_start(parts, service):
            is_begun = parts.visit.service_id == service.id and parts.visit.has_answers
            begin = BigButton(look, "primary", text.show("sheet.resume" if is_begun else "sheet.begin"))
            begin.clicked.connect(lambda: parts.go(Place("walk", service_id=service.id)))
            actions.append(begin)
        if parts.spool.receipt_printer().problem is None:
            slip = BigButton(look, "secondary", text.show("sheet.print_requirements"), icon="print")
            slip.clicked.connect(lambda: print_requirements(parts, service))
            actions.append(slip)
        return actions


def _can_start(parts: Parts, service: Service) -> bool:
    """The gate before a citizen begins: a guided procedure, and paper to finish it with."""
    return service.can_be_done_here and parts.spool.form_printer().problem is None
