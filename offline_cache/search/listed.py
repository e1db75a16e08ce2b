# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The records of one of the short lists that editors keep beside the services. Knows nothing of what they say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from offline_cache.snapshot import Snapshot

ListKind = Literal["organisation", "event", "synonym", "elsewhere", "fork"]


def listed(
    snapshot: Snapshot, kind: Literal["organisation", "event", "synonym", "elsewhere", "fork"]
) -> Iterator[Mapping[str, Any]]:
    """In the order of ids."""
    rows = snapshot.rows(
        "SELECT body FROM records JOIN bodies USING (number) WHERE id > ? AND id < ? ORDER BY id",
        f"{kind}:",
        f"{kind};",
    )
    return (snapshot.record(body) for (body,) in rows)
