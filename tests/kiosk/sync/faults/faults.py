# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every fault of link, server, clock, stick, disk and time away: each does its harm and tells what the kiosk said."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, Final

from kiosk.domain.errors import CatalogueError
from kiosk.sync.time_floor import TimeFloor
from offline_cache.database import opened
from offline_cache.store import CatalogueStore
from tests.kiosk.sync.faults.disks import DISKS
from tests.kiosk.sync.faults.real_editions import bodies
from tests.kiosk.sync.faults.scene import FIRST, SECOND, Scene
from tests.kiosk.sync.packing import base

HarmDone = Callable[[Scene], str]


def _weather(scene: Scene, **weather: Any) -> str:
    scene.publish_second()
    return scene.over_link(**weather)


def _server(scene: Scene, fault: Any, *, is_cut: bool = False) -> str:
    scene.publish_second()
    if not is_cut:
        return scene.with_fault(fault)
    scene.server.fault = fault  # shows where a broken file is gone on with
    try:
        said = scene.over_link(cut_every=1700, breaks=5)
    finally:
        scene.server.fault = "none"
    assert any(wanted for _, wanted in scene.server.asked), "it tried to go on"
    return said


def _nobody_there(scene: Scene) -> str:
    scene.publish_second()
    return scene.kiosk.says("http://127.0.0.1:9", tries=2)


def _clock(scene: Scene, *years: int) -> str:
    scene.publish_second()
    said = []
    for year in years:
        scene.kiosk.floor = TimeFloor(
            datetime(2026, 1, 1, tzinfo=UTC), lambda year=year: datetime(year, 1, 1, tzinfo=UTC)
        )  # type: ignore[misc] # bound now
        said.append(scene.kiosk.says(scene.server.url))
    scene.kiosk.floor = TimeFloor(datetime(2026, 1, 1, tzinfo=UTC))
    return " · ".join(said)


def _stick(scene: Scene, harm: Callable[[Path], None]) -> str:
    scene.publish_second()
    stick = scene.stick()
    harm(scene.pack(stick))
    for whole in (stick / "targets/base").iterdir():
        harm(whole)
    shutil.rmtree(stick / "targets/bin", ignore_errors=True)
    return scene.kiosk.says(stick)


