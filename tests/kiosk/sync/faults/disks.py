# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Disks that are full, read-only or damaged: real small file systems where they may be mounted, else what is there."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Final

from kiosk.sync import download
from tests.kiosk.sync.faults.scene import Scene

_DISK_KB: Final = 24 << 10


class NoMount(Exception):
    """This test may not mount anything here."""


@contextlib.contextmanager
def small_disk(folder: Path) -> Iterator[None]:
    """A file system of its own under what `folder` holds, taken back after."""
    aside = folder.with_name(f"{folder.name}.aside")
    folder.rename(aside)
    folder.mkdir()
    if not _mount("-t", "tmpfs", "-o", f"size={_DISK_KB}k,mode=700", "none", folder):
        folder.rmdir()
        aside.rename(folder)
        raise NoMount
    try:
        shutil.copytree(aside, folder, dirs_exist_ok=True)
        yield
        shutil.rmtree(aside)
        shutil.copytree(folder, aside)
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)
        folder.rmdir()
        aside.rename(folder)


def _mount(*words: object) -> bool:
    if os.name != "posix" or os.geteuid() != 0 or shutil.which("mount") is None:
        return False
    return subprocess.run(["mount", *map(str, words)], capture_output=True, check=False).returncode == 0


def _full(scene: Scene, free_kb: int) -> str:
    """So much room is left, and the reserve that a download wants is not asked for: it fills up in the middle."""
    scene.publish_second()
    with small_disk(scene.kiosk.state), _no_reserve():
        filler = scene.kiosk.state / "filler"
        with contextlib.suppress(OSError), filler.open("wb", buffering=0) as file:
            while True:
                file.write(bytes(4096))
        os.truncate(filler, max(0, filler.stat().st_size - (free_kb << 10)))
        said = scene.kiosk.says(scene.server.url)
        assert scene.kiosk.served()[0] in (1, 2)
        filler.unlink()
    return said


@contextlib.contextmanager
def _no_reserve() -> Iterator[None]:
    before = download.SPARE_BYTES
    vars(download)["SPARE_BYTES"] = 0
    try:
        yield
    finally:
        vars(download)["SPARE_BYTES"] = before


def _read_only(scene: Scene) -> str:
    scene.publish_second()
    with small_disk(scene.kiosk.state):
        _mount("-o", "remount,ro", scene.kiosk.state)
        said = scene.kiosk.says(scene.server.url)
        assert scene.kiosk.served() == scene.old
        _mount("-o", "remount,rw", scene.kiosk.state)
    return said


def _spoiled(scene: Scene, name: str, at: float) -> str:
    """A stretch of a file reads as rubbish, as a dying disk gives it back."""
    scene.publish_second()
    file = scene.kiosk.state / name
    with file.open("r+b") as opened:
        opened.seek(int(file.stat().st_size * at))
        opened.write(b"\xa5" * 5000)
    return scene.kiosk.says(scene.server.url)


def _lost(scene: Scene, name: str) -> str:
    scene.publish_second()
    lost = scene.kiosk.state / name
    shutil.rmtree(lost) if lost.is_dir() else lost.unlink()
    return scene.kiosk.says(scene.server.url)


DISKS: Final[dict[str, Callable[[Scene], str]]] = {
    **{f"disk full, {kb} KB left": partial(_full, free_kb=kb) for kb in (0, 4, 16, 40, 80, 160, 320)},
    "disk read-only": _read_only,
    "catalogue spoiled at its begin": partial(_spoiled, name="catalogue.db", at=0),
    "catalogue spoiled in its middle": partial(_spoiled, name="catalogue.db", at=0.5),
    "catalogue spoiled at its end": partial(_spoiled, name="catalogue.db", at=0.95),
    "versions spoiled": partial(_spoiled, name="versions.db", at=0),
    "catalogue lost": partial(_lost, name="catalogue.db"),
    "signed files lost": partial(_lost, name="sync/metadata"),
    "all of updating lost": partial(_lost, name="sync"),
}
