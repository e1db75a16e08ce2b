# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""After every fault the real kiosk serves the old or the new catalogue, never a mixture, never nothing; and the next
update mends it by itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.kiosk.sync.faults.disks import NoMount
from tests.kiosk.sync.faults.faults import FAULTS
from tests.kiosk.sync.faults.scene import Scene
from tests.kiosk.sync.faults.whole_kiosk import WholeKiosk
from tests.kiosk.sync.small_repository import SmallRepository
from tests.kiosk.sync.test_attacks import ATTACKS, Attack
from tests.link.range_server import RangeServer

SAMPLE = (
    "cut every 3 KB", "stall", "server: portal", "going on: 416", "clock at 1970", "stick: tampered", "disk read-only",
    "power cut, then an old stick", "packs collected as garbage", "a damaged row", "365 days away, no pack leads on",
)  # fmt: skip


@pytest.fixture
def scene(tmp_path: Path, server: RangeServer, repository: SmallRepository) -> Scene:
    return Scene(tmp_path, server, repository)


def goes_wrong(scene: Scene, name: str, tmp_path: Path) -> str:
    """A line of the matrix."""
    try:
        said = FAULTS[name](scene)
    except NoMount:
        pytest.skip("no file system may be mounted here")
    served = scene.kiosk.served()
    fresh = WholeKiosk(tmp_path / "fresh", scene.kiosk.seed, scene.kiosk.root)
    mended = scene.kiosk.says(scene.server.url)
    fresh.over(scene.server.url).run()
    newest = fresh.served()
    assert served == scene.old or served[0] in (2, 3), f"{name}: {served[0]}"
    assert served == scene.old or served[0] != newest[0] or served == newest, f"{name}: a mixture"
    assert scene.kiosk.served() == newest, f"{name}: it does not mend itself: {mended}"
    return f"{name:<36} serves {served[0]}, then {newest[0]} by {mended:<7} said: {said[:150]}"


@pytest.mark.parametrize("name", SAMPLE)
def test_a_fault(scene: Scene, name: str, tmp_path: Path) -> None:
    goes_wrong(scene, name, tmp_path)


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", FAULTS)
def test_every_fault(scene: Scene, name: str, tmp_path: Path, record_property: Callable[[str, object], None]) -> None:
    record_property("told", goes_wrong(scene, name, tmp_path))


@pytest.mark.exhaustive
@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.__name__)
def test_every_attack(scene: Scene, attack: Attack, record_property: Callable[[str, object], None]) -> None:
    attack(scene.repository)
    said = scene.kiosk.says(scene.server.url)
    assert said.startswith("K70") and scene.kiosk.served() == scene.old
    record_property("told", f"{attack.__name__:<36} serves 1, said: {said[:170]}")
