# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rare answers of a printer, played byte by byte."""

from __future__ import annotations

import pytest

from kiosk.printing.printers.escpos_dialogue import EscposDialogue, Patience
from kiosk.printing.printers.escpos_status import MARKER, is_marker, is_status
from kiosk.printing.printers.printer import NotPrinted

READY = b"\x12"


class ScriptedWire:
    """Answers in order; what is left of the script when it ends is silence."""

    def __init__(self, *answers: bytes | OSError) -> None:
        self._answers = list(answers)
        self.sent = b""

    def send(self, data: bytes, timeout_s: float) -> None:
        self.sent += data

    def receive(self, timeout_s: float) -> bytes:
        answer = self._answers.pop(0) if self._answers else b""
        if isinstance(answer, OSError):
            raise answer
        return answer


def problem_of(*answers: bytes | OSError) -> str | None:
    try:
        EscposDialogue(ScriptedWire(*answers), Patience()).print_and_confirm(b"paper")
    except NotPrinted as met:
        return met.problem
    return None


def test_status_and_marker_are_told_apart() -> None:
    for answer in range(256):
        assert not (is_status(answer) and is_marker(answer))


@pytest.mark.parametrize(
    ("answers", "problem"),
    [
        ((READY, READY, READY, b"\x00"), None),
        ((READY, READY, READY, b"\x03"), None),
        ((READY, READY, READY, b"\x0c"), "paper_out"),
        ((READY, READY, READY, b"", b"\x00"), None),
        ((READY, READY, READY, b"", b"\x12\x00"), None),
        ((READY, READY, READY, b"", b"\x12", b"\x12", b"\x00"), None),
        ((b"\x12\x00", READY, READY, b"", b"\x72"), "paper_out"),
        ((READY, READY, READY, b"", b"\x72"), "paper_out"),
        ((READY, READY, READY, b"", READY, b"\x32"), "paper_out"),
        ((READY, READY, READY, b"", READY, b"\x16"), "unreachable"),
        ((READY, READY, READY, b"", READY, READY), "unknown"),
        ((READY, READY, READY, b""), "unknown"),
        ((READY, READY, READY, ConnectionResetError()), "unknown"),
        ((READY, READY, READY, b"", ConnectionResetError()), "unknown"),
        ((READY, READY, READY, *[b"\x11"] * 40), "unknown"),
        ((*[b"\x11"] * 40,), "unknown"),
        ((b"\x11", b"\x13\x12", READY, READY, b"\x11\x00"), None),
        ((b"\x1a", b"\x12", b"\x12"), "unreachable"),
    ],
)
def test_only_the_marker_means_printed(answers: tuple[bytes | OSError, ...], problem: str | None) -> None:
    assert problem_of(*answers) == problem


def test_the_marker_is_the_last_word_after_the_paper() -> None:
    wire = ScriptedWire(READY, READY, READY, b"\x00")
    EscposDialogue(wire, Patience()).print_and_confirm(b"paper")
    assert wire.sent.endswith(b"paper" + MARKER)
