# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Is there room for the catalogue, its next edition and the event log?"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from kiosk.commands.checks.finding import Finding
from kiosk.config import Config

LEAST_FREE_MB = 200
BYTES_PER_MB = 1_000_000


def check_disk(config: Config) -> Iterable[Finding]:
    folder = _nearest_existing(config.folders.state)
    try:
        free_mb = shutil.disk_usage(folder).free // BYTES_PER_MB
    except OSError as error:
        yield Finding(
            "disk", f"The disk of {folder} does not say how full it is ({error.strerror}).", "Check the disk."
        )
        return
    yield disk_finding(folder, free_mb)


def disk_finding(folder: Path, free_mb: int) -> Finding:
    sentence = f"{free_mb} MB are free on the disk of {folder}"
    if free_mb < LEAST_FREE_MB:
        return Finding("disk", f"{sentence}, and {LEAST_FREE_MB} are needed.", "Delete what is not needed there.")
    return Finding("disk", f"{sentence}.")


def _nearest_existing(folder: Path) -> Path:
    return next((each for each in (folder, *folder.parents) if each.exists()), folder)
