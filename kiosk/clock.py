# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The clock of this machine in local time, as the `Clock` port."""

from __future__ import annotations

from datetime import date, datetime


class ChosenDayClock:
    """The time of this machine on a day that somebody chose."""

    def __init__(self, day: date) -> None:
        self._day = day

    def today(self) -> date:
        return self._day

    def now(self) -> datetime:
        return datetime.combine(self._day, datetime.now().astimezone().time()).astimezone()


class MachineClock:
    def today(self) -> date:
        return self.now().date()

    def now(self) -> datetime:
        return datetime.now().astimezone()
