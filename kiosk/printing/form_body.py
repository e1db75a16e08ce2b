# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The body of a form as strips: sections, signature, what to bring, what happens next. Refuses to know pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kiosk.domain.documents import FormDocument, FormSection
from kiosk.printing.form_fields import field_strips
from kiosk.printing.form_sheet import BRAND, CONTENT_PT, INK, MARGIN_PT, MUTED, Sheet
from kiosk.printing.form_strip import Strip, Style, gap, kept_apart_from_end
from kiosk.printing.letters import clean
from kiosk.printing.words import words_for
from kiosk.printing.words.paper_words import PaperWords

HEADING = Style("Next-Bold", 14, BRAND)
BODY = Style("Next-Regular", 11.5, INK)
NUMBER = Style("Next-SemiBold", 11.5, BRAND)
SMALL = Style("Next-Regular", 10, MUTED)
ITEM_INDENT_PT = 24.0
CHECKBOX_PT = 11.0
SIGNING_ROOM_PT = 40.0


def form_parts(document: FormDocument) -> list[list[Strip]]:
    """One list of strips per paper the procedure asks for; each starts a page of its own."""
    words = words_for(document.language)
    names = list(dict.fromkeys(field.document for section in document.sections for field in section.fields))
    parts = [[*_kept_with_signature(_sections(document.sections, name)), *_signature(words)] for name in names] or [[]]
    parts[-1] += _list(words.bring, document.bring, is_numbered=False)
    parts[-1] += _list(words.next_steps, document.next_steps, is_numbered=True)
    return parts


def _sections(sections: Sequence[FormSection], document_name: str) -> list[Strip]:
    strips: list[Strip] = []
    for section in sections:
        fields = [field for field in section.fields if field.document == document_name]
        if fields:
            strips += [*_heading(section.heading), *field_strips(fields), gap(3)]
    return strips


def _heading(text: str) -> list[Strip]:
    if not clean(text):
        return []
    lines = HEADING.wrap(clean(text), CONTENT_PT)
    strips = [gap(4, is_kept_with_next=True)]
    strips += [_heading_line(line, is_last=index == len(lines) - 1) for index, line in enumerate(lines)]
    return [*strips, gap(7, is_kept_with_next=True)]


def _heading_line(text: str, *, is_last: bool) -> Strip:
    height_pt = HEADING.leading_pt + (3 if is_last else 0)

    def draw(sheet: Sheet, top_pt: float) -> None:
        HEADING.draw(sheet, MARGIN_PT, top_pt, text)
        if is_last:
            sheet.line(
                MARGIN_PT, top_pt + height_pt, MARGIN_PT + CONTENT_PT, top_pt + height_pt, colour=BRAND, thick_pt=1.2
            )

    return Strip(height_pt, draw, is_kept_with_next=True)


def _list(heading: str, texts: Sequence[str], *, is_numbered: bool) -> list[Strip]:
    strips: list[Strip] = []
    for number, text in enumerate(texts, start=1):
        lines = BODY.wrap_lines(text, CONTENT_PT - ITEM_INDENT_PT)
        marker = f"{number}." if is_numbered else ""
        items = [_item_line(line, marker, has_marker=index == 0) for index, line in enumerate(lines)]
        strips += [*kept_apart_from_end(items), gap(5)]
    return [*_heading(heading), *strips, gap(8)] if strips else []


def _item_line(text: str, number: str, *, has_marker: bool) -> Strip:
    def draw(sheet: Sheet, top_pt: float) -> None:
        # The number before its text: what reads the file aloud follows this order.
        if has_marker and number:
            NUMBER.draw(sheet, MARGIN_PT + 2, top_pt, number)
        elif has_marker:
            sheet.checkbox(MARGIN_PT + 2, top_pt + 1, CHECKBOX_PT)
        BODY.draw(sheet, MARGIN_PT + ITEM_INDENT_PT, top_pt, text)

    return Strip(BODY.leading_pt, draw)


def _kept_with_signature(strips: list[Strip]) -> list[Strip]:
    """The last field goes with the signature: a signature alone on a page signs nothing."""
    tail = [replace(strip, is_kept_with_next=True) for strip in strips[-3:]]
    return [*strips[:-3], *tail]


def _signature(words: PaperWords) -> list[Strip]:
    """Room for a pen, a line, and below it what goes on the line."""
    half_pt = (CONTENT_PT - 40) / 2

    def draw(sheet: Sheet, top_pt: float) -> None:
        line_pt = top_pt + SIGNING_ROOM_PT
        for x_pt, label in ((MARGIN_PT, words.place_and_date), (MARGIN_PT + half_pt + 40, words.signature)):
            sheet.line(x_pt, line_pt, x_pt + half_pt, line_pt, thick_pt=1)
            SMALL.draw(sheet, x_pt, line_pt + 3, label)

    return [Strip(SIGNING_ROOM_PT + 3 + SMALL.leading_pt, draw), gap(12)]
