# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands on every page around the body: band, title, folio, QR, notice, repeated header, page number."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.documents import FormDocument
from kiosk.printing.form_sheet import (
    BRAND,
    CONTENT_PT,
    HEIGHT_PT,
    INK,
    MARGIN_PT,
    MUTED,
    PALE,
    WHITE,
    WIDTH_PT,
    Sheet,
)
from kiosk.printing.form_strip import Style
from kiosk.printing.letters import clean
from kiosk.printing.qr_code import QUIET_MODULES, qr_modules, receipt_payload
from kiosk.printing.words import words_for

TOP_PT = 36.0
FOOTER_PT = 38.0
RIGHT_PT = WIDTH_PT - MARGIN_PT
QR_PT = 74.0
FACT_GAP_PT = 18.0
INSET_PT = 12.0

BAND = Style("Next-SemiBold", 12, WHITE)
TITLE = Style("Next-Bold", 22, BRAND)
FACT_LABEL = Style("Next-Regular", 10, MUTED)
FACT = Style("Next-SemiBold", 12, INK)
NOTICE = Style("Next-SemiBold", 11, BRAND)
RUNNING = Style("Next-Regular", 10, MUTED)
RUNNING_STRONG = Style("Next-SemiBold", 10, INK)


@dataclass(frozen=True, slots=True)
class _Fact:
    left_pt: float
    label: str
    value: tuple[str, ...]


