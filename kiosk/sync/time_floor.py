# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The moment that expiry is judged by: a clock that was set back must not switch protection off. Sets no clock."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Final

TIME: Final = "time"
"""Its name among the versions seen: seconds since 1970."""
_DAY: Final = timedelta(days=1)


class TimeFloor:
    """`built` is when this program was made: it never was earlier."""

    def __init__(self, built: datetime, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._built = built
        self._clock = clock

    def now(self, seen: Mapping[str, int]) -> datetime:
        return max(self._clock().astimezone(UTC), self._known(seen))

    def _known(self, seen: Mapping[str, int]) -> datetime:
        return max(self._built, datetime.fromtimestamp(seen.get(TIME, 0), UTC))

    def words(self, seen: Mapping[str, int]) -> str:
        """What a person should look at when signed files seem too old."""
        clock, known = self._clock().astimezone(UTC), self._known(seen)
        if clock < known - _DAY:
            return (
                f"The clock of this machine says {clock:%Y-%m-%d}, and it is {known:%Y-%m-%d} at the least: "
                "set the date of this machine."
            )
        return (
            f"The clock of this machine says {clock:%Y-%m-%d}. Where that is wrong, set the date of this machine. "
            "Where it is right, headquarters has not signed for too long or somebody holds back what is newer: "
            "ask headquarters."
        )
