# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PSS of a process and all that it started: memory as it counts, shared pages divided among those who share them."""

from __future__ import annotations

import os
from pathlib import Path

PROC = Path("/proc")
PARENT_FIELD = 1
"""Of /proc/PID/stat after the name in brackets."""
SESSION_FIELD = 3


def tree_pss_mb(root: int) -> tuple[float, int]:
    """(megabytes, number of processes) of `root`, its descendants, and whoever else is in its session."""
    parents: dict[int, int] = {}
    members: set[int] = set()
    for entry in PROC.iterdir():
        if entry.name.isdigit() and (fields := _stat_fields(entry)):
            parents[int(entry.name)] = int(fields[PARENT_FIELD])
            if int(fields[SESSION_FIELD]) == root:
                members.add(int(entry.name))
    members |= {pid for pid in parents if _descends(pid, root, parents)}
    sizes = [size for pid in members if (size := _pss_kb(pid)) is not None]
    return sum(sizes) / 1024, len(sizes)


def _descends(pid: int, root: int, parents: dict[int, int]) -> bool:
    while pid in parents:
        if pid == root:
            return True
        pid = parents[pid]
    return False


def _stat_fields(entry: Path) -> list[str]:
    try:
        return (entry / "stat").read_text("utf-8").rpartition(")")[2].split()
    except OSError:  # it ended while we looked
        return []


def _pss_kb(pid: int) -> int | None:
    try:
        text = (PROC / str(pid) / "smaps_rollup").read_text("utf-8")
    except OSError:
        return None
    return next((int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:")), None)


if __name__ == "__main__":
    print(tree_pss_mb(os.getpid()))
