# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Papers for tests: a form, a receipt and a requirements slip, with what each test wants to be different."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from kiosk.domain.documents import FormDocument, FormSection, PrintedField, Receipt, RequirementsSlip
from kiosk.domain.private import Private

MOMENT = datetime(2026, 11, 23, 14, 5)  # noqa: DTZ001 - the wall clock of the centre


def a_field(label: str, value: str, document: str = "form") -> PrintedField:
    return PrintedField(label, Private(value), document)


def a_form(fields: Sequence[PrintedField] | None = None, **changes: Any) -> FormDocument:
    fields = (
        fields
        if fields is not None
        else (a_field("Nombre", "María Peña Güémez"), a_field("CURP", "PEGM850315MOCXMR09"))
    )
    form = FormDocument(
        folio="OAX03-000123-7",
        title="Cambio de clínica del IMSS",
        agency="IMSS · Instituto Mexicano del Seguro Social",
        service_id="mx-fed/imss-cambio-clinica",
        language="es",
        completed=MOMENT,
        sections=(FormSection("Sus datos", tuple(fields)),),
        bring=("Identificación oficial", "Comprobante de domicilio"),
        next_steps=("Entregue el formato.", "Espere un día hábil."),
        is_demonstration=True,
        homoclave="IMSS-02-066",
    )
    return replace(form, **changes)


def a_receipt(**changes: Any) -> Receipt:
    receipt = Receipt(
        folio="OAX03-000123-7",
        title="Cambio de clínica",
        agency="Instituto Mexicano del Seguro Social",
        service_id="mx-fed/imss-cambio-clinica",
        language="es",
        completed=MOMENT,
        centre="Oaxaca 03, Plaza de la Danza",
        bring=("Identificación oficial: original y copia", "¿Niñez? Acta de nacimiento"),
        next_steps=("Entregue el formato.",),
        is_demonstration=True,
    )
    return replace(receipt, **changes)


def a_slip(**changes: Any) -> RequirementsSlip:
    slip = RequirementsSlip(
        title="Acta de nacimiento",
        agency="Registro Civil",
        service_id="mx-fed/acta-nacimiento",
        language="es",
        printed=MOMENT,
        centre="Oaxaca 03",
        requirements=("CURP",),
        steps=("Escriba sus datos en el kiosco",),
        cost="Con costo: pregunte en la ventanilla",
        verified="20 de noviembre de 2026",
        is_demonstration=True,
    )
    return replace(slip, **changes)
