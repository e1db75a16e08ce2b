# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The receipt's bytes, read back as a printer reads them."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.documents import Receipt, RequirementsSlip
from kiosk.domain.errors import PrintingError
from kiosk.printing.escpos_commands import (
    Bold,
    CodePage,
    Command,
    Cut,
    DrawerPulse,
    Init,
    Letters,
    LineEnd,
    Raster,
    Size,
    read_commands,
)
from kiosk.printing.receipt import receipt_bytes
from kiosk.printing.receipt_blocks import Text
from kiosk.printing.receipt_pictures import text_picture
from kiosk.printing.roll import ROLL_58, ROLL_80, ROLLS, Roll
from tests.printing.papers import a_receipt, a_slip

EVERY_ROLL = pytest.mark.parametrize("roll", ROLLS.values(), ids=lambda roll: f"{roll.paper_mm}mm")


def commands_of(paper: Receipt | RequirementsSlip, roll: Roll = ROLL_80) -> list[Command]:
    return list(read_commands(receipt_bytes(paper, roll)))


def lines_of(paper: Receipt | RequirementsSlip, roll: Roll = ROLL_80) -> list[str]:
    raw = b"".join(
        found.raw if isinstance(found, Letters) else b"\n"
        for found in commands_of(paper, roll)
        if isinstance(found, Letters | LineEnd)
    )
    return raw.decode("cp1252").splitlines()


def text_of(paper: Receipt | RequirementsSlip, roll: Roll = ROLL_80) -> str:
    return " ".join(" ".join(lines_of(paper, roll)).split())


@EVERY_ROLL
def test_all_that_a_citizen_needs_is_on_it(roll: Roll) -> None:
    text = text_of(a_receipt(), roll)
    for wanted in (
        *(
            "Instituto Mexicano del Seguro Social",
            "Cambio de clínica",
            "OAX03-000123-7",
            "Oaxaca 03, Plaza de la Danza",
        ),
        *("Fecha y hora: 23 de noviembre de 2026, 14:05", "Comprobante de demostración: no es un documento oficial"),
        *("Lo que debe llevar", "[ ] Identificación oficial: original y copia", "[ ] ¿Niñez? Acta de nacimiento"),
        *("Qué pasa después", "1. Entregue el formato."),
    ):
        assert wanted in text


@EVERY_ROLL
def test_a_slip_says_what_is_needed_and_how_it_is_done(roll: Roll) -> None:
    text = text_of(a_slip(language="en"), roll)
    for wanted in (
        "List to take with you",
        "What you need",
        "[ ] CURP",
        "How it is done",
        "Cost: Con costo",
        "Centre:",
    ):
        assert wanted in text
    assert "Information checked: 20 de noviembre de 2026" in text


def test_an_official_receipt_carries_no_demonstration_notice() -> None:
    assert "demostración" not in text_of(a_receipt(is_demonstration=False))
    assert "demostración" not in text_of(a_slip(is_demonstration=False))


def test_empty_lists_leave_no_heading() -> None:
    text = text_of(a_receipt(bring=(), next_steps=()))
    assert "Lo que debe llevar" not in text and "Qué pasa después" not in text


def test_a_receipt_has_no_field_for_a_name_or_a_curp() -> None:
    assert {field.name for field in fields(Receipt)} == {
        *("folio", "title", "agency", "service_id", "language", "completed", "centre", "bring", "next_steps"),
        *("is_demonstration", "is_large_print"),
    }


@EVERY_ROLL
@pytest.mark.parametrize("is_large_print", [False, True])
def test_init_then_code_page_and_nothing_undoes_them(roll: Roll, is_large_print: bool) -> None:
    commands = commands_of(a_receipt(is_large_print=is_large_print), roll)
    assert commands[:2] == [Init(), CodePage(16)]
    assert sum(isinstance(found, Init | CodePage) for found in commands) == 2
    assert commands[-1] == Cut()


def test_the_code_page_number_is_the_printers_own() -> None:
    commands = commands_of(a_receipt(), Roll(80, 48, 576, code_page=32))
    assert commands[1] == CodePage(32)


@EVERY_ROLL
@pytest.mark.parametrize("field", ["folio", "title", "agency", "centre"])
def test_commands_hidden_in_a_text_command_nothing(roll: Roll, field: str) -> None:
    evil = "A\x1dV\x00\x1bp\x00\x19\xfa\x10\x14\x01\x00\x01\x1b@\x9bB"
    commands = commands_of(a_receipt(**{field: evil}), roll)
    assert sum(isinstance(found, Cut) for found in commands) == 1
    assert sum(isinstance(found, Init) for found in commands) == 1
    assert not any(isinstance(found, DrawerPulse) for found in commands)


