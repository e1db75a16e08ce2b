# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A list that came as one text → its entries, with the marks before them taken off."""

from __future__ import annotations

import itertools
import re
from typing import Final

from central.transfer.clean_text import even, fold, is_blank
from central.transfer.html_parts import html_parts

_INNER_NUMBER: Final = re.compile(r"(?:(?<=\s)|(?<=^)|(?<=[.;,]))\d{1,2}(?:\.-|[.)])\s*(?=[^\W\d_])")
_LEAD: Final = re.compile(r"^(?:[-–*•·▪✓]+|\(?[a-zA-Z]\)|\d{1,2}\s*(?:\.-|[.)])|[ivx]{1,4}\))\s*")
_NUMBERS_LEAST: Final = 2
_BLOB_LEAST: Final = 220
_PAPER: Final = re.compile(
    r",\s+(?:y\s+)?(?=(?:(?:una?|dos|tres|cuatro|\d+)\s+)?(?:copias?|originales?|constancias?|comprobantes?|croquis|recibos?"
    r"|identificaci[oó]n|acta|autorizaci[oó]n|licencia|f[oó]lder|planos?|solicitud|carta|fotograf[ií]as?|credencial"
    r"|dictamen|inventario|cotizaci[oó]n|curp|rfc|acreditar)\b)",
    re.IGNORECASE,
)


def entries_of(text: str, separator: str = "") -> list[str]:
    """Split at `separator` where the text has it; else as lines, bullets, HTML entries or “1. … 2. …”; a blob of papers
    before each of them. No entry comes twice."""
    if separator and separator in text:
        parts = text.split(separator)
    else:
        parts = [item for part in html_parts(text) if part.kind != "link" for item in part.items]
    if len([part for part in parts if part.strip()]) == 1:
        parts = [piece for part in parts for piece in _numbered(part)]
    parts = [piece for part in parts for piece in _papers(part)]
    found: dict[str, str] = {}
    for part in parts:
        entry = _LEAD.sub("", even(part)).strip(" ;,")
        if not is_blank(entry):
            found.setdefault(fold(entry), entry)
    return list(found.values())


def _numbered(text: str) -> list[str]:
    """One number alone, as in “artículo 3. De la ley”, is no list."""
    starts = [found.start() for found in _INNER_NUMBER.finditer(text)]
    if len(starts) < _NUMBERS_LEAST:
        return [text]
    edges = [0, *starts, len(text)] if starts[0] else [*starts, len(text)]
    return [text[start:end] for start, end in itertools.pairwise(edges)]


def _papers(text: str) -> list[str]:
    """A long sentence that counts up papers, one after the other; a short one is one requirement."""
    return _PAPER.split(text) if len(text) >= _BLOB_LEAST else [text]
