# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One paper after another, every one answered for, and nothing kept."""

from __future__ import annotations

import gc
import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain.errors import PrintingError
from kiosk.domain.events import PaperPrinted, PrintEvent, PrintFailed
from kiosk.domain.ports import PrinterState
from kiosk.printing.printers.folder import FolderPrinter
from kiosk.printing.printers.printer import NotPrinted, PaperKind, ReadyPaper
from kiosk.printing.roll import ROLL_80, Roll
from kiosk.printing.spool import PaperSpool
from tests.printing.papers import a_field, a_form, a_receipt, a_slip

CANARY = "CANARIO-7731-ÑANDÚ"


class Witness:
    """Hears the news and lets a test wait for as many as it expects."""

    def __init__(self) -> None:
        self.news: list[PrintEvent] = []
        self.threads: set[str] = set()
        self._heard = threading.Condition()

    def __call__(self, news: PrintEvent) -> None:
        with self._heard:
            self.news.append(news)
            self.threads.add(threading.current_thread().name)
            self._heard.notify()

    def wait_for(self, count: int) -> list[PrintEvent]:
        with self._heard:
            assert self._heard.wait_for(lambda: len(self.news) >= count, timeout=20)
        return self.news


class GatePrinter:
    """Prints when the test lets it; keeps names only, as paper in a tray would be out of the kiosk's reach."""

    def __init__(self, failure: BaseException | None = None) -> None:
        self.printed: list[str] = []
        self.began = threading.Event()
        self.gate = threading.Event()
        self._failure = failure

    @property
    def kinds(self) -> frozenset[PaperKind]:
        return frozenset({"form", "receipt"})

    @property
    def roll(self) -> Roll:
        return ROLL_80

    @property
    def has_quick_state(self) -> bool:
        return True

    def state(self) -> PrinterState:
        return PrinterState("gate", None, "")

    def deliver(self, paper: ReadyPaper) -> str:
        self.began.set()
        assert self.gate.wait(20)
        if self._failure:
            raise self._failure
        self.printed.append(paper.name)
        return "the tray"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "paper"


@pytest.fixture
def spool(folder: Path) -> Iterator[PaperSpool]:
    printer = FolderPrinter(folder, ROLL_80)
    spool = PaperSpool(printer, printer)
    yield spool
    spool.close()


@pytest.fixture
def witness() -> Witness:
    return Witness()


def test_every_kind_of_paper_is_printed_in_order_on_the_spools_own_thread(
    spool: PaperSpool, witness: Witness, folder: Path
) -> None:
    spool.listen(witness)
    jobs = [spool.submit(paper) for paper in (a_form(), a_receipt(), a_slip())]
    assert jobs == [1, 2, 3]
    assert witness.wait_for(3) == [
        PaperPrinted(1, str(folder / "form-OAX03-000123-7.pdf")),
        PaperPrinted(2, str(folder / "receipt-OAX03-000123-7.bin")),
        PaperPrinted(3, str(folder / "requirements-mx-fed-acta-nacimiento-20261123-140500.bin")),
    ]
    assert witness.threads == {"spool"}
    assert (folder / "form-OAX03-000123-7.pdf").read_bytes().startswith(b"%PDF")


def test_every_listener_hears(spool: PaperSpool, witness: Witness) -> None:
    other = Witness()
    spool.listen(witness)
    spool.listen(other)
    spool.submit(a_receipt())
    assert witness.wait_for(1) == other.wait_for(1)


def test_forms_and_receipts_go_to_their_own_printer(witness: Witness) -> None:
    forms, receipts = GatePrinter(), GatePrinter()
    forms.gate.set()
    receipts.gate.set()
    spool = PaperSpool(forms, receipts)
    spool.listen(witness)
    spool.submit(a_form())
    spool.submit(a_receipt())
    witness.wait_for(2)
    spool.close()
    assert (forms.printed, receipts.printed) == (["form-OAX03-000123-7"], ["receipt-OAX03-000123-7"])
    assert spool.form_printer().name == spool.receipt_printer().name == "gate"


def test_a_failure_is_told_and_the_next_paper_is_printed(folder: Path, witness: Witness) -> None:
    forms = GatePrinter(NotPrinted("paper_out", "Put in a new roll."))
    forms.gate.set()
    spool = PaperSpool(forms, FolderPrinter(folder, ROLL_80))
    spool.listen(witness)
    spool.submit(a_form())
    spool.submit(a_receipt())
    first, second = witness.wait_for(2)
    spool.close()
    assert first == PrintFailed(1, "paper_out", "Put in a new roll.")
    assert isinstance(second, PaperPrinted)


def test_a_paper_that_cannot_be_laid_out_is_told_without_its_content(spool: PaperSpool, witness: Witness) -> None:
    spool.listen(witness)
    spool.submit(a_form([a_field("Nombre", CANARY)], folio=CANARY * 500))
    spool.submit(a_receipt())
    failed, printed = witness.wait_for(2)
    assert isinstance(failed, PrintFailed) and failed.problem == "document"
    assert CANARY not in failed.sentence
    assert isinstance(printed, PaperPrinted)


