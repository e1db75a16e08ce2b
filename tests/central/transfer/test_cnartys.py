# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fichas of the national catalogue, with the misspellings of its API."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.central.transfer.importing import bring

FICHA: dict[str, Any] = {
    "nombre": "103. EXPEDICIÓN DE LICENCIA",
    "homoclave": "sat-01-002",
    "descripcion": "<p>Sirve para abrir.</p><ul><li>Uno</li><li>Dos</li></ul>",
    "dependencia": {"nombre": "Secretaría de Economía"},
    "siglas": "SE",
    "modalidad": "Por extravío",
    "tipo": "Trámite",
    "traFechaModificacion": "2026-03-04T10:00:00",
    "requisitos": [{"nombreRequisito": "Acta", "originales": "1", "copias": 2, "copiasCerificadas": True}],
    "opción para realizar el trámite": [
        {"viaPresencial": "Sí", "viaKiosko": True, "accionesKiosko": "consultar", "viaInternet": "No"}
    ],
    "o\ufb01cinasAtencion": [
        {"telefono": "55 1234", "horario": "Lunes a viernes de 9 a 15 horas", "responsable": "Ana"}
    ],
    "montoTiendasReferncias": "1.234,50",
    "plazoResolucion": "10 días hábiles",
    "ficta": "Negativa ficta",
    "fundamentoJuridico": [{"ordenamiento": "Ley de Economía", "articulo": "5", "fraccion": "II", "insiso": "a"}],
    "responsable": "Lic. Ana Pérez",
    "campoNuevo": "x",
}


def test_every_field_under_its_own_name(tmp_path: Path) -> None:
    brought = bring(tmp_path, "cnartys-json", {"f.json": json.dumps({"data": [FICHA]})})
    assert not brought.errors
    (service,) = brought.services.values()
    assert service["name"] == {"es": "Expedición de licencia: Por extravío"}
    assert service["identifier"] == {"homoclave": "SAT-01-002", "scheme": "cnartys"}
    assert [block["type"] for block in service["description"]] == ["p", "ul"]
    assert service["requirements"] == [
        {"id": "acta", "name": {"es": "Acta"}, "originals": 1, "copies": 2, "certified": True}
    ]
    assert [channel["type"] for channel in service["channels"]] == ["office"]
    assert service["contacts"] == [{"phone": "55 1234", "hours": {"es": "Lunes a viernes de 9 a 15 horas"}}]
    assert service["costs"] == [{"id": "cost", "type": "unknown"}]
    assert service["deadline"] == {"resolve": "P10D", "businessDays": True, "silence": "negative"}
    assert service["legal"] == [{"law": {"es": "Ley de Economía"}, "article": "5", "fraction": "II a"}]
    assert "Ana" not in json.dumps(service)
    notes = " ".join(brought.rows[0]["notes"])
    for told in ("2026-03-04 (traFechaModificacion)", "viaKiosko; accionesKiosko: consultar", "official", "camponuevo"):
        assert told in notes


MODALITIES = [
    ("Presencial", "Licencia", "is a channel and no variant"),
    ("En línea", "Licencia", "is a channel and no variant"),
    ("Modalidad única", "Licencia: Modalidad única", ""),
    ("Única", "Licencia", ""),
    ("N/A", "Licencia", ""),
    ("Cuando el interesado perdió la licencia y la necesita otra vez antes de", "Licencia", "is a text and no variant"),
    ("A", "Licencia: A", ""),
]


@pytest.mark.parametrize(("said", "name", "note"), MODALITIES)
def test_modalidad_is_a_variant_and_is_often_misused(tmp_path: Path, said: str, name: str, note: str) -> None:
    ficha = {"nombre": "Licencia", "descripcion": "Sirve.", "dependencia": "SE", "modalidad": said}
    brought = bring(tmp_path, "cnartys-json", {"f.json": json.dumps(ficha)})
    assert [service["name"]["es"] for service in brought.services.values()] == [name]
    assert note in " ".join(brought.rows[0]["notes"])


def test_a_ficha_a_line(tmp_path: Path) -> None:
    ficha = {"nombre": "Licencia", "descripcion": "Sirve.", "dependencia": "SE", "montoFijo": "0"}
    lines = [ficha, {**ficha, "nombre": "Otra", "tipoMonto": "Gratuito"}, {"nombre": ""}, {"nombre": "Sola"}]
    brought = bring(tmp_path, "cnartys-json", {"f.jsonl": "\n".join(json.dumps(line) for line in lines)})
    assert [row["outcome"] for row in brought.rows] == ["service", "service", "reason", "reason"]
    assert [service["costs"] for service in brought.services.values()] == [[{"id": "cost", "type": "free"}]] * 2
    assert "which agency" in brought.rows[3]["reason"]


@pytest.mark.parametrize("text", ["", "{", '[1, "x", null]', "[" * 100_000])
def test_what_is_no_ficha_is_told(tmp_path: Path, text: str) -> None:
    brought = bring(tmp_path, "cnartys-json", {"f.json": text})
    assert brought.code == 1
    assert not brought.services


def test_a_map_is_not_for_fichas(tmp_path: Path) -> None:
    assert bring(tmp_path, "cnartys-json", {"f.json": "{}"}, "--map", "x.yaml").code == 1
