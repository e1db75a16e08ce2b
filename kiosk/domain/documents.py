# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What to print and nothing of layout: the official form and the receipt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.private import Private


@dataclass(frozen=True, slots=True)
class PrintedField:
    """One labelled value on the form. `document` names the page it belongs to when a procedure prints several."""

    label: str
    value: Private[str]
    document: str = "form"


@dataclass(frozen=True, slots=True)
class FormSection:
    heading: str
    fields: tuple[PrintedField, ...]


@dataclass(frozen=True, slots=True)
class FormDocument:
    """The official form, filled in. All texts are already in `language`."""

    folio: str
    title: str
    agency: str
    service_id: str
    language: str
    completed: datetime
    sections: tuple[FormSection, ...]
    bring: tuple[str, ...]
    next_steps: tuple[str, ...]
    is_demonstration: bool
    homoclave: str | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """The slip that the citizen keeps: no name, no CURP, nothing that must stay private."""

    folio: str
    title: str
    agency: str
    service_id: str
    language: str
    completed: datetime
    centre: str
    bring: tuple[str, ...]
    next_steps: tuple[str, ...]
    is_demonstration: bool
    is_large_print: bool = False


@dataclass(frozen=True, slots=True)
class RequirementsSlip:
    """The list a citizen takes home from a service sheet, before doing anything."""

    title: str
    agency: str
    service_id: str
    language: str
    printed: datetime
    centre: str
    requirements: tuple[str, ...]
    steps: tuple[str, ...]
    cost: str
    verified: str
    is_demonstration: bool
    is_large_print: bool = False


Paper = FormDocument | Receipt | RequirementsSlip
