# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever packs there are, and wherever a kiosk stands, it ends with exactly the edition that was published."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.kiosk.sync.kiosk_on_link import KioskOnLink
from tests.kiosk.sync.memory_replica import MemoryReplica
from tests.kiosk.sync.packing import catalogue, some_services
from tests.kiosk.sync.small_repository import SmallRepository


def edited(services: dict[str, str], dice: random.Random) -> dict[str, str]:
    out = dict(services)
    for _ in range(dice.randint(0, 12)):
        name = dice.choice([*out, f"nuevo/{dice.randrange(50)}"])
        if dice.random() < 0.3:
            out.pop(name, None)
        else:
            out[name] = f"{out.get(name, '')} cambio {dice.randrange(1000)} ñ"
    return out


def go(folder: Path, seed: int) -> str:
    """The course that was taken."""
    dice = random.Random(seed)
    services = [some_services(30)]
    for _ in range(5):
        services.append(edited(services[-1], dice))
    editions = [catalogue(number + 1, each) for number, each in enumerate(services)]
    last = editions[-1]
    pairs = [(old, new) for at, old in enumerate(editions) for new in editions[at + 1 :] if dice.random() < 0.5]
    repository = SmallRepository(folder / "repository")
    newest = [old for old, new in pairs if new is last][-1:]
    base_of = dice.choice([last, *(old for old, new in pairs if new is last)])
    others = [(old, new) for old, new in pairs if new is not last or old not in newest]
    repository.publish(last, newest, others, base_of=base_of)
    start = dice.choice([None, *editions])
    kiosk = KioskOnLink(folder / "kiosk", repository.first_root, MemoryReplica(start))
    if start is not None and dice.random() < 0.3:
        kiosk.replica.bodies["service:mx/0001"] = b'"damaged"'
        kiosk.replica.is_trusted = False
    course = kiosk.over(repository.folder).run().course
    assert kiosk.replica.bodies == last
    return course


@pytest.mark.parametrize("seed", range(12))
def test_any_path_leads_to_what_was_published(tmp_path: Path, seed: int) -> None:
    go(tmp_path, seed)


@pytest.mark.exhaustive
def test_many_paths(tmp_path: Path, record_property: Callable[[str, object], None]) -> None:
    courses = [go(tmp_path / str(seed), seed) for seed in range(100, 160)]
    counted = {course: courses.count(course) for course in sorted(set(courses))}
    record_property("told", f"60 kiosks anywhere, all at the published edition: {counted}")
    assert set(counted) == {"none", "packs", "base"} or "repair" in counted
