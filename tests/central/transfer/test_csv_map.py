# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The map: joins of several tables, values, both languages, and what is refused in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from central.__main__ import main
from tests.central.transfer.importing import MAP, bring_csv

Streams = pytest.CaptureFixture[str]
RICH = """\
idPrefix: mx-mex-toluca
files:
  services: tramites.csv
  requirements: {file: requisitos.csv, key: tramite, of: clave, name: nombre, detail: detalle}
  steps: {file: pasos.csv, key: tramite, of: clave, title: paso}
  inspection: {file: visitas.csv, key: tramite, of: clave, objective: materia}
  organisations: {file: areas.csv, key: area}
fields:
  name: {es: nombre, en: name}
  description:
    - {text: {es: descripcion, en: description}}
    - {text: {es: vigencia, en: vigencia}, label: {es: Vigencia, en: Valid for}}
  homoclave: clave
  authority: {name: area}
  audience: {column: tipo, values: {Física: [persona-fisica]}}
  cost: {text: costo, legal: ley, validFrom: desde}
  deadline: plazo
  hours: horario
  phone: telefono
  url: liga
  channels: {constant: [office]}
  topics: {constant: [negocio]}
topics:
  - {id: negocio, name: {es: Negocio, en: Business}, icon: storefront, order: 1}
"""
HEAD = "clave,nombre,name,descripcion,description,vigencia,area,tipo,costo,ley,desde,plazo,horario,telefono,liga\n"
ROW = (
    't1,Licencia,Licence,Sirve para abrir.,It opens doors.,,Tesorería,Física,"1.234,50",Código Financiero,2026-01-01,'
    "10 días hábiles,Lunes a viernes de 9 a 15 horas,722 1,https://toluca.gob.mx/t1\n"
)


def test_every_fact_of_a_row(tmp_path: Path) -> None:
    brought = bring_csv(
        tmp_path,
        HEAD + ROW,
        RICH,
        requisitos="tramite,nombre,detalle\nt1,Acta,Original\nt9,Nada,\n,Nada,\n",
        pasos="tramite,paso\nT1,Pida su turno\n",
        visitas="tramite,materia\nt1,Seguridad del local\n",
        areas="area\nTESORERÍA\nObras\n",
    )
    assert not brought.errors
    service = brought.services["mx-mex-toluca/licencia"]
    assert service["identifier"] == {"homoclave": "t1", "scheme": "map"}
    assert service["costs"][0]["value"] == "1234.50"
    assert service["costs"][0]["legal"] == [{"law": {"es": "Código Financiero"}}]
    assert service["deadline"] == {"resolve": "P10D", "businessDays": True}
    assert service["contacts"] == [{"phone": "722 1", "hours": {"es": "Lunes a viernes de 9 a 15 horas"}}]
    assert [channel["type"] for channel in service["channels"]] == ["office", "phone", "online"]
    assert service["requirements"] == [{"id": "acta", "name": {"es": "Acta"}, "detail": {"es": "Original"}}]
    assert service["steps"] == [{"order": 1, "title": {"es": "Pida su turno"}}]
    assert service["inspection"] == {"required": True, "objective": {"es": "Seguridad del local"}}
    # English stays only where all of a service has it, and these requirements have none.
    assert service["name"] == {"es": "Licencia"}
    fates = {(Path(row["file"]).name, row["row"]): row["outcome"] for row in brought.rows}
    assert fates["requisitos.csv", 2] == "joined"
    assert fates["requisitos.csv", 3] == fates["requisitos.csv", 4] == "reason"
    assert (fates["areas.csv", 2], fates["areas.csv", 3]) == ("joined", "reason")


def test_both_languages_stay_where_all_of_it_has_them(tmp_path: Path) -> None:
    table = "nombre,name,descripcion,description\nLicencia,Licence,Sirve.,It serves.\n"
    both = MAP.replace("name: nombre", "name: {es: nombre, en: name}").replace(
        "description: descripcion", "description: {es: descripcion, en: description}"
    )
    (service,) = bring_csv(tmp_path, table, both).services.values()
    assert service["name"] == {"es": "Licencia", "en": "Licence"}
    assert service["description"] == [{"type": "p", "text": {"es": "Sirve.", "en": "It serves."}}]


