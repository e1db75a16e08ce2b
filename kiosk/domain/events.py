# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Facts in the past tense, told by one room and heard by the hall. None of them holds an answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

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


PrintEvent = PaperPrinted | PrintFailed


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
