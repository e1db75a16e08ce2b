# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PDF forms in the content: unpacked always in the same way, signed ones untouched, unfit ones told with a sentence."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader

from central.publish.publish import Checked, check_content
from central.publish.template_pdf import TemplateRefused, template_pdf
from tests.central.contents import OTHER, small_content, write_content
from tests.central.templates_pdf import form_pdf

FORM = "forms: [{id: f1, name: {es: Formato, en: Form}, template: template.pdf}]"


def pdf_file(folder: Path, raw: bytes) -> Path:
    path = folder / "template.pdf"
    path.write_bytes(raw)
    return path


def saved(raw: bytes, **how: object) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        pdf.save(out, **how)  # type: ignore[arg-type]
    return out.getvalue()


def empty() -> bytes:
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.save(out)
    return out.getvalue()


def with_template(folder: Path, raw: bytes | None, form: str = FORM) -> Checked:
    files = small_content()
    files[OTHER] = files[OTHER].replace("forms: []", form)
    content = write_content(folder, files)
    if raw is not None:
        (content / OTHER).with_name("template.pdf").write_bytes(raw)
    return check_content(content)


def test_however_it_was_packed_the_published_bytes_are_the_same(tmp_path: Path) -> None:
    raw = form_pdf(["Nombre", "Domicilio"])
    repacked = saved(raw, compress_streams=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert repacked != raw
    plain = template_pdf(pdf_file(tmp_path, raw)).plain
    # An id that a writer made anew each time must not make a new form of an old one: twice the same is the same.
    assert template_pdf(pdf_file(tmp_path, raw)).plain == plain
    assert template_pdf(pdf_file(tmp_path, plain)).plain == plain
    assert b"Nombre" in plain
    fields = PdfReader(io.BytesIO(plain)).get_fields() or {}
    assert set(fields) == {"field_0", "field_1"}
    again = template_pdf(pdf_file(tmp_path, repacked))
    assert b"Nombre" in again.plain
    assert not again.was_mended


@pytest.mark.parametrize("is_field", [True, False])
def test_a_signed_pdf_stays_as_it_is(tmp_path: Path, is_field: bool) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(form_pdf(["Nombre"]))) as pdf:
        if is_field:
            value = pikepdf.Dictionary(Type=pikepdf.Name.Sig, ByteRange=[0, 1, 2, 3])
            field = pikepdf.Dictionary(FT=pikepdf.Name.Sig, T=pikepdf.String("firma"), V=value)
            pdf.Root.AcroForm.Fields.append(pdf.make_indirect(field))
        else:
            pdf.Root.AcroForm.SigFlags = 3
        pdf.save(out)
    assert template_pdf(pdf_file(tmp_path, out.getvalue())).plain == out.getvalue()


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"PK\x03\x04 a workbook", "This is no PDF"),
        (saved(form_pdf(["x"]), encryption=pikepdf.Encryption(owner="o", user="u")), "encrypted"),
        (saved(form_pdf(["x"]), encryption=pikepdf.Encryption(owner="o", user="")), "encrypted"),
        (b"%PDF-1.4\nnothing more", "damaged"),
        (saved(form_pdf(["x"])).replace(b"/Kids", b"/Kind"), "damaged"),
        (empty(), "no pages"),
    ],
)
def test_what_no_kiosk_could_use_gets_a_sentence(tmp_path: Path, raw: bytes, sentence: str) -> None:
    with pytest.raises(TemplateRefused, match=sentence):
        template_pdf(pdf_file(tmp_path, raw))
    wrong = with_template(tmp_path, raw).problems.errors
    assert len(wrong) == 1
    assert sentence in str(wrong[0])
    assert "template.pdf" in str(wrong[0])


def test_the_record_says_what_is_published(tmp_path: Path) -> None:
    checked = with_template(tmp_path, form_pdf(["Nombre"]))
    assert not checked.problems.errors
    (service,) = (each for each in checked.content.services if each.record["forms"])
    entry = service.record["forms"][0]["template"]
    plain = checked.content.templates.plain(entry["sha256"])
    assert plain is not None
    assert (hashlib.sha256(plain).hexdigest(), len(plain)) == (entry["sha256"], entry["bytes"])
    assert checked.content.templates.plain("0" * 64) is None


def test_a_form_that_changed_meanwhile_is_not_published(tmp_path: Path) -> None:
    checked = with_template(tmp_path, form_pdf(["Nombre"]))
    (service,) = (each for each in checked.content.services if each.record["forms"])
    pdf_file(service.folder, form_pdf(["Otra cosa"]))
    assert checked.content.templates.plain(service.record["forms"][0]["template"]["sha256"]) is None


@pytest.mark.parametrize("name", ["other.pdf", "service.yaml", "{sha256: a, bytes: 1}", "../otro/template.pdf"])
def test_a_name_without_a_file_is_told(tmp_path: Path, name: str) -> None:
    wrong = with_template(tmp_path, None, FORM.replace("template.pdf", name)).problems.errors
    assert len(wrong) == 1
    assert "is no PDF beside this file" in str(wrong[0])


def test_a_pdf_that_no_form_names_is_told(tmp_path: Path) -> None:
    problems = with_template(tmp_path, form_pdf(["Nombre"]), "forms: []").problems
    assert not problems.errors
    assert "No form of service.yaml names this PDF" in str(problems.warnings[-1])


def test_a_damaged_one_that_can_be_read_is_mended_and_told(tmp_path: Path) -> None:
    raw = form_pdf(["Nombre"])
    torn = raw[: raw.rindex(b"startxref")] + b"startxref\n7\n%%EOF\n"
    problems = with_template(tmp_path, torn).problems
    assert not problems.errors
    assert "has been mended" in str(problems.warnings[-1])


def test_one_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("central.publish.template_pdf.MOST_BYTES", 1000)
    with pytest.raises(TemplateRefused, match="kiosks take 1,000"):
        template_pdf(pdf_file(tmp_path, form_pdf(["Nombre"])))
