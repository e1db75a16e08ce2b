# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The settings of [sync]: where today's catalogue comes from, and how much of the link it may take."""

from __future__ import annotations

from datetime import time
from pathlib import Path
from typing import Final

from kiosk.config.setting import Setting
from kiosk.config.shapes import Hours, Place, Text, WholeNumber

SYNC_URL: Setting[str | None] = Setting(
    "sync",
    "url",
    Text(
        "an http or https address, or the whole path of a folder", r"(https?|file)://[^\s@]+|/[^\x00-\x1f]*|[A-Z]:\\.*"
    ),
    lambda: None,
    "https://catalogo.example.gob.mx/ventanilla",
    "Where headquarters publishes: the folder that holds `metadata` and `targets`. Without it this kiosk never asks;"
    " a stick brings catalogues then.",
    "none",
)
SYNC_ROOT: Setting[Path | None] = Setting(
    "sync",
    "root",
    Place("the path of a file"),
    lambda: None,
    "/etc/ventanilla/root.json",
    "Whose signatures this kiosk believes: the root that `central init` made.",
    "`root.json` in the seed",
)
SYNC_PROXY: Setting[str | None] = Setting(
    "sync",
    "proxy",
    Text("an http or https address with its port", r"https?://[^\s/]+:[0-9]{1,5}/?"),
    lambda: None,
    "http://192.168.1.10:3128",
    "The HTTP proxy of this network.",
    "none",
)
SYNC_CA_FILE: Setting[Path | None] = Setting(
    "sync",
    "ca_file",
    Place("the path of a file"),
    lambda: None,
    "/etc/ventanilla/red-local.pem",
    "Certificates to trust in the place of the usual ones, where the network opens encrypted lines.",
    "the usual ones",
)
SYNC_KBPS: Setting[int | None] = Setting(
    "sync",
    "bandwidth_kbps",
    WholeNumber(8, 1_000_000),
    lambda: None,
    32,
    "The most that updates may take of the link, in kbit/s, so that the office can work beside them.",
    "no limit",
)
SYNC_QUIET: Setting[tuple[time, time] | None] = Setting(
    "sync",
    "quiet_hours",
    Hours(),
    lambda: None,
    "08:00-15:00",
    "No update begins by itself between these two, in local time; the second may be of the next day.",
    "none",
)
SYNC_EVERY: Setting[int] = Setting(
    "sync",
    "every_minutes",
    WholeNumber(15, 10_080),
    lambda: 360,
    60,
    "How often headquarters is asked, a fifth sooner or later, so that all kiosks do not ask at once.",
)
SYNC_STICKS: Setting[Path | None] = Setting(
    "sync",
    "sticks",
    Place("the path of a folder"),
    lambda: None,
    "/srv/usb",
    "A further folder in which sticks appear, beside `/media`, `/run/media` and `/mnt`; on Windows beside the drives.",
    "none",
)

SYNC_SETTINGS: Final = (
    *(SYNC_URL, SYNC_ROOT, SYNC_PROXY, SYNC_CA_FILE),
    *(SYNC_KBPS, SYNC_QUIET, SYNC_EVERY, SYNC_STICKS),
)
