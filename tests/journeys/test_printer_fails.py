# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The printer fails and recovers: only what is missing is printed again, and nothing is called printed before it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.printing.build import PrinterSettings
from tests.journeys.kiosk_under_test import KioskUnderTest, OpensKiosk
from tests.journeys.walking import CLINIC, answered
from tests.printing.fake_escpos_printer import FakeEscposPrinter


@pytest.fixture
def roll() -> Iterator[FakeEscposPrinter]:
    with FakeEscposPrinter("paper-out") as printer:
        yield printer


def kiosk_with(open_kiosk: OpensKiosk, port: int) -> KioskUnderTest:
    options = {"host": "127.0.0.1", "port": port}
    return open_kiosk(receipt_printer=PrinterSettings("[printer.receipt]", "escpos-network", options))


def confirm(kiosk: KioskUnderTest, language: str = "es") -> None:
    kiosk.begin(language)
    answered(kiosk, CLINIC)
    kiosk.tap("review.confirm")
    kiosk.citizen.wait_until(lambda: kiosk.sees("printing.failed_body"), "the news that it failed")


def everything_said(kiosk: KioskUnderTest) -> list[str]:
    return [utterance.text for asked in kiosk.speaker.asked for utterance in asked]


@pytest.mark.parametrize("language", ["es", "en"])
def test_paper_runs_out_and_is_put_in_again(open_kiosk: OpensKiosk, roll: FakeEscposPrinter, language: str) -> None:
    kiosk = kiosk_with(open_kiosk, roll.port)
    confirm(kiosk, language)
    kiosk.citizen.wait_until(lambda: len(kiosk.papers_like("form-*.pdf")) == 1, "the form")
    receipt = kiosk.show("printing.printed", paper=kiosk.show("paper.Receipt"))
    assert kiosk.sees("printing.printed", paper=kiosk.show("paper.FormDocument"))
    assert not kiosk.citizen.sees(receipt)
    assert kiosk.speaker.alerts() == [kiosk.show("printing.failed")]
    assert kiosk.log.facts("print.failed") == {"problem": "paper_out"}
    assert kiosk.window.parts.visit.has_answers
    assert not {receipt, kiosk.show("goodbye.title")} & set(everything_said(kiosk))
    roll.mode = "ready"
    kiosk.tap("printing.again")
    kiosk.citizen.wait_until(lambda: kiosk.screen == "goodbye", "the receipt")
    assert len(kiosk.papers_like("form-*.pdf")) == 1
    folio = kiosk.window.parts.visit.folio
    assert folio is not None
    assert roll.received.count(folio.encode("cp1252")) >= 1
    assert kiosk.log.codes().count("procedure.printed") == 1


def test_a_printer_that_is_not_there_is_told_and_tried_again(open_kiosk: OpensKiosk) -> None:
    with FakeEscposPrinter() as gone:
        port = gone.port
    kiosk = kiosk_with(open_kiosk, port)
    confirm(kiosk)
    assert kiosk.log.facts("print.failed") == {"problem": "unreachable"}
    kiosk.tap("printing.again")
    kiosk.citizen.wait_until(lambda: kiosk.log.codes().count("print.failed") == 2, "the second failure")
    assert kiosk.sees("printing.failed_body")
    with FakeEscposPrinter("ready", port=port):
        kiosk.tap("printing.again")
        kiosk.citizen.wait_until(lambda: kiosk.screen == "goodbye", "the receipt")
    assert len(kiosk.papers_like("form-*.pdf")) == 1


def test_both_papers_fail_and_both_are_printed_once(kiosk: KioskUnderTest) -> None:
    kiosk.begin()
    answered(kiosk, CLINIC)
    kiosk.papers.rmdir()
    kiosk.papers.write_text("something else lies where the papers should go")
    kiosk.tap("review.confirm")
    kiosk.citizen.wait_until(lambda: kiosk.log.codes().count("print.failed") == 2, "both failures")
    assert "procedure.printed" not in kiosk.log.codes()
    kiosk.papers.unlink()
    kiosk.tap("printing.again")
    kiosk.citizen.wait_until(lambda: kiosk.screen == "goodbye", "the papers")
    assert [len(kiosk.papers_like(each)) for each in ("form-*.pdf", "receipt-*.bin")] == [1, 1]


def test_a_failure_heard_while_help_is_open_waits_behind_it(open_kiosk: OpensKiosk, roll: FakeEscposPrinter) -> None:
    kiosk = kiosk_with(open_kiosk, roll.port)
    kiosk.begin()
    answered(kiosk, CLINIC)
    kiosk.tap("review.confirm")
    kiosk.tap_bar("help")
    kiosk.citizen.wait_until(lambda: "print.failed" in kiosk.log.codes(), "the failure")
    assert kiosk.screen == "help"
    kiosk.tap("help.go_on")
    assert kiosk.sees("printing.failed_body")


def test_nobody_leaves_while_paper_moves_and_leaving_after_a_failure_forgets(
    open_kiosk: OpensKiosk, roll: FakeEscposPrinter
) -> None:
    roll.mode = "mute"  # for a second and a half nobody knows what it does
    kiosk = kiosk_with(open_kiosk, roll.port)
    kiosk.begin()
    answered(kiosk, CLINIC)
    kiosk.tap("review.confirm")
    bar = kiosk.window.bar
    assert bar is not None
    assert not bar.buttons["back"].isEnabled()
    assert not bar.buttons["home"].isEnabled()
    kiosk.window.back()
    assert kiosk.screen == "printing"
    kiosk.citizen.wait_until(lambda: kiosk.sees("printing.failed_body"), "the failure")
    assert kiosk.window.bar is not None
    assert kiosk.window.bar.buttons["home"].isEnabled()
    kiosk.tap("printing.leave")
    assert kiosk.screen == "welcome"
    assert not kiosk.window.parts.visit.has_answers
    assert not kiosk.window.parts.desk.papers


def test_without_a_form_printer_the_sheet_offers_no_start(open_kiosk: OpensKiosk, tmp_path: Path) -> None:
    blocked = tmp_path / "a file, not a folder"
    blocked.write_text("")
    settings = PrinterSettings("[printer.form]", "folder", {"folder": str(blocked)})
    kiosk = open_kiosk(form_printer=settings)
    kiosk.begin()
    kiosk.tap("home.search")
    kiosk.citizen.type_into(kiosk.show("search.title"), "cambiar de clinica")
    kiosk.tap("search.go")
    kiosk.citizen.tap(kiosk.name_of(CLINIC))
    assert kiosk.show("sheet.begin") not in kiosk.citizen.names("button")
    assert any(kiosk.show("sheet.here_no") in name for name in kiosk.citizen.names("text"))
