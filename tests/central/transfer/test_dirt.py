# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The dirt of real tables: encodings, capitals, markup, blobs, figures. Each goes in dirty and comes out readable."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.central.transfer.importing import MAP, bring_csv

TABLE = "nombre,descripcion\nExpedición de licencia,Sirve para abrir un negocio.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(tmp_path: Path, encoding: str, end: str) -> None:
    brought = bring_csv(tmp_path, TABLE.replace("\n", end).encode(encoding))
    (service,) = brought.services.values()
    assert service["name"] == {"es": "Expedición de licencia"}
    assert not brought.errors


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_separators_are_found(tmp_path: Path, separator: str) -> None:
    assert len(bring_csv(tmp_path, TABLE.replace(",", separator)).services) == 1


NAMES = [
    ("103. Licencia de obra", "Licencia de obra"),
    ("12.- Licencia de obra", "Licencia de obra"),
    ("REPOSICIÓN DE LICENCIA ANTE EL SARE DE TOLUCA", "Reposición de licencia ante el SARE de Toluca"),
    ("alta de giro. ", "Alta de giro"),
    ("Baja de Licencias(persona moral)", "Baja de Licencias (persona moral)"),
    ("Trámite  con\u00a0espacios\u200b", "Trámite con espacios"),
    ("e.firma para empresas", "e.firma para empresas"),
    ("CURP", "CURP"),
]


@pytest.mark.parametrize(("dirty", "clean"), NAMES)
def test_names(tmp_path: Path, dirty: str, clean: str) -> None:
    brought = bring_csv(tmp_path, f"nombre,descripcion\n{dirty},Sirve.\n", f"{MAP}properNames: [Toluca]\n")
    assert [service["name"]["es"] for service in brought.services.values()] == [clean]
    assert not brought.errors


TEXTS = [
    ("Vea www.toluca.gob.mx ahora.", "Vea ahora.", "web or mail addresses"),
    ("Es simple. Cuesta $500 por hoja.", "Es simple.", "names an amount"),
    ("Es simple. Llame al 722 123 4567.", "Es simple.", "telephone number"),
    ("Es simple. Atiende la Lic. Ana Pérez Soto.", "Es simple.", "names a person"),
    ("¡Tramita tu licencia!", "Tramita tu licencia.", ""),
    ("Abierto\x00 siempre.", "Abierto siempre.", ""),
    ("TODO SE PIDE EN LA VENTANILLA", "Todo se pide en la ventanilla", ""),
]


@pytest.mark.parametrize(("dirty", "clean", "note"), TEXTS)
def test_texts(tmp_path: Path, dirty: str, clean: str, note: str) -> None:
    brought = bring_csv(tmp_path, f"nombre,descripcion\nLicencia,{dirty}\n")
    (service,) = brought.services.values()
    assert service["description"] == [{"type": "p", "text": {"es": clean}}]
    assert note in " ".join(brought.rows[0]["notes"])
    assert not brought.errors


def test_html_becomes_blocks(tmp_path: Path) -> None:
    html = (
        "<p>Sirve para <b>abrir</b> &amp; cerrar.</p><script>alert(1)</script><ul><li>Uno<li>Dos</ul>"
        "<ol><li>Vaya</li><li>Firme</li></ol><p>Lea el <a href='https://toluca.gob.mx/x'>reglamento</a></p>"
    )
    brought = bring_csv(tmp_path, f'nombre,descripcion\nLicencia,"{html}"\n')
    (service,) = brought.services.values()
    assert service["description"] == [
        {"type": "p", "text": {"es": "Sirve para abrir & cerrar."}},
        {"type": "ul", "items": [{"es": "Uno"}, {"es": "Dos"}]},
        {"type": "ol", "items": [{"es": "Vaya"}, {"es": "Firme"}]},
        {"type": "p", "text": {"es": "Lea el reglamento"}},
        {"type": "link", "text": {"es": "Reglamento"}, "url": "https://toluca.gob.mx/x"},
    ]
    assert not brought.errors


def test_a_description_that_only_repeats_the_name_is_none(tmp_path: Path) -> None:
    brought = bring_csv(tmp_path, "nombre,descripcion\nLicencia de obra,LICENCIA DE OBRA.\n")
    assert brought.rows[0]["outcome"] == "reason"
    assert "no description" in brought.rows[0]["reason"]


def test_a_cell_of_ten_megabytes_is_a_reason_and_the_others_go_on(tmp_path: Path) -> None:
    giant = "palabra " * (10 << 17)
    brought = bring_csv(tmp_path, f"{TABLE}Otra licencia,{giant}\n")
    assert [row["outcome"] for row in brought.rows] == ["service", "reason"]
    assert "nobody reads that" in brought.rows[1]["reason"]


def test_rows_with_nothing_too_little_and_too_much(tmp_path: Path) -> None:
    brought = bring_csv(tmp_path, f"{TABLE},Sin nombre.\n,\nOtra\nMás,Sirve.,de,sobra\n")
    assert [(row["row"], row["outcome"]) for row in brought.rows] == [
        (2, "service"),
        (3, "reason"),
        (5, "reason"),
        (6, "service"),
    ]
    assert "2 cells beyond" in brought.rows[3]["notes"][0]


def test_the_same_row_twice_is_told(tmp_path: Path) -> None:
    brought = bring_csv(tmp_path, f"{TABLE}Expedición de licencia,Sirve para abrir un negocio.\n")
    assert brought.rows[1]["outcome"] == "reason"
    assert "says the same as mx-mex-toluca/expedicion-de-licencia" in brought.rows[1]["reason"]


def test_the_same_name_with_other_facts_is_another_service(tmp_path: Path) -> None:
    brought = bring_csv(tmp_path, f"{TABLE}Expedición de licencia,Sirve para otra cosa.\n")
    assert list(brought.services) == ["mx-mex-toluca/expedicion-de-licencia", "mx-mex-toluca/expedicion-de-licencia-2"]
    assert brought.rows[1]["notes"] == ["another service has the same name and says other things"]
