# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The profile cnartys-json: each ficha of a JSON file, or of a file with one ficha a line, a draft."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, Final

from central.acronyms import KNOWN_ACRONYMS
from central.refusal import CentralRefusal
from central.transfer.clean_text import Cleaner
from central.transfer.cnartys.ficha_to_draft import ficha_to_draft
from central.transfer.decoding import lines_of
from central.transfer.draft import OTHERS, Doors, Draft, Reading
from central.transfer.organisations import Organisations
from central.transfer.outcome import Outcome, RowPlace, RowRefused

_LISTS: Final = ("data", "tramites", "resultados", "results", "items", "fichas")


def read_cnartys(files: Sequence[str], map_file: str | None) -> Reading:
    """Raises `CentralRefusal`."""
    if map_file is not None:
        raise CentralRefusal("The profile cnartys-json needs no map; leave --map out.")
    organisations = Organisations(Cleaner(KNOWN_ACRONYMS))
    return Reading(_rows(files, organisations), Doors([dict(OTHERS)], []), organisations.all, KNOWN_ACRONYMS)


def _rows(files: Sequence[str], organisations: Organisations) -> Iterator[Draft | Outcome]:
    for file in files:
        for number, ficha in _fichas(file):
            place = RowPlace(file, number)
            try:
                if not isinstance(ficha, dict):
                    raise RowRefused("It is no ficha: “key: value” pairs are expected.")
                yield ficha_to_draft(place, ficha, organisations)
            except RowRefused as refused:
                yield Outcome(place, "reason", reason=refused.reason)


def _fichas(file: str) -> Iterator[tuple[int, Any]]:
    """A file whose first line is a whole ficha is read line by line, however long it is."""
    lines = lines_of(Path(file))
    first = next((line for line in lines if line.strip()), "")
    try:
        start = json.loads(first)
    except (json.JSONDecodeError, RecursionError):
        start = None
    if isinstance(start, dict) and not any(isinstance(start.get(key), list) for key in _LISTS):
        yield 1, start
        for number, line in enumerate(lines, start=2):
            if line.strip():
                yield number, _object(file, line, number)
        return
    whole = _object(file, "".join(chain([first], lines)), 1)
    listed = (
        next((whole[key] for key in _LISTS if isinstance(whole.get(key), list)), [whole])
        if isinstance(whole, dict)
        else whole
    )
    yield from enumerate(listed if isinstance(listed, list) else [listed], start=1)


def _object(file: str, text: str, line: int) -> Any:
    try:
        return json.loads(text)
    except (json.JSONDecodeError, RecursionError) as wrong:
        raise CentralRefusal(f"{file}, from line {line}: this is not JSON ({wrong}).") from wrong
