# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The picture shows what the bytes say, faults included."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from kiosk.domain.errors import PrintingError
from kiosk.printing.receipt import receipt_bytes
from kiosk.printing.receipt_picture import MARGIN_DOTS, receipt_picture
from kiosk.printing.roll import ROLL_58, ROLL_80
from tests.printing.papers import a_receipt

START = b"\x1b@\x1bt\x10"


def seen(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(receipt_picture(data, ROLL_80))).convert("L")


def ink_box(data: bytes) -> tuple[int, int, int, int]:
    box = seen(data).point(lambda grey: 255 if grey < 128 else 0).getbbox()
    assert box
    return box


def test_the_letters_are_those_of_the_chosen_page() -> None:
    name = "MARÍA PEÑA".encode("cp1252") + b"\n"
    right = seen(START + name).tobytes()
    assert right != seen(b"\x1b@" + name).tobytes()
    assert right != seen(b"\x1bt\x10\x1b@" + name).tobytes(), "the init after the page goes back to CP437"
    assert seen(b"\x1b@\x1bt\x02" + "MARÍA PEÑA".encode("cp850") + b"\n").tobytes() == right
    assert seen(b"\x1b@\x1bt\x63" + name).tobytes() == seen(b"\x1b@" + name).tobytes(), "unknown pages are CP437"


def test_bold_size_and_sides_show() -> None:
    plain = ink_box(START + b"H\n")
    assert seen(START + b"\x1bE\x01H\n").tobytes() != seen(START + b"H\n").tobytes()
    large = ink_box(START + b"\x1d!\x11H\n")
    assert large[2] - large[0] > 1.6 * (plain[2] - plain[0])
    assert large[3] - large[1] > 1.6 * (plain[3] - plain[1])
    centred, right = ink_box(START + b"\x1ba\x01H\n"), ink_box(START + b"\x1ba\x02H\n")
    assert abs((centred[0] + centred[2]) / 2 - (MARGIN_DOTS + 288)) < 8
    assert right[2] > MARGIN_DOTS + 576 - 14


def test_a_line_too_long_wraps_as_printers_do_it() -> None:
    assert seen(START + b"H" * 49 + b"\n").height == seen(START + b"H" * 48 + b"\nH\n").height


def test_feeds_move_the_paper() -> None:
    base = seen(START + b"H\n").height
    assert seen(START + b"H\n\x1bJ\x10").height == base + 16
    assert seen(START + b"H\n\x1bd\x02").height == base + 68
    assert seen(START + b"H\x1bd\x00").height == base, "a feed ends the line"
    assert seen(START + b"H").height == base, "and so does the end"


def test_pictures_are_black_where_their_bits_are() -> None:
    box = ink_box(START + b"\x1dv0\x00\x02\x00\x03\x00" + b"\x0f\xf0" * 3)
    assert box == (MARGIN_DOTS + 4, MARGIN_DOTS, MARGIN_DOTS + 12, MARGIN_DOTS + 3)


def test_dots_beyond_the_paper_are_lost() -> None:
    wide = START + b"\x1dv0\x00\x50\x00\x01\x00" + b"\xff" * 80
    assert ink_box(wide)[2] == MARGIN_DOTS + 576


def test_a_cut_and_an_open_drawer_show() -> None:
    plain, cut, drawer = (seen(START + b"H\n" + end) for end in (b"", b"\x1dV\x00", b"\x1bp\x00\x19\xfa"))
    assert cut.height > plain.height
    assert drawer.histogram()[0] > cut.histogram()[0] > plain.histogram()[0]
    assert seen(START + b"H\n\x1dVB\x00").tobytes() == cut.tobytes()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (START + b"\x1b\x99", "Byte 5 of the receipt starts an unknown command"),
        (START + b"\x1bt", "ends in the middle of the command at byte 5"),
        (START + b"\x1dv0\x00\x48\x00", "ends in the middle of the picture at byte 5"),
        (START + b"\x1dv0\x00\x48\x00\x10\x00\xff", "ends in the middle of the picture at byte 5"),
    ],
)
def test_what_it_does_not_understand_it_does_not_paint(data: bytes, sentence: str) -> None:
    with pytest.raises(PrintingError, match=sentence):
        receipt_picture(data, ROLL_80)


def test_the_same_bytes_give_the_same_picture() -> None:
    data = receipt_bytes(a_receipt(), ROLL_58)
    assert receipt_picture(data, ROLL_58) == receipt_picture(data, ROLL_58)


@pytest.mark.skipif(not shutil.which("zbarimg"), reason="zbar is missing")
@pytest.mark.parametrize("is_large_print", [False, True])
def test_the_code_on_the_receipt_can_be_read(tmp_path: Path, is_large_print: bool) -> None:
    path = tmp_path / "receipt.png"
    path.write_bytes(receipt_picture(receipt_bytes(a_receipt(is_large_print=is_large_print), ROLL_58), ROLL_58))
    told = subprocess.run(["zbarimg", "-q", "--raw", str(path)], capture_output=True, text=True, check=True).stdout
    assert told.strip() == "OAX03-000123-7 mx-fed/imss-cambio-clinica"