@EVERY_ROLL
@pytest.mark.parametrize("paper", [a_receipt(), a_slip(), a_receipt(title="palabra" * 30, folio="F" * 100)])
def test_no_line_is_wider_than_the_roll(roll: Roll, paper: Receipt | RequirementsSlip) -> None:
    width = 1
    for found in commands_of(paper, roll):
        if isinstance(found, Size):
            width = found.width
        if isinstance(found, Letters):
            assert len(found.raw) * width <= roll.columns
        if isinstance(found, Raster):
            assert found.width_bytes * 8 == roll.dots


@EVERY_ROLL
@pytest.mark.parametrize(("folio", "width"), [("OAX03-000123-7", {80: 3, 58: 2}), ("F" * 40, {80: 1, 58: 1})])
def test_the_folio_is_as_large_as_one_line_allows(roll: Roll, folio: str, width: dict[int, int]) -> None:
    sizes = [found for found in commands_of(a_receipt(folio=folio), roll) if isinstance(found, Size)]
    assert max(size.width for size in sizes) == width[roll.paper_mm]
    assert max(size.height for size in sizes) >= 2


@pytest.mark.parametrize("text", ["nāhuatl: ōmpa", "tuꞌun savi", "kɨ̱", "漢字", "correo 😀"])
def test_letters_that_the_printer_lacks_are_painted(text: str) -> None:
    plain = commands_of(a_receipt(bring=("llave",), centre="aquí"))
    painted = commands_of(a_receipt(bring=(text,), centre=text))
    assert len(rasters(painted)) == len(rasters(plain)) + 2
    assert all(found.raw.decode("cp1252") for found in painted if isinstance(found, Letters))
    assert "Identificación" in text_of(a_receipt(bring=("Identificación", text)))


def rasters(commands: list[Command]) -> list[Raster]:
    return [found for found in commands if isinstance(found, Raster)]


@EVERY_ROLL
def test_large_print_is_all_painted(roll: Roll) -> None:
    commands = commands_of(a_receipt(is_large_print=True), roll)
    assert not any(isinstance(found, Letters | Bold) and found != Bold(False) for found in commands)
    assert len(rasters(commands)) > 8


@EVERY_ROLL
@pytest.mark.parametrize(("is_large", "least_dots"), [(True, 28), (False, 18)])
def test_capitals_are_tall_enough(roll: Roll, is_large: bool, least_dots: int) -> None:
    for style in ("body", "strong", "title", "folio"):
        picture = text_picture(Text("H", style), roll, is_large=is_large)  # type: ignore[arg-type]
        left, top, right, bottom = picture.convert("L").point(lambda grey: 255 - grey).getbbox() or (0, 0, 0, 0)
        assert bottom - top >= least_dots
        assert right > left


def test_a_long_folio_in_large_print_shrinks_before_it_breaks() -> None:
    one_line = text_picture(Text("OAX03-000123-7", "folio"), ROLL_58, is_large=True)
    assert one_line.height < 84 * 1.4
    assert text_picture(Text("F" * 60, "folio"), ROLL_58, is_large=True).height > one_line.height


@EVERY_ROLL
def test_the_code_has_modules_of_at_least_4_dots_and_a_quiet_zone(roll: Roll) -> None:
    code = max(rasters(commands_of(a_receipt(), roll)), key=lambda raster: raster.rows)
    rows = [
        f"{int.from_bytes(code.bits[at : at + code.width_bytes]):0{roll.dots}b}"
        for at in range(0, len(code.bits), code.width_bytes)
    ]
    runs = [len(run) for row in rows for run in row.split("0") if run]
    module = min(runs)
    assert module >= 4
    assert all(run % module == 0 for run in runs)
    assert all("1" not in row for row in rows[: 4 * module])
    assert min(row.index("1") for row in rows if "1" in row) >= 4 * module


def test_a_code_too_fine_for_the_paper_is_a_clear_error() -> None:
    with pytest.raises(PrintingError, match="58 mm"):
        receipt_bytes(a_receipt(service_id="x" * 900), ROLL_58)


@EVERY_ROLL
def test_the_same_receipt_gives_the_same_bytes(roll: Roll) -> None:
    first = receipt_bytes(a_receipt(), roll)
    receipt_bytes(a_receipt(is_large_print=True), roll)
    assert receipt_bytes(a_receipt(), roll) == first


@settings(max_examples=40)
@given(st.text(max_size=120), st.text(max_size=120), st.booleans())
def test_no_text_can_break_the_bytes(title: str, item: str, is_large_print: bool) -> None:
    paper = a_receipt(title=title, bring=(item,), centre=item, is_large_print=is_large_print)
    commands = commands_of(paper, ROLL_58)
    assert [found for found in commands if isinstance(found, Cut | DrawerPulse)] == [Cut()]
    assert all(len(found.raw) <= ROLL_58.columns for found in commands if isinstance(found, Letters))
