# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The decisions sheet: tables of rows, the first of which that holds says how it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Final

from central.compile.table import Record, Table

HIT_POLICIES: Final = ("FIRST", "UNIQUE", "COLLECT")
DEFAULT_TABLE: Final = "eligibility"


def read_decisions(table: Table, languages: Sequence[str]) -> list[dict[str, Any]]:
    tables: dict[str, dict[str, Any]] = {}
    for record in table:
        name = record.get("table") or DEFAULT_TABLE
        entry = tables.setdefault(name, {"table": name, "hit_policy": "", "rows": []})
        _set_policy(record, entry)
        entry["rows"].append((record, _read_row(record, len(entry["rows"]) + 1, languages)))
    return [_finished(entry) for entry in tables.values()]


def in_order(table: Table, name: str) -> list[Record]:
    """The rows of one table as they come to be asked."""
    records = [record for record in table if (record.get("table") or DEFAULT_TABLE) == name]
    places = {record.number: place for place, record in enumerate(records, 1)}
    return sorted(records, key=lambda record: _number(record.get("order"), places[record.number]))


def _number(cell: str, otherwise: int) -> int:
    return int(cell) if re.fullmatch(r"[0-9]{1,9}", cell) else otherwise


def _set_policy(record: Record, entry: dict[str, Any]) -> None:
    policy = record.get("hit_policy").upper()
    if policy and policy not in HIT_POLICIES:
        record.error("hit_policy", f"“{policy}” is not a hit policy; use one of {', '.join(HIT_POLICIES)}.")
    elif policy and entry["hit_policy"] and policy != entry["hit_policy"]:
        record.error("hit_policy", f"The table “{entry['table']}” already says {entry['hit_policy']}; keep one.")
    else:
        entry["hit_policy"] = entry["hit_policy"] or policy


def _read_row(record: Record, position: int, languages: Sequence[str]) -> dict[str, Any]:
    outcome = record.get("outcome")
    if not outcome:
        record.error("outcome", "The outcome is missing; write “eligible” or “exit:NAME”.")
    is_exit = outcome.startswith("exit:")
    if outcome == "exit:":
        record.error("outcome", "An exit needs a name: write “exit:NAME”.")
    return {
        "order": _order(record, position),
        "when": record.expression("when") or "true()",
        "outcome": outcome,
        "title": record.texts("title", languages, is_needed=is_exit),
        "body": record.texts("body", languages, is_needed=is_exit),
        "next_procedure": record.get("next_procedure") or None,
    }


def _order(record: Record, position: int) -> int:
    cell = record.get("order")
    if cell and _number(cell, -1) < 0:
        record.error("order", f"“{cell[:40]}” is not a whole number.")
    return _number(cell, position)


def _finished(entry: dict[str, Any]) -> dict[str, Any]:
    pairs: list[tuple[Record, dict[str, Any]]] = sorted(entry["rows"], key=lambda pair: int(pair[1]["order"]))
    for (_, row), (record, after) in pairwise(pairs):
        if row["order"] == after["order"]:
            record.error("order", f"Two rows of the table “{entry['table']}” have the order {row['order']}.")
    last_record, last = pairs[-1]
    if last["when"] != "true()":
        last_record.error("when", "The last row of a table must hold always: write “true()”.")
    rows = [row for _, row in pairs]
    return {"table": entry["table"], "hit_policy": entry["hit_policy"] or "FIRST", "rows": rows}
