# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a printed value goes that is too long for its field: `annex`, or `annex:120` with the characters that fit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

FITS: Final = 300
"""Characters in a field, about four lines, where the sheet says no number."""
_CELL: Final = re.compile(r"(?P<document>[A-Za-z_\u00C0-\u024F][\w.\-]*)(?::(?P<most>[1-9][0-9]{0,4}))?\Z")


@dataclass(frozen=True, slots=True)
class Overflow:
    document: str
    most: int

    def takes(self, text: str) -> bool:
        return len(text) > self.most


def read_overflow(cell: str) -> Overflow | None:
    """None when it cannot be read."""
    match = _CELL.match(cell)
    return None if match is None else Overflow(match["document"], int(match["most"] or FITS))


def overflow_complaint(cell: str, document: str) -> str:
    """'' when the cell can be used for a row of `document`, else why not, to be ended with a full stop."""
    found = read_overflow(cell)
    if cell and found is None:
        return "a document is expected, or one with the characters that fit, such as annex:120"
    if found is not None and found.document == document:
        return "what does not fit needs another document than the row's own, such as annex"
    return ""
