# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""LinkFacts: what lies on this machine of its updates, for the doctor. Asks nobody and verifies nothing."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from kiosk.domain.errors import RepositoryRefused
from kiosk.domain.records.replica import SeenVersions
from kiosk.sync.kept_files import KeptFiles
from kiosk.sync.outcome_file import Outcome, OutcomeFile


@dataclass(frozen=True, slots=True)
class LinkFacts:
    """`expires` is by signed file, as last fetched; empty before the first update. `seen` is how many versions of
    signed files are remembered; `kept_bytes` what a rebuild or a neighbour can have."""

    outcome: Outcome
    root_version: int
    root_expires: datetime
    expires: dict[str, datetime]
    seen: int
    kept_bytes: int


def link_facts(folder: Path, root: bytes, seen: SeenVersions) -> LinkFacts:
    """Raises `SyncError` for a root that is none, `StateFolderError` where the versions cannot be read."""
    trusted = _signed(root)
    if trusted is None or "expires" not in trusted or trusted.get("_type") != "root":
        raise RepositoryRefused("The root that this kiosk believes in is damaged or is none. Put headquarters' there.")
    kept = KeptFiles(folder / "kept")
    return LinkFacts(
        OutcomeFile(folder).read(),
        int(trusted["version"]),
        _moment(trusted["expires"]),
        dict(_expiries(folder / "metadata")),
        len(seen.highest()),
        sum(step.wanted.length for step in kept.steps()),
    )


def _expiries(metadata: Path) -> list[tuple[str, datetime]]:
    found = []
    for name in ("timestamp", "snapshot", "targets"):
        file = metadata / f"{name}.json"
        signed = _signed(file.read_bytes()) if file.is_file() else None
        if signed is not None and "expires" in signed:
            found.append((name, _moment(signed["expires"])))
    return found


def _signed(raw: bytes) -> dict[str, Any] | None:
    try:
        signed = json.loads(raw)["signed"]
    except (ValueError, KeyError, TypeError):
        return None
    return signed if isinstance(signed, dict) else None


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text.replace("Z", "+00:00"))
