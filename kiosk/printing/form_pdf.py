# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A form document as PDF bytes on Letter paper: the same document gives the same bytes. Refuses to know printers."""

from __future__ import annotations

from kiosk.domain.documents import FormDocument
from kiosk.printing.form_body import form_parts
from kiosk.printing.form_flow import flow
from kiosk.printing.form_page import FormPage
from kiosk.printing.form_sheet import Sheet
from kiosk.printing.letters import clean


def form_pdf(document: FormDocument) -> bytes:
    furniture = FormPage(document)
    pages = flow(form_parts(document), furniture.body_top_pt, furniture.body_end_pt)
    title = f"{clean(document.title)} · {clean(document.folio)}"
    sheet = Sheet(title, clean(document.agency), clean(document.service_id), document.language)
    for number, placed in enumerate(pages, start=1):
        furniture.draw(sheet, number, len(pages))
        for top_pt, strip in placed:
            strip.draw(sheet, top_pt)
        sheet.next_page()
    return sheet.finish()
