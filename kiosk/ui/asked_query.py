# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""AskedQuery: the query whose results a citizen looks at until it is known what came of it; then it counts, once."""

from __future__ import annotations

from kiosk.domain.ports import SearchCounts


class AskedQuery:
    """A query is over when another one is asked, when the answers of the visit go, or when the visit ends: whoever
    goes back to the results and opens another service asked once, and what was opened last is what served."""

    def __init__(self) -> None:
        self._text = ""
        self._service_id: str | None = None

    def shown(self, text: str, counts: SearchCounts) -> None:
        """The results of these words are on the glass, because somebody asked for them."""
        if text != self._text:
            self.finish(counts)
            self._text = text

    def chosen(self, text: str, service_id: str, counts: SearchCounts) -> None:
        self.shown(text, counts)
        self._service_id = service_id

    def finish(self, counts: SearchCounts) -> None:
        text, service_id = self._text, self._service_id
        self.forget()
        if text:
            counts.asked(text, service_id)

    def forget(self) -> None:
        self._text, self._service_id = "", None
