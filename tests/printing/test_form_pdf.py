# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The form on paper: all of it there, legible, embedded, the same bytes each time."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream

from kiosk.domain.documents import FormDocument, FormSection
from kiosk.domain.errors import PrintingError
from kiosk.printing.form_pdf import form_pdf
from tests.printing.papers import a_field, a_form

LONG_ADDRESS = "\n".join(f"Línea {n}: Privada de los Álamos {n}, colonia Jalatlaco, entre Aldama" for n in range(1, 21))
NOTICE = "Formato de demostración: no es un documento oficial"


def read(form: FormDocument) -> PdfReader:
    return PdfReader(io.BytesIO(form_pdf(form)))


def words_of(form: FormDocument) -> str:
    return " ".join(" ".join(page.extract_text() for page in read(form).pages).split())


def a_long_form() -> FormDocument:
    fields = [a_field(f"Campo {n} del formato", f"valor {n} " * (1 + n % 9)) for n in range(60)]
    return a_form([a_field("Domicilio", LONG_ADDRESS), *fields])


def test_everything_of_the_form_is_on_it() -> None:
    text = words_of(a_form())
    for wanted in (
        *("IMSS · Instituto Mexicano del Seguro Social", "Cambio de clínica del IMSS", "OAX03-000123-7"),
        *("23 de noviembre de 2026, 14:05", "IMSS-02-066", "Sus datos", "Nombre", "María Peña Güémez"),
        *("PEGM850315MOCXMR09", "Lo que debe llevar", "Identificación oficial", "Qué pasa después", "1. Entregue"),
        *("Firma de quien solicita", "Página 1 de 1", NOTICE),
    ):
        assert wanted in text


def test_english_words_around_the_data() -> None:
    text = words_of(a_form(language="en-US"))
    assert "What to bring" in text and "Demonstration form" in text and "Page 1 of 1" in text
    assert "Lo que debe llevar" not in text


def test_an_unwritten_language_gets_spanish_words() -> None:
    assert "Lo que debe llevar" in words_of(a_form(language="nah"))


def test_every_page_says_that_it_is_a_demonstration_and_how_many_there_are() -> None:
    pages = read(a_long_form()).pages
    assert len(pages) > 3
    for number, page in enumerate(pages, start=1):
        text = page.extract_text()
        assert NOTICE in text
        assert f"Página {number} de {len(pages)}" in text
        assert "OAX03-000123-7" in text


def test_an_official_form_carries_no_demonstration_notice() -> None:
    assert "demostración" not in words_of(a_form(is_demonstration=False))


def test_a_long_form_loses_no_field() -> None:
    text = words_of(a_long_form())
    for number in range(60):
        assert f"Campo {number} del formato" in text
    for number in range(1, 21):
        assert f"Línea {number}: Privada" in text


def test_the_same_form_gives_the_same_bytes() -> None:
    first = form_pdf(a_form())
    form_pdf(a_long_form())
    assert form_pdf(a_form()) == first
    assert form_pdf(a_form(folio="OAX03-000124-4")) != first


@pytest.mark.parametrize(
    "form", [a_form(), a_long_form(), a_form([a_field("Lengua", "nāhuatl, tuꞌun savi, kɨ̱ 漢字 😀")])]
)
def test_every_font_named_in_the_file_is_embedded(form: FormDocument) -> None:
    fonts = {
        str(font["/BaseFont"]): font.get_object()
        for page in read(form).pages
        for font in (found.get_object() for found in page["/Resources"]["/Font"].values())
    }
    assert fonts
    for name, font in fonts.items():
        assert "AtkinsonHyperlegible" in name
        assert "/FontFile2" in font["/FontDescriptor"]
        assert "/ToUnicode" in font
    assert b"Helvetica" not in form_pdf(form)


def sizes_and_places(page: PageObject) -> list[tuple[float, float, float]]:
    """Font size, x and y of every piece of text."""
    found, size = [], 0.0
    content = ContentStream(page.get_contents(), page.pdf)
    for operands, operator in content.operations:
        if operator == b"Tf":
            size = float(operands[1])
        if operator == b"Tm":
            found.append((size, float(operands[4]), float(operands[5])))
    return found


