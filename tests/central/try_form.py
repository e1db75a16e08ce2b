# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One workbook compiled: refused with a reason at a cell, or a package that loads and can be walked."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, Final

from central.compile.compile_form import compile_form
from kiosk.domain.records.canonical import canonical_bytes
from kiosk.domain.walk import evaluate, load

TODAY: Final = date(2026, 11, 23)
_WHOLE_FILE: Final = ("This is not a workbook", "The workbook", "The file ", "Line ", "“")
"""How refusals of a file begin that has no cells to point to."""


def try_form(path: Path) -> dict[str, Any]:
    compiled = compile_form(path, TODAY)
    errors = compiled.problems.errors
    if compiled.package is None:
        assert errors
        for error in errors:
            assert error.place or error.sentence.startswith(_WHOLE_FILE), str(error)
            assert error.sentence.strip() and len(error.sentence) < 5_000, str(error)[:300]
        first = errors[0]
        return {"verdict": "refused", "reason": first.sentence[:120], "place": first.place[:80], "kind": path.suffix}
    assert not errors
    assert canonical_bytes(compiled.package)
    procedure = load(compiled.package)
    for answers in ({}, dict.fromkeys(procedure.fields, "yes"), dict.fromkeys(procedure.fields, "18")):
        for language in procedure.languages:
            assert evaluate(procedure, answers, TODAY, language).screens is not None
    return {"verdict": "compiled", "kind": path.suffix}
