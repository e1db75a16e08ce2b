# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What one record must be before it is stored: JSON of its kind's shape, and what no schema can say. Knows no other."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, Final, NoReturn

from kiosk.domain.errors import CatalogueRefused, ProcedureRefused
from kiosk.domain.records.markup import markup_in
from kiosk.domain.records.record import HEAD_ID, LONGEST_ID_BYTES, MOST_RECORD_BYTES, Kind, Record, kind_of
from offline_cache.shape import Check, shape

Data = Mapping[str, Any]

SCHEMA_FILE: Final = Path(__file__).parent / "catalogue.schema.json"
ADVICE: Final = "Ask headquarters to publish the catalogue again."
_SHAPES: Final[Mapping[Kind, str]] = {
    "catalogue": "catalogue",
    "elsewhere": "elsewhere",
    "event": "lifeEvent",
    "fork": "fork",
    "organisation": "organisation",
    "procedure": "procedure",
    "service": "service",
    "synonym": "synonym",
    "topic": "topic",
}
_HEAD: Final = ("format", "sequence", "published", "demonstration", "mostRequested")
_LARGEST: Final = (1 << 53) - 1
"""Beyond it, programs that read JSON no longer agree on a number."""


class RecordChecks:
    def __init__(self) -> None:
        self._schema = _schema()
        self._fits: dict[Kind, Check] = {kind: shape(self._schema, name) for kind, name in _SHAPES.items()}

    def data_of(self, record: Record) -> dict[str, Any]:
        """Raises `CatalogueRefused` naming the record and the first thing that is wrong with it."""
        kind = _kind(record)
        try:
            data: dict[str, Any] = _READ(record.body.decode())
        except (ValueError, RecursionError) as error:
            refuse(record.id, f"it is no JSON that this kiosk reads ({str(error)[:200]})")
        if not self._fits[kind](data):
            refuse(record.id, self._complaint(_SHAPES[kind], data))
        named = data["id"] if kind != "catalogue" else ""
        if record.id != f"{kind}:{named}":
            refuse(record.id, f"it says that it is {named!r}")
        for wrong in _wrong(kind, data):
            refuse(record.id, wrong)
        if markup := markup_in(record.body, data):
            refuse(record.id, f"it holds markup ({markup[:40]!r}), and the words of a catalogue are plain")
        return data

    def _complaint(self, shape_name: str, data: Any) -> str:
        from jsonschema import Draft202012Validator  # noqa: PLC0415 - slow, and hardly ever needed

        schema = {**self._schema, "$ref": f"#/$defs/{shape_name}"}
        errors = Draft202012Validator(schema).iter_errors(data)
        found = sorted((list(map(str, each.absolute_path)), each.message) for each in errors)
        if not found:  # a number that equals a whole one, which JSON Schema takes for one
            return "it does not have the shape of its kind"
        path, message = found[0]
        more = f" ({len(found) - 1} more)" if len(found) > 1 else ""
        return f"{' › '.join(path) or 'the whole record'}: {message[:200]}{more}"


def links_of(kind: Kind, data: Data) -> set[str]:
    """The ids of all records that this one names; each of them must be there."""
    if kind == "procedure":
        return {f"service:{data['id']}"}
    if kind == "catalogue":
        return {f"service:{each}" for each in data["mostRequested"]}
    if kind == "event":
        return {f"service:{each}" for each in data.get("first", ())}
    if kind == "fork":
        return {f"service:{each['service']}" for each in data["options"]}
    if kind != "service":
        return set()
    named = [*data.get("related", ()), *(each.get("isService") for each in data.get("requirements", ()))]
    return {
        f"organisation:{data['authority']}",
        *(f"topic:{each}" for each in data["topics"]),
        *(f"event:{each}" for each in data["lifeEvents"]),
        *(f"service:{each}" for each in (data.get("successor"), *named) if each),
    }


def refuse(identity: str, wrong: str) -> NoReturn:
    raise CatalogueRefused(f"The record {identity[:LONGEST_ID_BYTES]!r} cannot be shown: {wrong.rstrip('.')}. {ADVICE}")


def _kind(record: Record) -> Kind:
    if len(record.id) > LONGEST_ID_BYTES or len(record.id.encode(errors="replace")) > LONGEST_ID_BYTES:
        refuse(record.id, f"its name is longer than {LONGEST_ID_BYTES} bytes")
    if len(record.body) > MOST_RECORD_BYTES:
        refuse(record.id, f"it holds {len(record.body)} bytes, and no honest one more than {MOST_RECORD_BYTES}")
    try:
        kind = kind_of(record.id)
    except ValueError:
        refuse(record.id, "this kiosk knows no such kind; it may need a newer program")
    if kind == "catalogue" and record.id != HEAD_ID:
        refuse(record.id, f"only {HEAD_ID!r} speaks of the whole")
    return kind


def _wrong(kind: Kind, data: Data) -> Iterator[str]:
    if kind == "procedure":
        yield from _unusable_procedure(data)
    days = {"published": data.get("published"), "verified": data.get("verified")}
    days["retrieved"] = (data.get("source") or {}).get("retrieved") if kind == "service" else None
    for key, day in days.items():
        try:
            date.fromisoformat(day or "2000-01-01")
        except ValueError:
            yield f"{key} is {day!r}, which is no day of the calendar"
    for key in ("sequence", "order", "version"):
        if isinstance(data.get(key), int) and data[key] > _LARGEST:
            yield f"{key} is larger than any honest number"


def _unusable_procedure(data: Data) -> Iterator[str]:
    from kiosk.domain.walk.load import load  # noqa: PLC0415 - 0.1 s, and few services are guided

    try:
        load(data)
    except ProcedureRefused as error:
        yield error.sentence


def _no_float(text: str) -> NoReturn:
    raise ValueError(f"{text[:40]} is no whole number, and a catalogue holds no others")


_READ = partial(json.loads, parse_float=_no_float, parse_constant=_no_float)


def _schema() -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    head = {"type": "object", "required": _HEAD, "properties": {key: schema["properties"][key] for key in _HEAD}}
    return {"$schema": schema["$schema"], "$defs": {**schema["$defs"], "catalogue": head}}
