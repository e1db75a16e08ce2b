# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PaperWords: the fixed sentences of forms and receipts in one language. Refuses to hold catalogue texts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class PaperWords:
    folio: str
    completed: str
    printed: str
    homoclave: str
    centre: str
    cost: str
    bring: str
    requirements: str
    steps: str
    next_steps: str
    place_and_date: str
    signature: str
    verified: str
    form_is_demonstration: str
    receipt_is_demonstration: str
    keep_receipt: str
    requirements_slip: str
    page: str
    """With {page} and {pages}."""
    moment: str
    """With {day}, {month}, {year} and {time}."""
    months: tuple[str, ...]

    def page_text(self, page: int, pages: int) -> str:
        return self.page.format(page=page, pages=pages)

    def moment_text(self, moment: datetime) -> str:
        month = self.months[moment.month - 1]
        return self.moment.format(day=moment.day, month=month, year=moment.year, time=f"{moment:%H:%M}")
