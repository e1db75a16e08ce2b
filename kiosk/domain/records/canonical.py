# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Canonical JSON: same data, same bytes. Refuses floats, which no two writers spell alike."""

from __future__ import annotations

import json
import unicodedata
from typing import Any


def canonical_bytes(data: Any) -> bytes:
    """UTF-8, NFC, sorted keys, no spaces. Raises TypeError on a float, ValueError on half a surrogate pair."""
    text = json.dumps(_normal(data), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode()


def _normal(data: Any) -> Any:
    if isinstance(data, str):
        return data if data.isascii() else unicodedata.normalize("NFC", data)
    if isinstance(data, dict):
        return {_normal(key): _normal(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [_normal(value) for value in data]
    if isinstance(data, float):
        raise TypeError(f"{data!r}: a package holds no floats; write the number as text")
    return data
