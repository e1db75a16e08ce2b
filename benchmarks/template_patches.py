# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a year's rewrite of PDF forms costs a kiosk: as patches, whole, and as the files were before unpacking.

Nineteen made-up forms with embedded fonts, fields and a picture; a year later a third of their sentences are new,
two are inserted before all others, so that everything moves, and the fonts hold other letters.
"""

from __future__ import annotations

import io
import random
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

import kiosk
from benchmarks import large_sheet
from central.publish.template_pdf import template_pdf
from central.repository.zstd_frame import frame_of

FORMS: Final = 19
_LINES: Final = 34
_FONT: Final = Path(kiosk.__path__[0]) / "fonts/AtkinsonHyperlegibleNext-Regular.ttf"


@dataclass(frozen=True, slots=True)
class Sizes:
    """Bytes of one form of this year."""

    file: int
    plain: int
    whole: int
    patch: int


def form(number: int, year: int) -> bytes:
    draw = random.Random(number)
    lines = _sentences(number)
    for edit in range(year):
        fresh = _sentences(number + 100 + edit)
        for place in draw.sample(range(len(lines)), len(lines) // 3):
            lines[place] = fresh[place % len(fresh)]
        lines[2:2] = fresh[-2:]
    out = io.BytesIO()
    canvas = Canvas(out, pageCompression=1)
    canvas.drawImage(ImageReader(_emblem(number)), 40, 720, 60, 60)
    canvas.setFont(_font(), 9)
    canvas.drawString(
        120, 750, f"Formato {number:03} · ejercicio fiscal {2026 + year} · derechos {480 + 12 * year} pesos"
    )
    for place, line in enumerate(lines):
        if place and place % _LINES == 0:
            canvas.showPage()
            canvas.setFont(_font(), 9)
        height = 690 - 19 * (place % _LINES)
        canvas.drawString(40, height, line[:85])
        canvas.acroForm.textfield(name=f"c{place}", x=430, y=height - 4, width=140, height=15)
    canvas.save()
    return out.getvalue()


def sizes(number: int, folder: Path) -> Sizes:
    packed, plain = [], []
    for year in (0, 1):
        path = folder / f"{number}-{year}.pdf"
        path.write_bytes(form(number, year))
        packed.append(path.read_bytes())
        plain.append(template_pdf(path).plain)
    return Sizes(len(packed[1]), len(plain[1]), len(frame_of(plain[1], b"")), len(frame_of(plain[1], plain[0])))


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        made = [sizes(number, Path(folder)) for number in range(FORMS)]
    total = Sizes(*(sum(getattr(each, name) for each in made) for name in Sizes.__slots__))
    smallest, largest = min(each.file for each in made), max(each.file for each in made)
    print(f"{FORMS} forms of {smallest:,} to {largest:,} bytes, as their writers saved them")
    print(f"the files as they were   {total.file:>10,} bytes")
    print(f"unpacked                 {total.plain:>10,}")
    print(f"whole, as blobs          {total.whole:>10,}")
    print(f"patches from last year's {total.patch:>10,}  {total.patch / total.whole:.3f} of whole")


def _sentences(number: int) -> list[str]:
    found: list[str] = []
    for part in range(6):
        record = large_sheet.service(7, number * 10 + part)
        for block in record["description"]:
            texts = [block["text"]] if "text" in block else block["items"]
            found += [sentence.strip() for text in texts for sentence in text["es"].split(".") if sentence.strip()]
    return found


def _emblem(number: int) -> io.BytesIO:
    """A photograph's worth of noise, which no packer makes smaller."""
    out = io.BytesIO()
    Image.frombytes("RGB", (90, 90), random.Random(number).randbytes(90 * 90 * 3)).save(out, "JPEG", quality=85)
    out.seek(0)
    return out


def _font() -> str:
    if "form" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("form", str(_FONT)))
    return "form"


if __name__ == "__main__":
    main()
