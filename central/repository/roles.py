# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The signing roles of a repository: how many keys, how long a signature holds. docs/publishing.md says why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Role:
    """`renew_days` is how long before its end a signature is renewed."""

    name: str
    keys: int
    threshold: int
    valid_days: int
    renew_days: int


ROOT: Final = Role("root", 5, 3, 730, 60)
TARGETS: Final = Role("targets", 1, 1, 90, 45)
SNAPSHOT: Final = Role("snapshot", 1, 1, 90, 45)
TIMESTAMP: Final = Role("timestamp", 1, 1, 45, 45)
HISTORY: Final = Role("history", 1, 1, 90, 45)
"""Signs the packs that are not the newest day's; delegated by targets."""
ROLES: Final[Mapping[str, Role]] = {role.name: role for role in (ROOT, TARGETS, SNAPSHOT, TIMESTAMP, HISTORY)}
HISTORY_PATHS: Final = ("delta/*",)
WARN_DAYS: Final = 7
