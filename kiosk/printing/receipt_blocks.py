# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A receipt or a requirements slip as blocks from top to bottom. Refuses to know widths, fonts and printers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from kiosk.domain.documents import Receipt, RequirementsSlip
from kiosk.printing.letters import clean, clean_lines
from kiosk.printing.qr_code import receipt_payload
from kiosk.printing.words import words_for

TextStyle = Literal["body", "strong", "title", "folio"]


@dataclass(frozen=True, slots=True)
class Text:
    text: str
    style: TextStyle = "body"
    is_centred: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list; `number` None stands for a box to tick."""

    text: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Rule: ...


@dataclass(frozen=True, slots=True)
class Gap: ...


@dataclass(frozen=True, slots=True)
class QrCode:
    payload: str


Block = Text | Item | Rule | Gap | QrCode


def receipt_blocks(receipt: Receipt) -> list[Block]:
    words = words_for(receipt.language)
    notice = words.receipt_is_demonstration if receipt.is_demonstration else ""
    return [
        *_head(receipt.agency, receipt.title, notice),
        Text(words.folio),
        Text(clean(receipt.folio), "folio"),
        Gap(),
        *_fact(words.completed, words.moment_text(receipt.completed)),
        *_fact(words.centre, receipt.centre),
        *_list(words.bring, receipt.bring, is_numbered=False),
        *_list(words.next_steps, receipt.next_steps, is_numbered=True),
        Rule(),
        QrCode(receipt_payload(clean(receipt.folio), clean(receipt.service_id))),
        Text(words.keep_receipt, is_centred=True),
    ]


def slip_blocks(slip: RequirementsSlip) -> list[Block]:
    words = words_for(slip.language)
    notice = words.receipt_is_demonstration if slip.is_demonstration else ""
    return [
        *_head(slip.agency, slip.title, notice),
        Text(words.requirements_slip, "strong"),
        *_fact(words.cost, slip.cost),
        *_list(words.requirements, slip.requirements, is_numbered=False),
        *_list(words.steps, slip.steps, is_numbered=True),
        Rule(),
        *_fact(words.centre, slip.centre),
        *_fact(words.printed, words.moment_text(slip.printed)),
        *_fact(words.verified, slip.verified),
    ]


def _head(agency: str, title: str, notice: str) -> Iterator[Block]:
    yield Text(clean(agency), "strong", is_centred=True)
    yield Text(clean(title), "title", is_centred=True)
    yield Rule()
    if notice:
        yield Text(notice, "strong", is_centred=True)
        yield Rule()


def _fact(label: str, value: str) -> Iterator[Block]:
    if clean(value):
        yield Text(f"{label}: {clean(value)}")


def _list(heading: str, texts: Iterable[str], *, is_numbered: bool) -> Iterator[Block]:
    lines = [" ".join(clean_lines(text)) for text in texts]
    if not lines:
        return
    yield Gap()
    yield Text(heading, "strong")
    for number, line in enumerate(lines, start=1):
        yield Item(line, number if is_numbered else None)
