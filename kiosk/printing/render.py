# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a document to bytes that a printer takes. Imports the heavy libraries when the first paper needs them."""

from __future__ import annotations

from kiosk.domain.documents import FormDocument, Paper, Receipt
from kiosk.domain.errors import PrintingError
from kiosk.printing.letters import clean, file_stem
from kiosk.printing.printers.printer import NotPrinted, PaperKind, ReadyPaper
from kiosk.printing.roll import Roll


def kind_of(paper: Paper) -> PaperKind:
    return "form" if isinstance(paper, FormDocument) else "receipt"


def render(paper: Paper, roll: Roll) -> ReadyPaper:
    """`NotPrinted` with the problem "document" when it cannot be laid out; the sentence holds nothing of it."""
    try:
        return ReadyPaper(kind_of(paper), _name(paper), _bytes_of(paper, roll))
    except PrintingError as error:
        raise NotPrinted("document", error.sentence) from error
    except (OSError, ValueError, LookupError) as error:
        # What a library says about a text may quote the text: only the kind of the error is told.
        fault = f"{type(error).__name__} in the {kind_of(paper)} of {clean(paper.service_id)}"
        raise NotPrinted("document", f"This paper could not be laid out: tell support “{fault}”.") from None


def _bytes_of(paper: Paper, roll: Roll) -> bytes:
    if isinstance(paper, FormDocument):
        from kiosk.printing.form_pdf import form_pdf  # noqa: PLC0415 - reportlab is slow to import

        return form_pdf(paper)
    from kiosk.printing.receipt import receipt_bytes  # noqa: PLC0415 - python-escpos and Pillow are slow to import

    return receipt_bytes(paper, roll)


def _name(paper: Paper) -> str:
    if isinstance(paper, FormDocument):
        return file_stem("form", paper.folio)
    if isinstance(paper, Receipt):
        return file_stem("receipt", paper.folio)
    return file_stem("requirements", paper.service_id, f"{paper.printed:%Y%m%d-%H%M%S}")