class FormPage:
    """The furniture of one form. Headers are measured once, so that the body knows where it may begin."""

    def __init__(self, document: FormDocument) -> None:
        self._words = words_for(document.language)
        self._folio = clean(document.folio)
        self._modules = qr_modules(receipt_payload(self._folio, clean(document.service_id)))
        self._quiet_pt = QUIET_MODULES * QR_PT / len(self._modules)
        self._agency = BAND.wrap(clean(document.agency), CONTENT_PT - 2 * INSET_PT)
        self._title = TITLE.wrap(clean(document.title), CONTENT_PT - QR_PT - 14)
        self._facts = self._list_facts(document)
        running = f"{clean(document.agency)} · {clean(document.title)}"
        self._running = RUNNING.wrap(running, CONTENT_PT * 0.64)
        self._running_folio = RUNNING_STRONG.wrap(f"{self._words.folio} {self._folio}", CONTENT_PT * 0.32)
        notice = self._words.form_is_demonstration if document.is_demonstration else ""
        self._notice = NOTICE.wrap(notice, CONTENT_PT - 2 * INSET_PT) if notice else ()
        self._footer = notice or f"{self._words.folio} {self._folio}"

    def body_top_pt(self, page: int) -> float:
        return self._first_header(None) if page == 1 else self._running_header(None)

    @property
    def body_end_pt(self) -> float:
        return HEIGHT_PT - FOOTER_PT - 14

    def draw(self, sheet: Sheet, page: int, pages: int) -> None:
        if page == 1:
            self._first_header(sheet)
        else:
            self._running_header(sheet)
        self._draw_footer(sheet, page, pages)

    def _list_facts(self, document: FormDocument) -> tuple[_Fact, ...]:
        """Side by side at their natural width; where that is too much, equal columns that wrap."""
        facts = [
            (self._words.folio, self._folio),
            (self._words.completed, self._words.moment_text(document.completed)),
            (self._words.homoclave, clean(document.homoclave or "")),
        ]
        shown = [(label, value) for label, value in facts if value]
        room_pt = CONTENT_PT - QR_PT - FACT_GAP_PT
        widths_pt = [max(FACT_LABEL.width_pt(label), FACT.width_pt(value)) + FACT_GAP_PT for label, value in shown]
        if sum(widths_pt) > room_pt:
            widths_pt = [room_pt / len(shown)] * len(shown)
        lefts_pt = [MARGIN_PT + sum(widths_pt[:column]) for column in range(len(shown))]
        return tuple(
            _Fact(left_pt, label, FACT.wrap(value, width_pt - FACT_GAP_PT + 1))
            for left_pt, width_pt, (label, value) in zip(lefts_pt, widths_pt, shown, strict=True)
        )

    def _first_header(self, sheet: Sheet | None) -> float:
        """Draws when there is a sheet; always answers where it ends."""
        band_pt = len(self._agency) * BAND.leading_pt + 14
        title_pt = TOP_PT + band_pt + 14
        facts_pt = title_pt + len(self._title) * TITLE.leading_pt + 8
        facts_end_pt = facts_pt + FACT_LABEL.leading_pt + max(len(fact.value) for fact in self._facts) * FACT.leading_pt
        end_pt = max(facts_end_pt, title_pt + QR_PT - 2 * self._quiet_pt) + 10
        if sheet:
            sheet.fill(MARGIN_PT, TOP_PT, CONTENT_PT, band_pt, BRAND)
            _draw_lines(sheet, BAND, self._agency, MARGIN_PT + INSET_PT, TOP_PT + 7)
            _draw_lines(sheet, TITLE, self._title, MARGIN_PT, title_pt)
            self._draw_facts(sheet, facts_pt)
            self._draw_qr(sheet, title_pt)
        return self._notice_box(sheet, end_pt) if self._notice else end_pt

    def _draw_facts(self, sheet: Sheet, top_pt: float) -> None:
        for fact in self._facts:
            FACT_LABEL.draw(sheet, fact.left_pt, top_pt, fact.label)
            _draw_lines(sheet, FACT, fact.value, fact.left_pt, top_pt + FACT_LABEL.leading_pt)

    def _draw_qr(self, sheet: Sheet, top_pt: float) -> None:
        """The dark modules reach the margin: the quiet zone on the right is the margin itself."""
        quiet_pt = self._quiet_pt
        sheet.qr(RIGHT_PT - QR_PT + quiet_pt, top_pt - quiet_pt, QR_PT / len(self._modules), self._modules)

    def _notice_box(self, sheet: Sheet | None, top_pt: float) -> float:
        height_pt = len(self._notice) * NOTICE.leading_pt + 12
        if sheet:
            sheet.fill(MARGIN_PT, top_pt, CONTENT_PT, height_pt, PALE)
            sheet.fill(MARGIN_PT, top_pt, 4, height_pt, BRAND)
            _draw_lines(sheet, NOTICE, self._notice, MARGIN_PT + INSET_PT, top_pt + 6)
        return top_pt + height_pt + 10

    def _running_header(self, sheet: Sheet | None) -> float:
        rows = max(len(self._running), len(self._running_folio))
        end_pt = TOP_PT + rows * RUNNING.leading_pt + 5
        if sheet:
            _draw_lines(sheet, RUNNING, self._running, MARGIN_PT, TOP_PT)
            for row, line in enumerate(self._running_folio):
                x_pt = RIGHT_PT - RUNNING_STRONG.width_pt(line)
                RUNNING_STRONG.draw(sheet, x_pt, TOP_PT + row * RUNNING.leading_pt, line)
            sheet.line(MARGIN_PT, end_pt, RIGHT_PT, end_pt, colour=BRAND, thick_pt=1.2)
        return end_pt + 14

    def _draw_footer(self, sheet: Sheet, page: int, pages: int) -> None:
        top_pt = HEIGHT_PT - FOOTER_PT
        sheet.line(MARGIN_PT, top_pt - 6, RIGHT_PT, top_pt - 6)
        RUNNING.draw(sheet, MARGIN_PT, top_pt, self._footer)
        number = self._words.page_text(page, pages)
        RUNNING_STRONG.draw(sheet, RIGHT_PT - RUNNING_STRONG.width_pt(number), top_pt, number)


def _draw_lines(sheet: Sheet, style: Style, lines: tuple[str, ...], x_pt: float, top_pt: float) -> None:
    for row, line in enumerate(lines):
        style.draw(sheet, x_pt, top_pt + row * style.leading_pt, line)
