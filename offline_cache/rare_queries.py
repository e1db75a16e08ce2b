# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""RareQueries: how many visits asked what too few have asked yet. In memory alone, and never as text."""

from __future__ import annotations

import hmac
import secrets
from typing import Final

MOST: Final = 20_000
_KEY_BYTES: Final = 32
_MARK_BYTES: Final = 16


class RareQueries:
    """A text is known by its mark, made with a key that this process draws and takes with it. When there are too many,
    those that were not asked for longest go first."""

    def __init__(self, most: int = MOST) -> None:
        self._key = secrets.token_bytes(_KEY_BYTES)
        self._most = most
        self._visits: dict[bytes, int] = {}

    def mark(self, text: str) -> bytes:
        return hmac.digest(self._key, text.encode("utf-8", "surrogatepass"), "sha256")[:_MARK_BYTES]

    def visits(self, mark: bytes) -> int:
        return self._visits.get(mark, 0)

    def add_visit(self, mark: bytes) -> None:
        self._visits[mark] = self._visits.pop(mark, 0) + 1
        if len(self._visits) > self._most:
            del self._visits[next(iter(self._visits))]

    def drop(self, mark: bytes) -> None:
        self._visits.pop(mark, None)

    def __len__(self) -> int:
        return len(self._visits)
