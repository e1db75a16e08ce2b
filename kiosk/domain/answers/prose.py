# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Free text: no control characters, one Unicode form, no space around it."""

from __future__ import annotations

import unicodedata
from typing import Final

from kiosk.domain.answers.problem import Checked, Problem

LONGEST: Final = 65_536
_KEPT: Final = frozenset("\n")


def check_text(raw: str) -> Checked:
    if len(raw) > LONGEST:
        return Checked("", Problem("text_long", count=len(raw) - LONGEST))
    if raw.isascii() and raw.isprintable():
        return Checked(raw.strip())
    whole = unicodedata.normalize("NFC", raw.replace("\r\n", "\n").replace("\t", " "))
    if whole.isprintable():
        return Checked(whole.strip()[:LONGEST])
    return Checked("".join(letter for letter in whole if _is_kept(letter)).strip()[:LONGEST])


def _is_kept(letter: str) -> bool:
    return letter in _KEPT or unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co", "Cn")