def test_what_a_library_says_of_a_text_is_not_repeated(
    spool: PaperSpool, witness: Witness, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> bytes:
        raise ValueError(f"cannot draw {CANARY}")

    monkeypatch.setattr("kiosk.printing.form_pdf.form_pdf", fail)
    spool.listen(witness)
    spool.submit(a_form())
    (failed,) = witness.wait_for(1)
    assert isinstance(failed, PrintFailed) and failed.problem == "document"
    assert CANARY not in failed.sentence
    assert "mx-fed/imss-cambio-clinica" in failed.sentence


def test_a_font_that_is_missing_at_the_printer_is_told(witness: Witness) -> None:
    printer = GatePrinter(PrintingError("The font is missing."))
    printer.gate.set()
    spool = PaperSpool(printer, printer)
    spool.listen(witness)
    spool.submit(a_receipt())
    assert witness.wait_for(1) == [PrintFailed(1, "document", "The font is missing.")]
    spool.close()


def test_forget_cancels_what_waits_and_what_is_not_yet_sent(witness: Witness) -> None:
    printer = GatePrinter()
    spool = PaperSpool(printer, printer)
    spool.listen(witness)
    for _ in range(3):
        spool.submit(a_receipt())
    assert printer.began.wait(20)
    spool.forget()
    printer.gate.set()
    news = witness.wait_for(3)
    assert news[0] == PaperPrinted(1, "the tray"), "paper cannot be called back"
    assert [(failed.job, failed.problem) for failed in news[1:] if isinstance(failed, PrintFailed)] == [
        (2, "cancelled"),
        (3, "cancelled"),
    ]
    spool.submit(a_slip())
    assert isinstance(witness.wait_for(4)[3], PaperPrinted), "the next citizen prints"
    spool.close()


def test_a_paper_forgotten_while_it_is_laid_out_is_not_sent(witness: Witness, monkeypatch: pytest.MonkeyPatch) -> None:
    printer = GatePrinter()
    printer.gate.set()
    spool = PaperSpool(printer, printer)

    def forget_meanwhile(*_: object) -> ReadyPaper:
        spool.forget()
        return ReadyPaper("form", "form-1", b"")

    monkeypatch.setattr("kiosk.printing.spool.render", forget_meanwhile)
    spool.listen(witness)
    spool.submit(a_form())
    (news,) = witness.wait_for(1)
    spool.close()
    assert isinstance(news, PrintFailed) and news.problem == "cancelled"
    assert printer.printed == []


def test_forget_leaves_no_trace_of_an_answer(
    tmp_path: Path, witness: Witness, caplog: pytest.LogCaptureFixture
) -> None:
    printer = GatePrinter()
    spool = PaperSpool(printer, printer)
    spool.listen(witness)
    caplog.set_level(logging.DEBUG)
    for folio in range(3):
        spool.submit(a_form([a_field("Nombre", f"{CANARY} {folio}")], folio=str(folio)))
    assert printer.began.wait(20)
    assert holders_of_the_canary() != [], "this test can see what waits"
    spool.forget()
    printer.gate.set()
    witness.wait_for(3)
    spool.submit(a_form([]))
    witness.wait_for(4)
    gc.collect()
    assert holders_of_the_canary() == []
    assert all(CANARY not in repr(news) for news in witness.news)
    assert CANARY not in caplog.text
    assert list(tmp_path.iterdir()) == []
    spool.close()


def holders_of_the_canary() -> list[object]:
    """Live objects that hold a text with the canary and its number, as only answers do."""
    return [
        thing
        for thing in gc.get_objects()
        if not isinstance(thing, type)
        and any(isinstance(text, str) and f"{CANARY} " in text for text in gc.get_referents(thing))
    ]


def test_close_drops_what_waits_and_ends_the_thread(witness: Witness) -> None:
    printer = GatePrinter()
    spool = PaperSpool(printer, printer)
    spool.listen(witness)
    spool.submit(a_receipt())
    spool.submit(a_receipt())
    assert printer.began.wait(20)
    closer = threading.Thread(target=spool.close)
    closer.start()
    printer.gate.set()
    closer.join(20)
    assert not closer.is_alive()
    assert [type(news) for news in witness.news] == [PaperPrinted, PrintFailed]
    assert "spool" not in {thread.name for thread in threading.enumerate()}
    with pytest.raises(PrintingError, match="closed"):
        spool.submit(a_receipt())
    spool.close()


def test_after_a_fault_of_our_own_everyone_is_answered_and_the_fault_is_not_hidden(
    witness: Witness, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[type[BaseException]] = []
    monkeypatch.setattr(threading, "excepthook", lambda told: seen.append(told.exc_type))
    printer = GatePrinter(ZeroDivisionError())
    spool = PaperSpool(printer, printer)
    spool.listen(witness)
    spool.submit(a_receipt())
    spool.submit(a_receipt())
    printer.gate.set()
    news = witness.wait_for(2)
    assert [(failed.job, failed.problem) for failed in news if isinstance(failed, PrintFailed)] == [
        (1, "document"),
        (2, "document"),
    ]
    spool.close()
    assert seen == [ZeroDivisionError]
    with pytest.raises(PrintingError):
        spool.submit(a_receipt())
