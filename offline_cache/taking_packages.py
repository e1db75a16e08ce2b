# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A catalogue package, the folder that a publisher writes, taken as the records that it holds."""

from __future__ import annotations

from pathlib import Path

from kiosk.domain.catalogue import Edition
from kiosk.domain.errors import CatalogueRefused
from kiosk.domain.records.replica import Arrival
from kiosk.domain.records.split import records_of
from kiosk.domain.records.state import state_root
from offline_cache.database import Connection
from offline_cache.package import read_package
from offline_cache.stored_state import stored_edition
from offline_cache.taking import take


def take_package(connection: Connection, folder: Path) -> Edition:
    """Raises `CatalogueError` or a `DatabaseError`, with everything as before."""
    package = read_package(folder)
    stored = stored_edition(connection)
    if stored is not None and package.edition.sequence < stored.sequence:
        raise CatalogueRefused(
            f"{folder} holds edition {package.edition.sequence} and this kiosk already has {stored.sequence}: "
            "an older catalogue is never taken. Copy the newest package."
        )
    root = state_root((record.id, record.sha256) for record in records_of(package.content))
    return take(connection, Arrival(None, root, records_of(package.content)), package.edition.sha256)
