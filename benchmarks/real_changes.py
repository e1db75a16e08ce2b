# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The logged changes of a national catalogue as editions, one for each day that the log knows. Records of our form,
their words: the log gives every field's old and new value, and the names of what came and went."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from kiosk.domain.records.split import records_of

Row = dict[str, str]
_FORMAT: Final = "ventanilla-catalogue/1"


@dataclass(frozen=True, slots=True)
class RealCatalogue:
    changes: list[Row]
    moves: list[Row]

    @classmethod
    def read(cls, folder: Path) -> RealCatalogue:
        return cls(_rows(folder / "bo_modificaciones.csv"), _rows(folder / "bo_adiciones.csv"))

    @property
    def field_changes(self) -> int:
        return len(self.changes)

    @property
    def comings(self) -> int:
        return len(self.moves)

    def editions(self) -> Iterator[dict[str, bytes]]:
        """What was there before the log begins, then each day's state: id to body."""
        fields: dict[str, dict[str, str]] = {}
        names: dict[str, Row] = {}
        there: set[str] = set()
        for row in reversed(self.changes):  # the oldest value of a field is what the log first replaced
            fields.setdefault(row["id"], {})[row["campo"]] = row["viejo"]
            names[row["id"]] = row
            there.add(row["id"])
        first_move: dict[str, str] = {}
        for row in self.moves:
            names.setdefault(row["id"], row)
            fields.setdefault(row["id"], {})
            first_move.setdefault(row["id"], row["tipo"])
        there |= {each for each, kind in first_move.items() if kind == "desaparece"}
        there -= {each for each, kind in first_move.items() if kind == "aparece"}
        yield self._edition(1, there, fields, names)
        days = sorted({row["timestamp"] for row in (*self.changes, *self.moves)})
        for number, day in enumerate(days, start=2):
            for row in self.moves:
                if row["timestamp"] == day:
                    (there.add if row["tipo"] == "aparece" else there.discard)(row["id"])
            for row in self.changes:
                if row["timestamp"] == day:
                    fields[row["id"]][row["campo"]] = row["nuevo"]
            yield self._edition(number, there, fields, names)

    def _edition(
        self, sequence: int, there: set[str], fields: dict[str, dict[str, str]], names: dict[str, Row]
    ) -> dict[str, bytes]:
        agencies = sorted({names[each]["entidad"] for each in there})
        content: dict[str, Any] = {
            "format": _FORMAT,
            "sequence": sequence,
            "published": f"2026-01-{sequence:02}",
            "demonstration": True,
            "mostRequested": [],
            "topics": [{"id": "todo", "name": {"es": "Todos los trámites"}, "icon": "badge", "order": 1}],
            "lifeEvents": [],
            "organisations": [
                {"id": _agency(name), "name": {"es": name}, "shortName": name[:20], "formerly": []} for name in agencies
            ],
            "services": [_service(each, names[each], fields[each]) for each in sorted(there)],
            "procedures": {},
        }
        return {record.id: record.body for record in records_of(content)}


def _service(number: str, row: Row, fields: dict[str, str]) -> dict[str, Any]:
    """Each field that the log knows is a requirement's text: where it stands does not matter to a delta."""
    name = " ".join(row["nombre"].split()) or number
    return {
        "id": f"bo-gob/t-{number}",
        "identifier": {"homoclave": None, "scheme": "cnartys"},
        "name": {"es": name},
        "shortName": {"es": name[:28].strip()},
        "description": [{"type": "p", "text": {"es": name}}],
        "keyword": {},
        "kind": "tramite",
        "modality": "unica",
        "authority": _agency(row["entidad"]),
        "audience": ["persona-fisica"],
        "lifeEvents": [],
        "topics": ["todo"],
        "requirements": [
            {"id": f"r{place}", "name": {"es": field[:200]}, "detail": {"es": fields[field] or "-"}}
            for place, field in enumerate(sorted(fields))
        ],
        "channels": [{"id": "office", "type": "office"}],
        "costs": [{"id": "cost", "type": "free"}],
        "status": "published",
        "successor": None,
        "version": 1,
    }


def _agency(name: str) -> str:
    return f"org/{hashlib.sha256(name.encode()).hexdigest()[:12]}"


def _rows(file: Path) -> list[Row]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