def test_no_text_is_smaller_than_10_points_or_off_the_page() -> None:
    for page in read(a_long_form()).pages:
        pieces = sizes_and_places(page)
        assert pieces
        for size, x, y in pieces:
            assert size >= 10 or size == 0
            assert 36 <= x <= 612 - 36
            assert 24 <= y <= 792 - 36


def test_title_author_and_language_are_in_the_file() -> None:
    reader = read(a_form(language="es-MX"))
    assert reader.metadata is not None
    assert reader.metadata.title == "Cambio de clínica del IMSS · OAX03-000123-7"
    assert reader.metadata.author == "IMSS · Instituto Mexicano del Seguro Social"
    assert reader.trailer["/Root"]["/Lang"] == "es-MX"
    assert reader.pages[0].mediabox[2:] == [612, 792]


def test_each_paper_of_a_procedure_begins_a_page() -> None:
    pages = read(a_form([a_field("Nombre", "Ana"), a_field("Testigo", "Luis", document="anexo")])).pages
    assert len(pages) == 2
    assert "Nombre" in pages[0].extract_text() and "Testigo" not in pages[0].extract_text()
    assert "Testigo" in pages[1].extract_text()
    assert all("Firma de quien solicita" in page.extract_text() for page in pages)


def test_a_form_without_fields_has_no_place_to_sign() -> None:
    text = words_of(a_form([], bring=(), next_steps=()))
    assert "Firma" not in text and "Lo que debe llevar" not in text
    assert "Página 1 de 1" in text


def test_the_signature_never_stands_alone_on_a_page() -> None:
    for count in range(20, 40, 2):
        form = a_form([a_field(f"Campo {n}", f"dato {n}") for n in range(count)], bring=(), next_steps=())
        signed = [page.extract_text() for page in read(form).pages if "Firma de quien" in page.extract_text()]
        assert len(signed) == 1
        assert "dato" in signed[0]


def test_a_section_without_a_heading_and_long_titles_still_fit() -> None:
    form = a_form(
        title="Aclaración y corrección de datos en la Clave Única de Registro de Población " * 3,
        agency="Secretaría de Gobernación, Dirección General del Registro Nacional de Población e Identidad " * 3,
        folio="X" * 60,
        sections=(FormSection("", (a_field("¿" + "muy largo " * 60 + "?", "Sí"), a_field("", ""))),),
    )
    assert "Identidad" in words_of(form)
    for page in read(form).pages:
        assert all(24 <= y <= 792 - 36 for _, _, y in sizes_and_places(page))


def test_commands_in_a_value_do_not_reach_the_page() -> None:
    text = words_of(a_form([a_field("Nombre", "Ana\x1dV\x00 (Peña) \\ \u202eopser")]))
    assert "Ana V (Peña)" in text and "opser" in text
    assert not re.search("[\x00-\x08\x0e-\x1f\u202e]", text)


@settings(max_examples=25)
@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_can_be_laid_out(label: str, value: str) -> None:
    form = a_form([a_field(label, value)], title=label or "t", bring=(value,), next_steps=(label,))
    assert form_pdf(form).startswith(b"%PDF-")


def test_a_folio_that_no_qr_code_can_hold_is_a_clear_error() -> None:
    with pytest.raises(PrintingError, match="shorten the folio"):
        form_pdf(a_form(folio="Ñ" * 3000))


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler-utils is not installed")
def test_poppler_reads_the_accents_too(tmp_path: Path) -> None:
    path = tmp_path / "form.pdf"
    path.write_bytes(form_pdf(a_form([a_field("Nombre", "María Peña Güémez ñāhuatl tuꞌun kɨ")])))
    text = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True).stdout
    assert "María Peña Güémez ñāhuatl tuꞌun kɨ" in text


@pytest.mark.skipif(not (shutil.which("pdftoppm") and shutil.which("zbarimg")), reason="poppler or zbar is missing")
def test_the_code_on_the_form_says_folio_and_service_only(tmp_path: Path) -> None:
    path = tmp_path / "form.pdf"
    path.write_bytes(form_pdf(a_form()))
    subprocess.run(["pdftoppm", "-r", "100", "-png", str(path), str(tmp_path / "page")], check=True)
    picture = next(tmp_path.glob("page*.png"))
    told = subprocess.run(["zbarimg", "-q", "--raw", str(picture)], capture_output=True, text=True, check=True).stdout
    assert told.strip() == "OAX03-000123-7 mx-fed/imss-cambio-clinica"
