# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""TouchGuard: which touches count. A brush under 50 ms and a second tap within 300 ms are not meant."""

from __future__ import annotations

SHORTEST_CONTACT_MS = 50
DOUBLE_TAP_MS = 300


class TouchGuard:
    """Judges by the timestamps of the events, in milliseconds; a platform that gives none (0) is believed."""

    def __init__(self) -> None:
        self._pressed_ms = 0
        self._counted_ms: int | None = None

    def pressed(self, at_ms: int) -> None:
        self._pressed_ms = at_ms

    def released_counts(self, at_ms: int) -> bool:
        """True when the contact that ends now is a tap; remembers it, so that its echo does not count."""
        if not at_ms or not self._pressed_ms:
            return True
        if at_ms - self._pressed_ms < SHORTEST_CONTACT_MS:
            return False
        if self._counted_ms is not None and at_ms - self._counted_ms < DOUBLE_TAP_MS:
            return False
        self._counted_ms = at_ms
        return True
