# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is printed around a citizen's data, in Spanish."""

from __future__ import annotations

from kiosk.printing.words.paper_words import PaperWords

SPANISH = PaperWords(
    folio="Folio",
    completed="Fecha y hora",
    printed="Impreso",
    homoclave="Homoclave",
    centre="Centro",
    cost="Costo",
    bring="Lo que debe llevar",
    requirements="Lo que necesita",
    steps="Cómo se hace",
    next_steps="Qué pasa después",
    place_and_date="Lugar y fecha",
    signature="Firma de quien solicita",
    verified="Información revisada",
    form_is_demonstration="Formato de demostración: no es un documento oficial",
    receipt_is_demonstration="Comprobante de demostración: no es un documento oficial",
    keep_receipt="Conserve este comprobante. No lleva su nombre ni sus datos.",
    requirements_slip="Lista para llevar",
    page="Página {page} de {pages}",
    moment="{day} de {month} de {year}, {time}",
    months=(
        *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
        *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    ),
)
