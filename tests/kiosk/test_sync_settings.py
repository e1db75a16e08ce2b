# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The settings of updates: as shipped nobody is asked, what is written counts, what is wrong stops the start."""

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest

from kiosk.config import Config, read_config
from kiosk.domain.errors import ConfigWrong


def config_of(folder: Path, sync: str) -> Config:
    (folder / "kiosk.toml").write_text(f"[sync]\n{sync}\n", "utf-8")
    return read_config(folder / "kiosk.toml", {})


def test_as_shipped_nobody_is_asked_and_the_seed_says_who_is_believed(tmp_path: Path) -> None:
    sync = config_of(tmp_path, "").sync
    assert (sync.url, sync.proxy, sync.ca_file, sync.bandwidth_kbps, sync.quiet_hours, sync.sticks) == (None,) * 6
    assert sync.every_minutes == 360
    assert sync.root.parent.name == "seed"
    assert sync.root.name == "root.json"


def test_what_is_written_counts(tmp_path: Path) -> None:
    for name in ("root.json", "net.pem"):
        (tmp_path / name).write_text("{}")
    sync = config_of(
        tmp_path,
        """
        url = "https://catalogo.example/a"
        root = "root.json"
        proxy = "http://10.0.0.1:3128"
        ca_file = "net.pem"
        bandwidth_kbps = 32
        quiet_hours = "22:00-06:30"
        every_minutes = 60
        sticks = "usb"
        """,
    ).sync
    assert sync.url == "https://catalogo.example/a"
    assert (sync.root, sync.ca_file, sync.sticks) == (tmp_path / "root.json", tmp_path / "net.pem", tmp_path / "usb")
    assert (sync.proxy, sync.bandwidth_kbps, sync.every_minutes) == ("http://10.0.0.1:3128", 32, 60)
    assert sync.quiet_hours == (time(22), time(6, 30))


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('url = "ftp://example.org"', 'url is "ftp://example.org" and must be an http or https address'),
        ('url = "https://me:secret@example.org"', "must be an http or https address"),
        ('proxy = "10.0.0.1"', "must be an http or https address with its port"),
        ('ca_file = "gone.pem"', "gone.pem, and there is no such file"),
        ('root = "gone.json"', "gone.json, and there is no such file"),
        ("bandwidth_kbps = 7", "must be a whole number from 8 to 1000000"),
        ('quiet_hours = "22-6"', "must be two different times of the day, such as 22:00-06:00"),
        ('quiet_hours = "24:00-06:00"', "must be two different times"),
        ('quiet_hours = "06:00-06:00"', "must be two different times"),
        ("quiet_hours = 22", "must be two different times"),
        ("every_minutes = 1", "must be a whole number from 15 to 10080"),
        ('adress = "x"', "[sync] has no setting “adress”"),
    ],
)
def test_what_is_wrong_stops_the_start_with_a_sentence(tmp_path: Path, line: str, says: str) -> None:
    with pytest.raises(ConfigWrong) as refused:
        config_of(tmp_path, line)
    assert says in refused.value.sentence
    assert str(tmp_path / "kiosk.toml") in refused.value.sentence


def test_the_environment_says_it_too() -> None:
    sync = read_config(None, {"KIOSK_SYNC_URL": "/srv/catalogue", "KIOSK_SYNC_QUIET_HOURS": "08:00-15:00"}).sync
    assert (sync.url, sync.quiet_hours) == ("/srv/catalogue", (time(8), time(15)))
