# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Leads from what the kiosk's loader says of a package back to the cell of the workbook that it came from."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from central.compile.decisions import in_order
from central.compile.table import Record, Table

_SURVEY: Final = re.compile(r"survey, row (?P<row>\d+)(?: \([^)]*\))?(?:, (?P<key>\w+))?: (?P<reason>.*)", re.DOTALL)
_NTH: Final = re.compile(
    r"(?P<sheet>documents|print|tests), row (?P<row>\d+)(?:, (?P<key>\w+))?: (?P<reason>.*)", re.DOTALL
)
_DECISION: Final = re.compile(
    r"decisions, table (?P<table>.*?), row (?P<row>\d+)(?:, (?P<key>\w+))?: (?P<reason>.*)", re.DOTALL
)
_CHOICE: Final = re.compile(
    r"choices, list (?P<list>.*?), choice (?P<row>\d+)(?:, (?P<key>\w+))?: (?P<reason>.*)", re.DOTALL
)
_COLUMNS: Final = {"guidance": "guidance_hint", "list": "type", "children": "type", "columns": "name"}
_DECIDING: Final = ("relevant", "choice_filter", "calculation", "default")
_SHEETS: Final = {"lists": "choices", "languages": "survey", "default_language": "settings", "id": "settings"}


def whereabouts(sentence: str, sheets: Mapping[str, Table]) -> tuple[str, str]:
    """(place, reason); the sheet alone where no row is meant."""
    if found := _SURVEY.fullmatch(sentence):
        column = _column(found["key"]) if found["key"] else _deciding(sheets["survey"], int(found["row"]))
        header = sheets["survey"].header_of(column)
        return f"survey, row {found['row']}, column {header}", found["reason"]
    if found := _NTH.fullmatch(sentence):
        return _at(list(sheets[found["sheet"]]), found), found["reason"]
    if found := _DECISION.fullmatch(sentence):
        return _at(in_order(sheets["decisions"], found["table"]), found), found["reason"]
    if found := _CHOICE.fullmatch(sentence):
        rows = [record for record in sheets["choices"] if record.get("list_name") == found["list"]]
        return _at(rows, found), found["reason"]
    sheet, _, reason = sentence.partition(": ")
    first = sheet.split(",")[-1].strip()
    return _SHEETS.get(first, first if first in sheets else "survey"), reason or sentence


def _deciding(survey: Table, number: int) -> str:
    """The first column of a row that makes it depend on others."""
    record = next((record for record in survey if record.number == number), None)
    return next((column for column in _DECIDING if record and record.get(column)), "relevant")


def _column(key: str) -> str:
    return _COLUMNS.get(key, key)


def _at(records: Sequence[Record], found: re.Match[str]) -> str:
    place = int(found["row"]) - 1
    if place >= len(records):
        return records[-1].table.name if records else ""
    return records[place].place(_column(found["key"]) if found["key"] else "")
