# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One job with an ESC/POS printer over any wire: ask, print, mark, and believe only an answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from kiosk.printing.printers.escpos_status import (
    ASK_OFFLINE_CAUSE,
    ASK_PAPER,
    MARKER,
    NO_AUTOMATIC_STATUS,
    PAPER_OUT,
    QUESTIONS,
    Trouble,
    is_marker,
    is_status,
    marker_says_paper_out,
    trouble_in,
)
from kiosk.printing.printers.printer import NotPrinted

MUTE = Trouble(
    "unknown", "The receipt printer does not answer: nobody knows its state. Check its cable, turn it off and on."
)
UNCONFIRMED = Trouble(
    "unknown", "The receipt printer did not confirm: look whether the paper came out whole before printing again."
)


class Wire(Protocol):
    """A way to the printer. Both raise OSError when the way breaks; `send` also when it takes too long."""

    def send(self, data: bytes, timeout_s: float) -> None: ...

    def receive(self, timeout_s: float) -> bytes:
        """What came in; nothing when the time is over."""
        ...


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for what; for the marker, `looks` times `look_s`, with a question in between."""

    connect_s: float = 3.0
    answer_s: float = 1.5
    send_s: float = 10.0
    look_s: float = 2.0
    looks: int = 8


class EscposDialogue:
    def __init__(self, wire: Wire, patience: Patience) -> None:
        self._wire = wire
        self._patience = patience
        self._marker: int | None = None

    def trouble_now(self) -> Trouble | None:
        """The causes before the bare "off-line", so that staff read what to do."""
        told: dict[bytes, int] = {}
        for question in QUESTIONS:
            answer = self._ask(question)
            if answer is None:
                return MUTE
            told[question] = answer
        troubles = (trouble_in(question, told[question]) for question in reversed(QUESTIONS))
        return next((trouble for trouble in troubles if trouble), None)

    def print_and_confirm(self, data: bytes) -> None:
        """Raises `NotPrinted` unless the printer answered the marker after the cut."""
        before = self.trouble_now()
        if before:
            raise NotPrinted(before.problem, before.sentence)
        self._marker = None
        try:
            after = self._print(data)
        except OSError as error:
            raise NotPrinted(UNCONFIRMED.problem, UNCONFIRMED.sentence) from error
        if after:
            raise NotPrinted(after.problem, after.sentence)

    def _print(self, data: bytes) -> Trouble | None:
        try:
            self._wire.send(NO_AUTOMATIC_STATUS + data + MARKER, self._patience.send_s)
        except TimeoutError:
            return self._why() or UNCONFIRMED
        for _ in range(self._patience.looks):
            came = self._hear(self._patience.look_s)
            # Silence is a long paper, or a printer that stopped in the middle of it: it can say so.
            trouble = None if came else self._why()
            if self._marker is not None:
                return PAPER_OUT if marker_says_paper_out(self._marker) else None
            if trouble:
                return trouble
        return UNCONFIRMED

    def _why(self) -> Trouble | None:
        for question in (ASK_PAPER, ASK_OFFLINE_CAUSE):
            answer = self._ask(question)
            if answer is None:
                return None
            trouble = trouble_in(question, answer)
            if trouble:
                return trouble
        return None

    def _ask(self, question: bytes) -> int | None:
        self._wire.send(question, self._patience.answer_s)
        for _ in range(_NOISE_LIMIT):
            came = self._hear(self._patience.answer_s)
            status = next((answer for answer in came if is_status(answer)), None)
            if status is not None or not came:
                return status
        return None

    def _hear(self, timeout_s: float) -> bytes:
        """The marker may come between a question and its answer: it is kept whenever it comes."""
        came = self._wire.receive(timeout_s)
        self._marker = next((answer for answer in came if is_marker(answer)), self._marker)
        return came


_NOISE_LIMIT = 16
"""Answers that mean nothing are passed over, but not for ever."""
