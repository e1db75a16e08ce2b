# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the printers say is known at once and never waited for, however slow, mute or broken they are."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue

import pytest

from kiosk.domain.events import PaperPrinted, PrinterChanged, PrintEvent
from kiosk.domain.ports import PrinterState
from kiosk.printing.build import PrinterSettings, ask_printers
from kiosk.printing.printer_watch import NOBODY_WATCHES
from kiosk.printing.printers.escpos_dialogue import MUTE, Patience
from kiosk.printing.printers.escpos_network import NetworkWay
from kiosk.printing.printers.escpos_printer import EscposPrinter
from kiosk.printing.printers.folder import FolderPrinter
from kiosk.printing.printers.printer import PaperKind, Printer, ReadyPaper
from kiosk.printing.roll import ROLL_80, Roll
from kiosk.printing.spool import PaperSpool
from tests.printing.fake_escpos_printer import FakeEscposPrinter
from tests.printing.papers import a_form, a_receipt

READY = PrinterState("fake", None, "Ready.")
EMPTY = PrinterState("fake", "paper_out", "Put in a new roll.")
AT_WORK = PrinterState("fake", None, "Printing now.")
NOT_ASKED = PrinterState("receipt printer", "unknown", "The receipt printer was not asked yet: look again in a moment.")
NEVER_S = 3600.0


class SlowPrinter:
    """Answers what the test gives it, and not before; prints when the test lets it."""

    kinds: frozenset[PaperKind] = frozenset({"form", "receipt"})
    roll: Roll = ROLL_80
    has_quick_state = False

    def __init__(self) -> None:
        self.asked: SimpleQueue[str] = SimpleQueue()
        self.answers: SimpleQueue[PrinterState | BaseException] = SimpleQueue()
        self.began = threading.Event()
        self.gate = threading.Event()
        self.printed: list[str] = []

    def state(self) -> PrinterState:
        self.asked.put(threading.current_thread().name)
        answer = self.answers.get(timeout=20)
        if isinstance(answer, BaseException):
            raise answer
        return answer

    def deliver(self, paper: ReadyPaper) -> str:
        self.began.set()
        assert self.gate.wait(20)
        self.printed.append(paper.name)
        return "the tray"


class Told:
    def __init__(self) -> None:
        self._news: SimpleQueue[PrintEvent] = SimpleQueue()
        self.threads: set[str] = set()

    def __call__(self, news: PrintEvent) -> None:
        self.threads.add(threading.current_thread().name)
        self._news.put(news)

    def next(self) -> PrintEvent:
        return self._news.get(timeout=20)

    def is_over(self) -> bool:
        return self._news.empty()


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def slow() -> SlowPrinter:
    return SlowPrinter()


@contextmanager
def watched(
    form: Printer, receipt: Printer, told: Callable[[PrintEvent], None], every_s: float
) -> Iterator[PaperSpool]:
    """Whatever the test did not answer is answered at the end, so that no thread is left behind."""
    spool = PaperSpool(form, receipt, ask_every_s=every_s, close_within_s=20)
    spool.listen(told)
    try:
        yield spool
    finally:
        spool._watch.stop()
        for printer in (form, receipt):
            if isinstance(printer, SlowPrinter):
                printer.gate.set()
                printer.answers.put(READY)
        spool.close()
        assert not spool._watch.thread.is_alive()


@pytest.fixture
def folder(tmp_path: Path) -> FolderPrinter:
    return FolderPrinter(tmp_path / "paper", ROLL_80)


def test_a_folder_is_known_at_once_and_a_slow_printer_is_unknown_until_it_answers(
    folder: FolderPrinter, slow: SlowPrinter, told: Told
) -> None:
    with watched(folder, slow, told, NEVER_S) as spool:
        assert slow.asked.get(timeout=20) == "printer-watch"
        assert spool.form_printer() == folder.state()
        assert spool.receipt_printer() == NOT_ASKED
        slow.answers.put(READY)
        assert told.next() == PrinterChanged(folder.state(), READY)
        assert spool.receipt_printer() == READY
    assert told.threads == {"printer-watch"}


def test_a_quick_printer_is_asked_before_the_spool_is_there(slow: SlowPrinter, told: Told) -> None:
    slow.has_quick_state = True
    for _ in ("form", "receipt"):
        slow.answers.put(EMPTY)
    with watched(slow, slow, told, NEVER_S) as spool:
        assert (spool.form_printer(), spool.receipt_printer()) == (EMPTY, EMPTY)
        builder = threading.current_thread().name
        assert [slow.asked.get(timeout=20) for _ in range(3)] == [builder, builder, "printer-watch"]


def test_an_idle_printer_is_asked_again_and_again_and_only_changes_are_told(
    folder: FolderPrinter, slow: SlowPrinter, told: Told
) -> None:
    with watched(folder, slow, told, every_s=0) as spool:
        for answer in (READY, READY, READY, EMPTY, EMPTY, READY):
            slow.answers.put(answer)
        news = [told.next() for _ in range(3)]
        assert [each.receipt for each in news if isinstance(each, PrinterChanged)] == [READY, EMPTY, READY]
        assert spool.receipt_printer() == READY
    assert told.is_over()


def test_between_two_questions_a_printer_is_left_alone_until_somebody_wants_to_know(
    folder: FolderPrinter, slow: SlowPrinter, told: Told
) -> None:
    with watched(folder, slow, told, NEVER_S) as spool:
        slow.answers.put(READY)
        told.next()
        spool.look_again()
        slow.answers.put(EMPTY)
        assert told.next() == PrinterChanged(folder.state(), EMPTY)
        assert slow.asked.get(timeout=20) and slow.asked.get(timeout=20)
        with pytest.raises(Empty):
            slow.asked.get(block=False)


