# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A network printer is believed only when it answers, in every way a printer can fail."""

from __future__ import annotations

import socket

import pytest

from kiosk.printing.printers.escpos_dialogue import Patience
from kiosk.printing.printers.escpos_network import NetworkWay
from kiosk.printing.printers.escpos_printer import EscposPrinter
from kiosk.printing.printers.printer import NotPrinted, ReadyPaper
from kiosk.printing.receipt import receipt_bytes
from kiosk.printing.roll import ROLL_80
from tests.printing.fake_escpos_printer import MARKER, FakeEscposPrinter, Mode
from tests.printing.papers import a_receipt

SHORT = Patience(connect_s=5, answer_s=0.8, send_s=0.5, look_s=0.2, looks=2)
LONG = Patience(connect_s=5, answer_s=5, send_s=5, look_s=5, looks=2)
ASKED_BEFORE_BYTES = 9
"""DLE EOT 1, 2 and 4."""


@pytest.fixture(scope="module")
def paper() -> ReadyPaper:
    return ReadyPaper("receipt", "receipt-1", receipt_bytes(a_receipt(), ROLL_80))


def printer_at(port: int, patience: Patience = SHORT) -> EscposPrinter:
    return EscposPrinter(NetworkWay("127.0.0.1", port), ROLL_80, patience)


def failure(fake: FakeEscposPrinter, paper: ReadyPaper) -> NotPrinted:
    with fake, pytest.raises(NotPrinted) as met:
        printer_at(fake.port).deliver(paper)
    assert fake.connections == 1
    assert fake.open_connections == 0, "the connection is closed however a job ends"
    return met.value


@pytest.mark.parametrize("mode", ["ready", "slow", "noisy"])
def test_a_confirmed_paper_is_printed(mode: Mode, paper: ReadyPaper) -> None:
    with FakeEscposPrinter(mode) as fake:
        assert printer_at(fake.port, LONG).deliver(paper) == f"127.0.0.1:{fake.port}"
        assert printer_at(fake.port, LONG).deliver(paper)
    assert fake.received.count(paper.data + MARKER) == 2
    assert fake.connections == 2
    assert fake.open_connections == 0


def test_paper_out_before_the_job_sends_nothing(paper: ReadyPaper) -> None:
    fake = FakeEscposPrinter("paper-out")
    met = failure(fake, paper)
    assert met.problem == "paper_out"
    assert "roll" in met.sentence
    assert paper.data not in fake.received


def test_paper_out_in_the_middle_is_found_after_the_marker(paper: ReadyPaper) -> None:
    fake = FakeEscposPrinter("paper-out", after_bytes=5000)
    assert failure(fake, paper).problem == "paper_out"
    assert paper.data in fake.received


@pytest.mark.parametrize(
    ("mode", "problem", "word"),
    [
        ("cover-open", "unreachable", "cover"),
        ("fault", "unreachable", "fault"),
        ("off-line", "unreachable", "off-line"),
        ("mute", "unknown", "does not answer"),
    ],
)
def test_a_printer_that_cannot_print_gets_nothing(mode: Mode, problem: str, word: str, paper: ReadyPaper) -> None:
    fake = FakeEscposPrinter(mode)
    met = failure(fake, paper)
    assert met.problem == problem
    assert word in met.sentence
    assert paper.data not in fake.received


@pytest.mark.parametrize("mode", ["full-buffer", "reset"])
def test_a_line_that_breaks_in_the_middle_is_never_printed(mode: Mode) -> None:
    long_paper = ReadyPaper("receipt", "receipt-1", bytes(8_000_000))
    met = failure(FakeEscposPrinter(mode, after_bytes=5000), long_paper)
    assert met.problem == "unknown"
    assert "look whether" in met.sentence


def test_a_printer_that_takes_all_and_then_falls_silent_is_never_printed(paper: ReadyPaper) -> None:
    fake = FakeEscposPrinter("full-buffer", after_bytes=ASKED_BEFORE_BYTES)
    assert failure(fake, paper).problem == "unknown"


def test_a_line_that_breaks_at_once_is_unreachable(paper: ReadyPaper) -> None:
    assert failure(FakeEscposPrinter("reset"), paper).problem == "unreachable"


def test_nobody_there_is_unreachable(paper: ReadyPaper) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(NotPrinted, match="check that it is on") as met:
        printer_at(port).deliver(paper)
    assert met.value.problem == "unreachable"
    state = printer_at(port).state()
    assert (state.problem, state.name) == ("unreachable", f"printer 127.0.0.1:{port}")


@pytest.mark.parametrize(
    ("mode", "problem"),
    [("ready", None), ("paper-out", "paper_out"), ("cover-open", "unreachable"), ("mute", "unknown")],
)
def test_the_state_is_what_the_printer_says(mode: Mode, problem: str | None) -> None:
    with FakeEscposPrinter(mode) as fake:
        assert printer_at(fake.port).state().problem == problem
    assert fake.open_connections == 0


def test_nobody_asks_a_printer_at_work(paper: ReadyPaper) -> None:
    with FakeEscposPrinter() as fake:
        printer = printer_at(fake.port)
        with printer._line:
            assert printer.state().sentence == "Printing now."
        assert fake.connections == 0


def test_it_prints_receipts_only() -> None:
    assert printer_at(9100).kinds == {"receipt"}
