# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Money, days and lists as officials write them."""

from __future__ import annotations

from typing import Any

import pytest

from central.transfer.entries import entries_of
from central.transfer.figures import Cost, cost_of, deadline_of, money

MONEY = [
    ("1.234,50", "1234.50"),
    ("1,234.50", "1234.50"),
    ("$ 1 234", "1234"),
    ("99,9", "99.90"),
    ("12.345.678", "12345678"),
    ("0", "0"),
    ("diez", None),
    ("de 10 a 20", None),
]


@pytest.mark.parametrize(("text", "value"), MONEY)
def test_money(text: str, value: str | None) -> None:
    assert money(text) == value


COSTS = [
    ("", None),
    ("Sin costo", Cost(is_free=True)),
    ("$ 0.00", Cost(is_free=True)),
    ("$318.00", Cost(is_free=False, amount="318.00")),
    ("35.84 pesos", Cost(is_free=False, amount="35.84")),
    ("1.234,50", Cost(is_free=False, amount="1234.50")),
    ("$10 o $20", Cost(is_free=False)),
    ("Según el código", Cost(is_free=False, note="Según el código")),
]


@pytest.mark.parametrize(("text", "cost"), COSTS)
def test_costs(text: str, cost: Cost | None) -> None:
    assert cost_of(text) == cost


DEADLINES: list[tuple[str, dict[str, Any] | None]] = [
    ("Plazo máximo de respuesta 13 Días hábiles.", {"resolve": "P13D", "businessDays": True}),
    ("10 días naturales", {"resolve": "P10D", "businessDays": False}),
    ("72 horas", {"resolve": "P3D"}),
    ("2 meses", {"resolve": "P2M"}),
    ("1 semana", {"resolve": "P1W"}),
    ("P10D", {"resolve": "P10D"}),
    ("72 hrs. hábiles", None),
    ("10 a 15 días", None),
    ("5 Minutos", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "deadline"), DEADLINES)
def test_deadlines(text: str, deadline: dict[str, Any] | None) -> None:
    assert deadline_of(text) == deadline


BLOB = (
    "Copia del documento que acredite la propiedad del inmueble, copia de la licencia vigente, en los casos que "
    "impliquen la construcción de más de diez viviendas, constancia de viabilidad, dos croquis a escala "
    "del predio y de su entorno"
)
LISTS = [
    ("Acta; CURP ;acta;", ";", ["Acta", "CURP"]),
    ("Acta||CURP||N/A", "||", ["Acta", "CURP"]),
    ("- Acta\n* CURP", "", ["Acta", "CURP"]),
    ("1.- Acta 2.- CURP 3.- Croquis", "", ["Acta", "CURP", "Croquis"]),
    ("a) Acta\nb) CURP", ";", ["Acta", "CURP"]),
    ("<ul><li>Acta</li><li>CURP</li></ul>", "", ["Acta", "CURP"]),
    ("Conforme al artículo 3. De la ley", "", ["Conforme al artículo 3. De la ley"]),
    ("", ";", []),
]


@pytest.mark.parametrize(("text", "separator", "entries"), LISTS)
def test_lists(text: str, separator: str, entries: list[str]) -> None:
    assert entries_of(text, separator) == entries


def test_a_blob_of_papers_is_parted_before_each_paper() -> None:
    found = entries_of(BLOB)
    assert [entry.split()[0] for entry in found] == ["Copia", "copia", "constancia", "dos"]
    assert "más de diez viviendas" in found[1]