def test_after_a_paper_its_printer_is_asked(folder: FolderPrinter, slow: SlowPrinter, told: Told) -> None:
    slow.gate.set()
    with watched(folder, slow, told, NEVER_S) as spool:
        slow.answers.put(READY)
        slow.answers.put(EMPTY)
        assert told.next() == PrinterChanged(folder.state(), READY)
        spool.submit(a_receipt())
        news = [told.next(), told.next()]
    assert PaperPrinted(1, "the tray") in news
    assert PrinterChanged(folder.state(), EMPTY) in news
    assert told.threads == {"spool", "printer-watch"}


def test_an_answer_from_the_middle_of_a_paper_does_not_count(
    folder: FolderPrinter, slow: SlowPrinter, told: Told
) -> None:
    with watched(folder, slow, told, NEVER_S) as spool:
        slow.asked.get(timeout=20)
        spool.submit(a_receipt())
        assert slow.began.wait(20)
        slow.answers.put(AT_WORK)
        slow.answers.put(EMPTY)
        slow.gate.set()
        news = [told.next(), told.next()]
        assert PrinterChanged(folder.state(), EMPTY) in news
        assert PaperPrinted(1, "the tray") in news
    assert told.is_over()


def test_a_printer_at_work_is_not_asked_and_the_other_one_is(slow: SlowPrinter, told: Told) -> None:
    other = SlowPrinter()
    with watched(slow, other, told, NEVER_S) as spool:
        slow.answers.put(READY)
        other.answers.put(READY)
        assert [told.next(), told.next()][1] == PrinterChanged(READY, READY)
        spool.submit(a_form())
        assert slow.began.wait(20)
        spool.look_again()
        other.answers.put(EMPTY)
        assert told.next() == PrinterChanged(READY, EMPTY)
        assert slow.asked.get(timeout=20)
        assert slow.asked.empty(), "the form printer comes first, so it would have been asked by now"


def test_close_does_not_wait_for_an_answer_that_never_comes_and_tells_nobody_afterwards(
    folder: FolderPrinter, slow: SlowPrinter, told: Told
) -> None:
    spool = PaperSpool(folder, slow, close_within_s=0.01)
    spool.listen(told)
    slow.asked.get(timeout=20)
    spool.close()
    watch = spool._watch.thread
    assert watch.is_alive() and watch.daemon, "it hangs, and ends with the kiosk"
    slow.answers.put(READY)
    watch.join(20)
    assert not watch.is_alive()
    assert told.is_over()
    assert spool.receipt_printer() == NOT_ASKED


def test_close_does_not_wait_for_a_paper_that_hangs_and_tells_nobody_afterwards(
    folder: FolderPrinter, slow: SlowPrinter, told: Told
) -> None:
    slow.has_quick_state = True
    for _ in range(3):
        slow.answers.put(READY)
    spool = PaperSpool(folder, slow, close_within_s=0.01)
    spool.listen(told)
    spool.submit(a_receipt())
    spool.submit(a_receipt())
    assert slow.began.wait(20)
    spool.close()
    printing = spool._thread
    assert printing.is_alive() and printing.daemon, "it hangs, and ends with the kiosk"
    slow.gate.set()
    printing.join(20)
    assert not printing.is_alive()
    assert slow.printed == ["receipt-OAX03-000123-7"], "only the paper that could not be called back"
    assert told.is_over()


def test_after_a_fault_of_our_own_no_old_state_is_believed(
    folder: FolderPrinter, slow: SlowPrinter, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[type[BaseException]] = []
    monkeypatch.setattr(threading, "excepthook", lambda fault: seen.append(fault.exc_type))
    with watched(folder, slow, told, every_s=0) as spool:
        slow.answers.put(READY)
        slow.answers.put(ZeroDivisionError())
        told.next()
        form, receipt = (PrinterState(f"{kind} printer", "unknown", NOBODY_WATCHES) for kind in ("form", "receipt"))
        assert told.next() == PrinterChanged(form, receipt)
        assert (spool.form_printer(), spool.receipt_printer()) == (form, receipt)
    assert seen == [ZeroDivisionError], "the fault is not hidden"


def test_a_network_printer_is_followed_from_mute_to_ready(folder: FolderPrinter, told: Told) -> None:
    with FakeEscposPrinter("mute") as fake:
        short = Patience(connect_s=5, answer_s=0.2)
        printer = EscposPrinter(NetworkWay("127.0.0.1", fake.port), ROLL_80, short)
        with watched(folder, printer, told, NEVER_S) as spool:
            news = told.next()
            assert isinstance(news, PrinterChanged) and news.receipt.sentence == MUTE.sentence
            fake.mode = "ready"
            spool.look_again()
            news = told.next()
            assert isinstance(news, PrinterChanged) and news.receipt.problem is None
            assert spool.receipt_printer() == news.receipt


def test_the_doctor_gets_a_fresh_answer(tmp_path: Path) -> None:
    form = PrinterSettings("printing.form", "folder", {"folder": str(tmp_path)})
    with FakeEscposPrinter("paper-out") as fake:
        receipt = PrinterSettings("printing.receipt", "escpos-network", {"host": "127.0.0.1", "port": fake.port})
        assert [state.problem for state in ask_printers(form, receipt)] == [None, "paper_out"]
        fake.mode = "ready"
        assert [state.problem for state in ask_printers(form, receipt)] == [None, None]
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    receipt = PrinterSettings("printing.receipt", "escpos-network", {"host": "127.0.0.1", "port": port})
    assert ask_printers(form, receipt)[1].problem == "unreachable"
    assert "printer-watch" not in {thread.name for thread in threading.enumerate()}
