# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads one JSON object from a file; whatever else is there is answered with a sentence. Knows no meaning of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from kiosk.domain.errors import KioskError


def read_object(file: Path) -> dict[str, Any]:
    try:
        written = file.read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise KioskError(f"{file} cannot be read ({reason}). Name a JSON file.") from error
    try:
        found = json.loads(written.decode("utf-8-sig"), object_pairs_hook=_each_once, parse_constant=_refuse_constant)
    except UnicodeDecodeError as error:
        line = written.count(b"\n", 0, error.start) + 1
        raise KioskError(f"{file}, line {line}: this is not UTF-8 text. Save the file as UTF-8.") from error
    except json.JSONDecodeError as error:
        raise KioskError(f"{file}, line {error.lineno}: this is not JSON ({error.msg}). Correct that line.") from error
    except (ValueError, RecursionError) as error:
        reason = str(error) if isinstance(error, _Refused) else "a number or the nesting in it is too large"
        raise KioskError(f"{file}: {reason}. Correct the file.") from error
    if not isinstance(found, dict):
        raise KioskError(f"{file}: a JSON object is expected, that begins with {{ and ends with }}.")
    return found


class _Refused(ValueError):
    """What Python's reader would take and JSON does not have, or not twice."""


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _Refused(f"the key “{twice[:64]}” stands twice in one object")
    return found


def _refuse_constant(name: str) -> Any:
    raise _Refused(f"{name} is no JSON value")
