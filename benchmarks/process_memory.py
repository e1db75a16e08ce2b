# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PSS of a process and all that it started: memory as it counts, shared pages divided among those who share them."""

from __future__ import annotations

import os
import sys
import time
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


def watch(root: int, helper: str, out: Path) -> None:
    """Until stopped: the most that `root` and those of its children that run the module `helper` had together."""
    most = 0
    while True:
        children = (PROC / str(root) / "task" / str(root) / "children").read_text("utf-8").split()
        beside = [int(child) for child in children if helper in _command(int(child))]
        most = max(most, sum(_pss_kb(pid) or 0 for pid in (root, *beside)))
        out.write_text(str(most / 1024), "utf-8")
        time.sleep(0.2)


def _command(pid: int) -> str:
    try:
        return (PROC / str(pid) / "cmdline").read_text("utf-8")
    except OSError:
        return ""


if __name__ == "__main__":
    if len(sys.argv) > 1:
        watch(int(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
    print(tree_pss_mb(os.getpid()))
