# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Facts that cannot all be true: money without a date, a kiosk channel without a form, a withdrawal with no way on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any, Final

from central.problems import Problems
from central.publish.content import Content, ServiceSource, shown_texts
from central.publish.in_parts import in_parts
from central.publish.shelf import PackedService

VERIFIED_DAYS_MAX: Final = 365
AMOUNT: Final = re.compile(r"(?:\$|MXN)\s*\d|\b\d[\d.,]*\s*(?:pesos|MXN|UMA)\b", re.IGNORECASE)
_DIGIT: Final = re.compile(r"\d")
PHONE: Final = re.compile(r"(?<!\d)(?:\d[\s.-]?){10}(?!\d)|\b\d{3}[\s-]\d{3}[\s-]\d{4}\b")


def lint_facts(content: Content, problems: Problems) -> None:
    published = _day(content.edition.data.get("published"))
    for found in in_parts(partial(_lint_services, published), content.services.packed):
        problems.add(found)


def _lint_services(published: date | None, services: Sequence[PackedService]) -> Problems:
    problems = Problems()
    for service in map(PackedService.unpacked, services):
        _lint_channels(service, problems)
        _lint_costs(service, problems)
        _lint_amounts(service, problems)
        _lint_status(service, problems)
        _lint_age(service, published, problems)
    return problems


def _lint_channels(service: ServiceSource, problems: Problems) -> None:
    channels = _records(service, "channels")
    kiosk = [place for place, channel in channels if channel.get("type") == "kiosk"]
    if kiosk and service.form is None:
        wrong = "The kiosk cannot do this without a form beside service.yaml; write form.md or remove the channel."
        problems.error(service.file, service.line("channels", kiosk[0]), wrong)
    if service.form is not None and not kiosk:
        wrong = f"{service.form.name} guides this service and no channel has the type kiosk; add it or remove the form."
        problems.error(service.file, service.line("channels"), wrong)


def _lint_costs(service: ServiceSource, problems: Problems) -> None:
    for place, cost in _records(service, "costs"):
        amounts = [cost[key] for key in ("value", "min", "max") if cost.get(key)]
        if amounts and cost.get("type") in ("free", "unknown"):
            wrong = f"A cost of type {cost['type']} has no amount; remove {amounts[0]}."
            problems.error(service.file, service.line("costs", place), wrong)
        elif amounts and not (cost.get("validFrom") and cost.get("legal")):
            wrong = f"Where does {amounts[0]} come from? Give “legal” and “validFrom”, or write the type unknown."
            problems.error(service.file, service.line("costs", place), wrong)
        elif cost.get("type") in ("fixed", "range") and not amounts:
            wrong = f"A cost of type {cost['type']} needs its amount; or write the type unknown."
            problems.error(service.file, service.line("costs", place), wrong)


def _lint_amounts(service: ServiceSource, problems: Problems) -> None:
    for trail, text in shown_texts(service.record):
        if not _DIGIT.search(text):
            continue
        amount, phone = AMOUNT.search(text), PHONE.search(text)
        if amount:
            wrong = f"The text names an amount (“{amount.group()}”); amounts stand in costs, with their source."
            problems.error(service.file, service.line(*trail), wrong)
        if phone:
            problems.error(service.file, service.line(*trail), "The text names a telephone number; use channels.")


def _lint_status(service: ServiceSource, problems: Problems) -> None:
    status, successor = service.record.get("status"), service.record.get("successor")
    if status == "withdrawn" and not successor:
        wrong = "A withdrawn service without a successor leaves the citizen with nowhere to go; name one if there is."
        problems.warn(service.file, service.line("successor"), wrong)
    if status == "published" and successor:
        problems.error(service.file, service.line("successor"), "Only a withdrawn service has a successor.")
    if status == "withdrawn" and service.form is not None:
        problems.error(service.file, service.line("status"), "A withdrawn service cannot be guided; remove its form.")


def _lint_age(service: ServiceSource, published: date | None, problems: Problems) -> None:
    verified = _day(service.record.get("verified"))
    if published is None or verified is None:
        return
    if verified > published:
        line = service.line("verified")
        problems.warn(service.file, line, "It was verified after the edition was published; correct one of the dates.")
    elif (published - verified).days > VERIFIED_DAYS_MAX:
        wrong = f"It was last verified {(published - verified).days} days before publication; look at the source again."
        problems.warn(service.file, service.line("verified"), wrong)


def _records(service: ServiceSource, key: str) -> list[tuple[int, dict[str, Any]]]:
    found = service.record.get(key)
    return (
        [(place, each) for place, each in enumerate(found) if isinstance(each, dict)] if isinstance(found, list) else []
    )


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
