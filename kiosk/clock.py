# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The clock of this machine in local time, as the `Clock` port."""

from __future__ import annotations

from datetime import date, datetime


class MachineClock:
    def today(self) -> date:
        return self.now().date()

    def now(self) -> datetime:
        return datetime.now().astimezone()
