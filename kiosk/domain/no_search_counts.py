# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""NoSearchCounts: stands where nobody counts what is searched for: pictures, rehearsals, previews."""

from __future__ import annotations


class NoSearchCounts:
    def asked(self, text: str, service_id: str | None) -> None:
        """Nothing is counted."""

    def forget(self) -> None:
        """Nothing was remembered."""
