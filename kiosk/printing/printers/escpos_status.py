# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The status bytes of ESC/POS printers: what to ask, and what an answer means. Refuses to talk to anyone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kiosk.domain.events import PrintProblem

ASK_PRINTER = b"\x10\x04\x01"
ASK_OFFLINE_CAUSE = b"\x10\x04\x02"
ASK_PAPER = b"\x10\x04\x04"
QUESTIONS = (ASK_PRINTER, ASK_OFFLINE_CAUSE, ASK_PAPER)
"""DLE EOT n: answered at once, even when the printer is off-line or busy."""

NO_AUTOMATIC_STATUS = b"\x1da\x00"
"""GS a 0: a status that nobody asked for could be mistaken for the marker."""

MARKER = b"\x1dr\x01"
"""GS r 1: answered in order, when all that was sent before it is on paper."""

_FIXED_BITS, _FIXED_VALUE = 0b1001_0011, 0b0001_0010
_MARKER_FIXED_BITS = 0b1001_0000
_OFFLINE = 0x08
_COVER_OPEN, _STOPPED_BY_PAPER_END, _ERROR = 0x04, 0x20, 0x40
_PAPER_END = 0x60
_MARKER_PAPER_END = 0x0C


@dataclass(frozen=True, slots=True)
class Trouble:
    problem: PrintProblem
    sentence: str


def is_status(answer: int) -> bool:
    """DLE EOT answers have fixed bits: anything else is noise, or a printer that speaks something different."""
    return answer & _FIXED_BITS == _FIXED_VALUE


def is_marker(answer: int) -> bool:
    return answer & _MARKER_FIXED_BITS == 0


def trouble_in(question: bytes, answer: int) -> Trouble | None:
    """What keeps the printer from printing, by its answer to one question; None when nothing does."""
    return next((trouble for bits, trouble in _TROUBLES[question] if answer & bits), None)


def marker_says_paper_out(answer: int) -> bool:
    return bool(answer & _MARKER_PAPER_END)


PAPER_OUT = Trouble("paper_out", "The receipt printer is out of paper: put in a new roll.")

_TROUBLES: Mapping[bytes, tuple[tuple[int, Trouble], ...]] = MappingProxyType(
    {
        ASK_PRINTER: (
            (_OFFLINE, Trouble("unreachable", "The receipt printer is off-line: press its feed or on-line key.")),
        ),
        ASK_OFFLINE_CAUSE: (
            (_STOPPED_BY_PAPER_END, PAPER_OUT),
            (_COVER_OPEN, Trouble("unreachable", "The cover of the receipt printer is open: close it.")),
            (_ERROR, Trouble("unreachable", "The receipt printer reports a fault: turn it off and on.")),
        ),
        ASK_PAPER: ((_PAPER_END, PAPER_OUT),),
    }
)
