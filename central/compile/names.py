# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which names a question, a list or a case may have."""

from __future__ import annotations

import re
from typing import Final

# XLSForm's names without its namespaces: a letter or underscore, then letters, digits, underscores, dots and hyphens.
_NAME: Final = re.compile(r"[A-Za-z_\u00C0-\u024F][\w.\-]*\Z")
REFERENCE: Final = re.compile(r"\$\{\s*([^{}]*?)\s*\}")


def name_complaint(name: str) -> str:
    """'' when the name can be used, else the sentence that says why not."""
    if not name:
        return "The name is missing; write one."
    if not _NAME.match(name):
        return f"The name “{name}” may hold only letters, digits, “_”, “-” and “.”, with a letter first."
    return ""


def references(expression: str) -> tuple[str, ...]:
    """The names in ${…}, in order of appearance."""
    return tuple(dict.fromkeys(REFERENCE.findall(expression)))
