# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters: what of a text may reach paper. Refuses to know fonts, printers and layouts."""

from __future__ import annotations

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_NEVER_ON_PAPER = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def clean(text: str) -> str:
    """One line, composed (NFC). Control characters go: in a name, GS V cuts the paper and ESC p opens the drawer."""
    spaced = "".join(" " if _is_space(letter) else letter for letter in text)
    kept = "".join(letter for letter in spaced if unicodedata.category(letter) not in _NEVER_ON_PAPER)
    return " ".join(unicodedata.normalize("NFC", kept).split())


def clean_lines(text: str) -> tuple[str, ...]:
    """The lines as somebody typed them, each clean; an empty text is one empty line."""
    lines = [clean(line) for line in _LINE_ENDS.split(text)]
    while len(lines) > 1 and not lines[-1]:
        lines.pop()
    return tuple(lines)


def fits_code_page(text: str) -> bool:
    """True when a receipt printer can write it with its own letters (CP1252)."""
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def file_stem(*parts: str) -> str:
    """A file name of plain letters, digits and hyphens: a folio never leads out of its folder."""
    plain = (re.sub("[^A-Za-z0-9]+", "-", part).strip("-") for part in parts)
    return "-".join(part for part in plain if part)[:120]


def _is_space(letter: str) -> bool:
    return letter.isspace() or unicodedata.category(letter) == "Zs"