def test_a_value_that_the_map_does_not_know_is_told(tmp_path: Path) -> None:
    known = MAP.replace("fields:\n", "fields:\n  audience: {column: tipo, values: {Física: [persona-fisica]}}\n")
    brought = bring_csv(tmp_path, "nombre,descripcion,tipo\nA,Sirve.,Jurídica\n", known)
    assert "“Jurídica” is not among the values" in brought.rows[0]["notes"][0]


def test_an_amount_without_its_law_is_told_and_not_shown(tmp_path: Path) -> None:
    brought = bring_csv(
        tmp_path, "nombre,descripcion,costo\nA,Sirve.,$318.00\n", MAP.replace("fields:", "fields:\n  cost: costo")
    )
    (service,) = brought.services.values()
    assert service["costs"] == [{"id": "cost", "type": "unknown"}]
    assert "$318.00" in brought.rows[0]["notes"][0]


def test_a_column_that_the_map_forgets_is_told(tmp_path: Path, capsys: Streams) -> None:
    bring_csv(tmp_path, "nombre,descripcion,otra\nA,Sirve.,x\n")
    assert "the map does not speak of the column “otra”" in capsys.readouterr().err


REFUSED = [
    ("fields:", "feilds:", "a map has “files” and “fields”"),
    ("  name: nombre\n", "", "fields say no “name”"),
    ("name: nombre", "name: titulo", "no file has the column “titulo”"),
    ("name: nombre", "name: {colum: nombre}", "“colum” is not known here"),
    ("name: nombre", "name: [nombre]", "name a column"),
    ("  description:", "  descripton:", "“descripton” is not known in fields"),
    ("idPrefix:", "prefix:", "“prefix” is not known in the map"),
    ("services: tramites.csv", "services: otros.csv", "says nothing of a file with this name"),
    ("services: tramites.csv", "service: tramites.csv", "“service” is not known in files"),
    ("services: tramites.csv", "steps: tramites.csv", "files say no “services”"),
    ("idPrefix: mx-mex-toluca", "idPrefix: [", "this is not YAML"),
    ("files:\n", "files:\n  steps: {file: x.csv}\n", "needs “file” and “key”"),
]


@pytest.mark.parametrize(("old", "new", "sentence"), REFUSED)
def test_a_wrong_map_is_refused(tmp_path: Path, capsys: Streams, old: str, new: str, sentence: str) -> None:
    assert old in MAP
    brought = bring_csv(tmp_path, "nombre,descripcion\nA,Sirve.\n", MAP.replace(old, new))
    assert brought.code == 1
    assert not brought.content.exists()
    assert sentence in capsys.readouterr().err


def test_what_the_command_refuses(tmp_path: Path, capsys: Streams) -> None:
    table = tmp_path / "tramites.csv"
    table.write_text("nombre,descripcion\nA,Sirve.\n", encoding="utf-8")
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    (tmp_path / "full").mkdir()
    (tmp_path / "full/note.txt").write_text("mine", encoding="utf-8")
    new, given = str(tmp_path / "new"), ["--map", str(tmp_path / "map.yaml")]
    assert main(["import", "csv-map", str(table), "--out", str(tmp_path / "full"), *given]) == 1
    assert main(["import", "csv-map", str(table), "--out", new]) == 1
    assert main(["import", "csv-map", str(table), "--out", new, *given, "--report", "r.txt"]) == 1
    assert main(["import", "csv-map", str(tmp_path / "map.yaml"), "--out", new, *given]) == 1
    table.write_text("", encoding="utf-8")
    assert main(["import", "csv-map", str(table), "--out", new, *given]) == 1
    table.write_text("nombre,descripcion\n,\nA,\n", encoding="utf-8")
    assert main(["import", "csv-map", str(table), "--out", new, *given]) == 1
    told = capsys.readouterr().err
    for sentence in ("already holds something", "needs a map", ".csv or a .json", "holds no column names"):
        assert sentence in told
    assert "None of the 1 rows became a service" in told
    assert not Path(new).exists()
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["note.txt"]
