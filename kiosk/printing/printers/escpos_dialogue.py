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
    """How long to wait for what."""

    connect_s: float = 3.0
    answer_s: float = 1.5
    send_s: float = 10.0
    print_s: float = 20.0


class EscposDialogue:
    def __init__(self, wire: Wire, patience: Patience) -> None:
        self._wire = wire
        self._patience = patience

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
        after = self._print(data)
        if after:
            raise NotPrinted(after.problem, after.sentence)

    def _print(self, data: bytes) -> Trouble | None:
        try:
            try:
                self._wire.send(NO_AUTOMATIC_STATUS + data + MARKER, self._patience.send_s)
                answer = self._wait_for_marker()
            except TimeoutError:
                answer = None
            if answer is None:
                return self._why()
        except OSError:
            return UNCONFIRMED
        return PAPER_OUT if marker_says_paper_out(answer) else None

    def _wait_for_marker(self) -> int | None:
        for _ in range(_NOISE_LIMIT):
            came = self._wire.receive(self._patience.print_s)
            if not came:
                return None
            marker = next((answer for answer in came if is_marker(answer)), None)
            if marker is not None:
                return marker
        return None

    def _why(self) -> Trouble:
        for question in (ASK_PAPER, ASK_OFFLINE_CAUSE):
            answer = self._ask(question)
            trouble = trouble_in(question, answer) if answer is not None else None
            if trouble:
                return trouble
        return UNCONFIRMED

    def _ask(self, question: bytes) -> int | None:
        self._wire.send(question, self._patience.answer_s)
        for _ in range(_NOISE_LIMIT):
            came = self._wire.receive(self._patience.answer_s)
            if not came:
                return None
            status = next((answer for answer in came if is_status(answer)), None)
            if status is not None:
                return status
        return None


_NOISE_LIMIT = 16
"""Answers that mean nothing are passed over, but not for ever."""
