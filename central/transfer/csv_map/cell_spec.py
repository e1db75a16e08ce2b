# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""CellSpec: where one fact of a service stands in a row, as the map says it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from central.refusal import CentralRefusal
from central.transfer.clean_text import fold, is_blank

_KEYS: Final = frozenset(("column", "columns", "constant", "template", "values", "default", "separator"))
_HOLE: Final = re.compile(r"\{([^{}]+)\}")
Cells = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CellSpec:
    """The first of `columns` that says something, or `template` with its holes filled, or `default`."""

    columns: tuple[str, ...] = ()
    template: str = ""
    values: Mapping[str, Any] | None = None
    default: Any = None
    separator: str = ""

    def text(self, cells: Cells) -> str:
        """'' where the row says nothing. A template with an empty hole says nothing."""
        for column in self.columns:
            if not is_blank(cells.get(column, "")):
                return cells[column]
        if self.template:
            holes = _HOLE.findall(self.template)
            if all(not is_blank(cells.get(hole, "")) for hole in holes):
                return _HOLE.sub(lambda found: cells[found.group(1)], self.template)
        return str(self.default) if isinstance(self.default, str | int) and not self.values else ""

    def value(self, cells: Cells, notes: list[str]) -> Any:
        """What `values` says for the text; a text that it does not know is told. Else the text itself."""
        text = self.text(cells)
        if self.values is None:
            return text or self.default
        if not text:
            return self.default
        if fold(text) in self.values:
            return self.values[fold(text)]
        notes.append(f"{' or '.join(self.columns)}: “{text[:80]}” is not among the values of the map")
        return self.default

    def texts(self, cells: Cells) -> list[str]:
        text = self.text(cells)
        parts = text.split(self.separator) if self.separator else [text]
        return [part.strip() for part in parts if not is_blank(part)]

    @property
    def mentioned(self) -> frozenset[str]:
        return frozenset((*self.columns, *_HOLE.findall(self.template)))


def read_spec(data: Any, place: str) -> CellSpec:
    """A column's name, a text with {columns}, or a mapping. Raises `CentralRefusal`."""
    if isinstance(data, str):
        return CellSpec(template=data) if "{" in data else CellSpec(columns=(data,))
    if not isinstance(data, Mapping):
        raise CentralRefusal(f"{place}: name a column, or write column, constant or template.")
    stranger = next((key for key in data if key not in _KEYS), None)
    if stranger is not None:
        raise CentralRefusal(f"{place}: “{stranger}” is not known here; write one of {', '.join(sorted(_KEYS))}.")
    columns = tuple(str(name) for name in data.get("columns", ())) or tuple(
        filter(None, (str(data.get("column", "")),))
    )
    values = data.get("values")
    return CellSpec(
        columns,
        str(data.get("template", "")),
        {fold(str(key)): value for key, value in values.items()} if isinstance(values, Mapping) else None,
        data.get("constant", data.get("default")),
        str(data.get("separator", "")),
    )


def specs_in(fields: Mapping[str, Any]) -> Iterator[CellSpec]:
    """Every CellSpec anywhere in a nest of mappings."""
    for value in fields.values():
        if isinstance(value, CellSpec):
            yield value
        elif isinstance(value, Mapping):
            yield from specs_in(value)
