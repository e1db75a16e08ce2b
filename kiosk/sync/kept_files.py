# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""KeptFiles: the last good base and the packs since, as they were fetched: to rebuild from without a link, and to hand
on to a neighbour. Trusts none of them: each is verified again before use."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from kiosk.domain.records.cheapest_path import Way
from kiosk.sync.durable import on_disk, write_settled
from kiosk.sync.offer import Step
from kiosk.sync.wanted import Wanted

MOST_PACK_BYTES: Final = 128 << 20


class KeptFiles:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._list = folder / "kept.json"

    def steps(self) -> Sequence[Step]:
        """Oldest first. A list that cannot be read is an empty one: all of it can be fetched again."""
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
            return [_step(each) for each in json.loads(self._list.read_bytes())]
        return []

    def file(self, step: Step) -> Path:
        return self.folder / step.wanted.name

    def has(self, step: Step) -> bool:
        return step.wanted.is_in(self.file(step))

    def keep(self, came: Sequence[Step]) -> None:
        """These were taken, in this order. A base sends away all that does not follow it."""
        steps = [*self.steps()]
        for step in came:
            steps = [each for each in steps if each.wanted != step.wanted]
            steps = [step, *_following(step, steps)] if step.way.from_root is None else [*steps, step]
        packs = [step for step in steps if step.way.from_root is not None]
        while sum(step.wanted.length for step in packs) > MOST_PACK_BYTES:
            steps.remove(packs.pop(0))
        with on_disk(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            write_settled(self._list, json.dumps([_row(step) for step in steps]).encode())
            self._sweep(steps)

    def _sweep(self, steps: Iterable[Step]) -> None:
        names = {step.wanted.name for step in steps} | {self._list.name}
        for file in self.folder.iterdir():
            if file.is_file() and file.name not in names:
                file.unlink()


def _following(base: Step, steps: Iterable[Step]) -> Iterator[Step]:
    reached = {base.way.to_root}
    for step in steps:
        if step.way.from_root in reached:
            reached.add(step.way.to_root)
            yield step


def _row(step: Step) -> dict[str, Any]:
    return {
        "name": step.way.name,
        "from": step.way.from_root,
        "to": step.way.to_root,
        "path": step.wanted.path,
        "length": step.wanted.length,
        "hashes": [list(pair) for pair in step.wanted.hashes],
    }


def _step(row: dict[str, Any]) -> Step:
    """What is here costs nothing to fetch."""
    hashes = tuple((str(algorithm), str(value)) for algorithm, value in row["hashes"])
    if not hashes or "/" in hashes[0][1]:
        raise ValueError("no such hash")
    return Step(Way(row["name"], row["from"], row["to"], 0), Wanted(row["path"], int(row["length"]), hashes))
