# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The spool is built from settings, and wrong settings are answered with what to write."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.domain.errors import ConfigWrong, PrintingError
from kiosk.printing.build import PrinterSettings, build_spool
from kiosk.printing.bundled_fonts import font_file
from kiosk.printing.printers import PRINTERS
from kiosk.printing.printers.printer_options import PrinterOptions

SECTION = "printing.receipt"


def test_printers_of_every_kind_are_built(tmp_path: Path) -> None:
    folder = PrinterSettings("printing.form", "folder", {"folder": str(tmp_path / "paper")})
    for receipt in (
        PrinterSettings(SECTION, "folder", {"folder": str(tmp_path / "paper"), "paper_mm": 58}),
        PrinterSettings(SECTION, "escpos-network", {"host": "127.0.0.1", "port": 9}),
        PrinterSettings(SECTION, "escpos-device", {"device": str(tmp_path / "lp0"), "code_page": 32}),
    ):
        spool = build_spool(folder, receipt)
        assert spool.form_printer().problem is None
        assert (spool.receipt_printer().problem is None) == (receipt.printer == "folder")
        spool.close()


def test_roll_and_code_page_come_from_the_options() -> None:
    printer = PRINTERS["escpos-network"](
        PrinterOptions(SECTION, "escpos-network", {"host": "p", "paper_mm": 58, "code_page": 71})
    )
    assert (printer.roll.columns, printer.roll.dots, printer.roll.code_page) == (32, 384, 71)


@pytest.mark.parametrize(
    ("printer", "options", "sentence"),
    [
        ("laser", {}, 'there is no printer "laser"; choose one of folder, escpos-network, escpos-device'),
        ("folder", {}, "folder must be a text; write for example folder ="),
        ("folder", {"folder": 7}, "folder must be a text"),
        ("escpos-network", {}, "host must be a text; write for example host ="),
        ("escpos-network", {"host": "p", "port": 0}, "port must be a whole number from 1 to 65535"),
        ("escpos-network", {"host": "p", "port": "9100"}, "port must be a whole number"),
        ("escpos-network", {"host": "p", "port": True}, "port must be a whole number"),
        ("escpos-network", {"host": "p", "paper_mm": 57}, "paper_mm must be one of 80, 58"),
        ("escpos-network", {"host": "p", "code_page": 256}, "code_page must be a whole number from 0 to 255"),
        ("escpos-network", {"hosst": "p"}, "hosst is not an option of the printer escpos-network; it knows host, port"),
        ("escpos-device", {"host": "p"}, "host is not an option"),
    ],
)
def test_wrong_settings_are_a_sentence(printer: str, options: dict[str, object], sentence: str) -> None:
    folder = PrinterSettings("printing.form", "folder", {"folder": "paper"})
    with pytest.raises(ConfigWrong) as met:
        build_spool(folder, PrinterSettings(SECTION, printer, options))
    assert met.value.sentence.startswith(f"{SECTION}: ")
    assert sentence in met.value.sentence


def test_a_receipt_printer_cannot_print_forms() -> None:
    with pytest.raises(ConfigWrong, match="prints receipts only, not forms"):
        build_spool(
            PrinterSettings("printing.form", "escpos-network", {"host": "127.0.0.1"}),
            PrinterSettings(SECTION, "folder", {"folder": "paper"}),
        )


def test_a_system_without_device_files_is_told_what_to_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("os.O_NONBLOCK")
    with pytest.raises(ConfigWrong, match="use escpos-network"):
        PRINTERS["escpos-device"](PrinterOptions(SECTION, "escpos-device", {"device": "/dev/usb/lp0"}))


def test_the_fonts_are_there_and_a_missing_one_is_a_sentence(tmp_path: Path) -> None:
    for face in ("Next-Regular", "Next-SemiBold", "Next-Bold", "Mono-Regular", "Mono-Bold"):
        assert font_file(face).is_file()  # type: ignore[arg-type]
    with pytest.raises(PrintingError, match="Install the kiosk again"):
        font_file("Next-Bold", tmp_path)
