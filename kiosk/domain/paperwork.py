# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands on form, receipt and requirements slip, as pure functions. Knows neither paper sizes nor printers."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final, Protocol

from kiosk.domain.catalogue import Cost, Organisation, Requirement, Service
from kiosk.domain.documents import FormDocument, FormSection, PrintedField, Receipt, RequirementsSlip
from kiosk.domain.walk.display import date_in_words, money_in_words
from kiosk.domain.walk.view import DocumentView, View

PAPER_KEYS: Final = (
    *("paper.original", "paper.copy", "paper.both"),
    *("sheet.originals.one", "sheet.originals.many", "sheet.copies.one", "sheet.copies.many"),
    *("cost.free", "cost.range", "cost.formula", "cost.unknown"),
)
"""The sentences that papers need; numbers of originals and copies are {n}."""

_SENTENCE_END: Final = re.compile(r"(?<=[.!?…])\s+(?=[^\W\d_a-záéíóúüñ]|[¿¡])|\n+")
_PLAIN_END: Final = "eligible"
_LEAST_HIDDEN: Final = 3


class Wording(Protocol):
    """The fixed sentences by key, in the language of the paper: `Sentences.show`."""

    def __call__(self, key: str, **values: object) -> str: ...


def form_document(
    service: Service, view: View, folio: str, *, completed: datetime, language: str, show: Wording
) -> FormDocument:
    """The form as the citizen answered it. Only a complete walk has one."""
    if not view.is_complete:
        raise ValueError("only a complete walk makes a form")
    sections: dict[str, list[PrintedField]] = {}
    for printed in view.print:
        sections.setdefault(printed.section, []).append(PrintedField(printed.label, printed.value, printed.document))
    return FormDocument(
        folio=folio,
        title=service.name.text(language),
        agency=_agency(service.authority, language),
        service_id=service.id,
        language=language,
        completed=completed,
        sections=tuple(FormSection(heading, tuple(fields)) for heading, fields in sections.items()),
        bring=tuple(_document_text(document, show) for document in view.documents),
        next_steps=_next_steps(service, view, language),
        is_demonstration=service.is_demonstration,
        homoclave=service.homoclave,
    )


def receipt(
    service: Service,
    view: View | None,
    folio: str,
    *,
    completed: datetime,
    centre: str,
    language: str,
    show: Wording,
    is_large_print: bool = False,
) -> Receipt:
    """What the citizen keeps, and may lose: what they marked as private is left out of every line."""
    if view is None:
        bring = tuple(requirement_text(requirement, language, show) for requirement in service.requirements)
    else:
        bring = tuple(_document_text(document, show) for document in view.documents)
    return Receipt(
        folio=folio,
        title=service.name.text(language),
        agency=service.authority.name.text(language),
        service_id=service.id,
        language=language,
        completed=completed,
        centre=centre,
        bring=tuple(_without_private(line, view) for line in bring),
        next_steps=tuple(_without_private(line, view) for line in _next_steps(service, view, language)),
        is_demonstration=service.is_demonstration,
        is_large_print=is_large_print,
    )


def requirements_slip(
    service: Service, *, printed: datetime, centre: str, language: str, show: Wording, is_large_print: bool = False
) -> RequirementsSlip:
    steps = (
        _as_sentences(step.title.text(language), step.text.text(language))
        for step in sorted(service.steps, key=lambda step: step.order)
    )
    return RequirementsSlip(
        title=service.name.text(language),
        agency=service.authority.name.text(language),
        service_id=service.id,
        language=language,
        printed=printed,
        centre=centre,
        requirements=tuple(requirement_text(each, language, show) for each in service.requirements),
        steps=tuple(step for step in steps if step),
        cost=cost_text(service, language, show),
        verified=date_in_words(service.verified.isoformat(), language) if service.verified else "",
        is_demonstration=service.is_demonstration,
        is_large_print=is_large_print,
    )


def cost_text(service: Service, language: str, show: Wording) -> str:
    """Every cost with its note; never an amount that the catalogue does not hold."""
    texts = [_one_cost(cost, language, show) for cost in service.costs]
    return _as_sentences(*dict.fromkeys(texts)) or show("cost.unknown")


def _one_cost(cost: Cost, language: str, show: Wording) -> str:
    if cost.type == "fixed":
        amount = f"{money_in_words(cost.value)} {cost.currency}" if cost.value else show("cost.unknown")
    else:
        amount = show(f"cost.{cost.type}")
    return _as_sentences(amount, cost.note.text(language)) if cost.note else amount


def _next_steps(service: Service, view: View | None, language: str) -> tuple[str, ...]:
    """What the catalogue says of everybody, unless the answers led to an outcome of its own."""
    said = service.what_next.text(language)
    if view is not None and view.outcome.body and (view.outcome.name != _PLAIN_END or not said):
        said = view.outcome.body
    return tuple(sentence.strip() for sentence in _SENTENCE_END.split(said) if sentence.strip())


def _agency(authority: Organisation, language: str) -> str:
    name = authority.name.text(language)
    return name if authority.short_name in ("", name) else f"{authority.short_name} · {name}"


def _document_text(document: DocumentView, show: Wording) -> str:
    return f"{document.label} ({show(f'paper.{document.form}')})"


def requirement_text(requirement: Requirement, language: str, show: Wording) -> str:
    papers = (("originals", requirement.originals or 0), ("copies", requirement.copies or 0))
    counts = [show(f"sheet.{what}.{'one' if number == 1 else 'many'}", n=number) for what, number in papers if number]
    name = requirement.name.text(language)
    counted = f"{name} ({', '.join(counts)})" if counts else name
    return _as_sentences(counted, requirement.when.text(language), requirement.detail.text(language))


def _as_sentences(*texts: str) -> str:
    """Each with a full stop of its own, but none after a text that stands alone."""
    written = [text.strip() for text in texts if text.strip()]
    if len(written) < 2:
        return "".join(written)
    return " ".join(text if text[-1] in ".!?…" else f"{text}." for text in written)


def _without_private(line: str, view: View | None) -> str:
    """Texts may mention answers; a private one becomes an ellipsis, wherever it stands as a whole word."""
    for row in view.summary if view else ():
        value = row.value.reveal().strip()
        if row.is_sensitive and len(value) >= _LEAST_HIDDEN:
            line = _hidden(line, value)
    return line


def _hidden(line: str, word: str) -> str:
    """By hand: the module `re` would keep the word in its cache of patterns."""
    at = line.find(word)
    while at >= 0:
        end = at + len(word)
        if not _is_letter(line[at - 1 : at]) and not _is_letter(line[end : end + 1]):
            line, end = f"{line[:at]}…{line[end:]}", at + 1
        at = line.find(word, end)
    return line


def _is_letter(sign: str) -> bool:
    return sign.isalnum() or sign == "_"
