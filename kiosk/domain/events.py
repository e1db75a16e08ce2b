# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Facts in the past tense, told by one room and heard by the hall. None of them holds an answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from kiosk.domain.catalogue import Edition
    from kiosk.domain.ports import PrinterState

PrintProblem = Literal["paper_out", "unreachable", "no_space", "unknown", "cancelled", "document"]


@dataclass(frozen=True, slots=True)
class PaperPrinted:
    """The printer confirmed it. `where` says which printer, or the file of the folder printer."""

    job: int
    where: str


@dataclass(frozen=True, slots=True)
class PrintFailed:
    job: int
    problem: PrintProblem
    sentence: str


@dataclass(frozen=True, slots=True)
class PrinterChanged:
    """One of the printers says something else than before. Nobody touched the kiosk: it is no sign of a citizen."""

    form: PrinterState
    receipt: PrinterState


PrintEvent = PaperPrinted | PrintFailed | PrinterChanged


@dataclass(frozen=True, slots=True)
class SpeechProgressed:
    """The voice reached the word at `start` (characters) of utterance number `utterance` in what was asked for."""

    utterance: int
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class SpeechEnded:
    was_interrupted: bool


SpeechEvent = SpeechProgressed | SpeechEnded


@dataclass(frozen=True, slots=True)
class EditionArrived:
    """It is stored, verified and whole; what the screens show stays as it is until the hall swaps between visits."""

    edition: Edition


@dataclass(frozen=True, slots=True)
class EditionConfirmed:
    """Headquarters was asked: what is here is the newest."""


@dataclass(frozen=True, slots=True)
class SyncProgressed:
    """`total_bytes` is None until it is known what has to come; `left_s` until the speed is."""

    done_bytes: int
    total_bytes: int | None
    bytes_per_s: float
    left_s: float | None


@dataclass(frozen=True, slots=True)
class SyncFailed:
    """The old catalogue stays; it is tried again. `sentence` is for staff."""

    code: str
    sentence: str


@dataclass(frozen=True, slots=True)
class SyncResting:
    """The next try comes by itself after about so long."""

    wait_s: float


@dataclass(frozen=True, slots=True)
class StickSeen:
    """`folder` holds a catalogue of headquarters; "" when the stick is gone."""

    folder: str


@dataclass(frozen=True, slots=True)
class StickRead:
    """Staff had a stick read. `result` is "taken", "newest" (what is here is as new) or the code of why not."""

    result: str


SyncEvent = EditionArrived | EditionConfirmed | SyncProgressed | SyncFailed | SyncResting | StickSeen | StickRead