def _half(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def _tampered(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(bytes(data))


def _huge(file: Path) -> None:
    with file.open("r+b") as opened:
        opened.truncate(1 << 40)


def _bomb(file: Path) -> None:
    file.write_bytes(base({"service:mx-fed/x": bytes(1 << 24)}))


def _link_on_stick(file: Path) -> None:
    file.unlink()
    file.symlink_to("/etc/passwd")


def _taken_out(scene: Scene) -> str:
    scene.publish_second()
    stick = scene.stick()
    shutil.rmtree(stick / "targets")
    first = scene.kiosk.says(stick)
    shutil.rmtree(stick)
    return f"{first} · {scene.kiosk.says(stick)}"


def _old_stick_after_a_power_cut(scene: Scene) -> str:
    """The metadata came back empty, and somebody puts in last week's stick."""
    old = scene.stick()
    scene.publish_second()
    scene.kiosk.over(scene.server.url).run()
    for file in (scene.kiosk.state / "sync/metadata").rglob("*.json"):
        file.write_bytes(b"")
    said = scene.kiosk.says(old)
    assert scene.kiosk.served()[0] == 2, "nothing goes back"
    return said


def _packs_collected(scene: Scene) -> str:
    scene.publish_second()
    scene.pack().unlink()
    return scene.kiosk.says(scene.server.url)


def _days_away(scene: Scene, days: int, *, has_weekly: bool) -> str:
    """Every day brought an edition; only a weekly pack or none leads on from edition 1."""
    third = bodies(3)
    scene.repository.publish(third, [SECOND], history=[(FIRST, SECOND)] if has_weekly else ())
    said = scene.kiosk.says(scene.server.url)
    assert scene.kiosk.served()[0] == 3, f"{days} days away end at the newest edition: {said}"
    scene.repository.publish(bodies(4), [third])
    return said


def _roots_rotated(scene: Scene) -> str:
    for _ in range(3):
        scene.repository.rotate("root")
    scene.repository.rotate("targets")
    scene.publish_second()
    return scene.kiosk.says(scene.server.url)


def _damaged_row(scene: Scene) -> str:
    """One sheet is unreadable. Whoever opens it is told so; that marks the store, and the next update mends it."""
    connection = opened(str(scene.kiosk.state / "catalogue.db"))
    connection.execute(
        "UPDATE bodies SET body = x'00' WHERE number = (SELECT number FROM records WHERE id = 'service:mx-fed/ficha-5')"
    )
    connection.close()
    store, _ = CatalogueStore.open(scene.kiosk.state, scene.kiosk.seed)
    replica = store.replica()
    with suppress(CatalogueError):
        store.service("mx-fed/ficha-5")
    said = scene.kiosk.says(scene.server.url, replica)
    store.prepare_newest()
    store.swap_in()
    assert store.service("mx-fed/ficha-5") and len(store.in_topic("identidad")) == len(scene.old[1])
    store.close()
    scene.publish_second()
    return said


def _spoiled_at_work(scene: Scene, at: float) -> str:
    """The disk spoils the file of a kiosk that runs on: no restart helps."""
    scene.publish_second()
    store, _ = CatalogueStore.open(scene.kiosk.state, scene.kiosk.seed)
    replica = store.replica()
    file = scene.kiosk.state / "catalogue.db"
    with file.open("r+b") as opened_file:
        opened_file.seek(int(file.stat().st_size * at) + 100)
        opened_file.write(b"\xa5" * 9000)
    first = scene.kiosk.says(scene.server.url, replica)
    said = f"{first} · {scene.kiosk.says(scene.server.url, replica)}"
    assert replica.sequence() == 2, f"no restart is needed: {said}"
    store.prepare_newest()
    store.swap_in()
    assert store.edition().sequence == 2, "the screens follow"
    store.close()
    return said


FAULTS: Final[dict[str, HarmDone]] = {
    "cut every 700 bytes": partial(_weather, cut_every=700),
    "cut every 3 KB": partial(_weather, cut_every=3000),
    "reset in the middle": partial(_weather, cut_every=5000, how="reset"),
    "half-open": partial(_weather, cut_every=3000, how="half-open"),
    "stall": partial(_weather, cut_every=3000, how="stall"),
    "1 KB lost in two": partial(_weather, cut_chance=0.5),
    **{f"server: {each}": partial(_server, fault=each) for each in (
        "portal", "portal-redirect", "503", "truncated", "endless", "gzip-bomb", "no-length", "chunked",
        "redirect-loop",
    )},
    **{f"going on: {each}": partial(_server, fault=each, is_cut=True) for each in (
        "ignore-range", "wrong-content-range", "no-content-range", "416", "403-on-range",
    )},
    "nobody there": _nobody_there,
    "clock at 1970": lambda scene: _clock(scene, 1970),
    "clock at 2040": lambda scene: _clock(scene, 2040),
    "clock jumps 2040, 1970, 2031": lambda scene: _clock(scene, 2040, 1970, 2031),
    "stick: half-copied": partial(_stick, harm=_half),
    "stick: tampered": partial(_stick, harm=_tampered),
    "stick: a file of 1 TB": partial(_stick, harm=_huge),
    "stick: bomb": partial(_stick, harm=_bomb),
    "stick: links out of it": partial(_stick, harm=_link_on_stick),
    "stick: removed while read": _taken_out,
    "power cut, then an old stick": _old_stick_after_a_power_cut,
    "packs collected as garbage": _packs_collected,
    "90 days away, packs in two hops": partial(_days_away, days=90, has_weekly=True),
    "365 days away, no pack leads on": partial(_days_away, days=365, has_weekly=False),
    "root rotated three times meanwhile": _roots_rotated,
    "a damaged row": _damaged_row,
    "spoiled at work, begin": partial(_spoiled_at_work, at=0),
    "spoiled at work, middle": partial(_spoiled_at_work, at=0.5),
    **DISKS,
}  # fmt: skip
