# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Markup in what should be plain words: no honest record holds any, as headquarters refuses it. Runs and shows none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

# A tag with its end, or a comment. What stands in conditions, as in "${age}<18 and 3>2", is none.
_TAG: Final = re.compile(r"<\s*/?\s*[A-Za-z][\w:-]*(?:[\s/][^<>]*)?>|<!--|<!\[|<\?\w|\bjavascript:", re.IGNORECASE)
_MAYBE: Final = re.compile(rb"<|\\u003c|javascript:", re.IGNORECASE)


def markup_in(body: bytes, data: Any) -> str | None:
    """The first piece of markup in any text of `data`, whose JSON is `body`."""
    if not _MAYBE.search(body):
        return None
    return next((found.group() for text in _texts(data) if (found := _TAG.search(text))), None)


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping):
        for key, value in data.items():
            yield key
            yield from _texts(value)
    elif isinstance(data, list):
        for value in data:
            yield from _texts(value)
