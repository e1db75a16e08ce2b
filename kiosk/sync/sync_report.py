# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SyncReport: what an update did, for staff and for programs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from kiosk.domain.catalogue import Edition

Course = Literal["none", "packs", "repair", "base"]


@dataclass(frozen=True, slots=True)
class SyncReport:
    """`edition` is what was taken; None where nothing new had to be. `files` are names in the repository, in order."""

    from_root: str | None
    to_root: str
    from_sequence: int
    to_sequence: int
    course: Course
    files: tuple[str, ...]
    edition: Edition | None
    requests: int
    bytes: int
    seconds: float

    def as_json(self) -> Mapping[str, Any]:
        return {
            "from": {"sequence": self.from_sequence, "root": self.from_root},
            "to": {"sequence": self.to_sequence, "root": self.to_root},
            "course": self.course,
            "path": list(self.files),
            "requests": self.requests,
            "bytes": self.bytes,
            "seconds": round(self.seconds, 3),
        }
