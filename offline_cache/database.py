# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The SQLite behind the catalogue: which library brings it, and connections that survive power cuts. Knows no table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kiosk.domain.errors import CatalogueError

_SAFE: Final = (3, 51, 3)
"""Until then SQLite could mix up a write-ahead log that two connections reset at once."""
_BUSY_TIMEOUT_S: Final = 10
_CACHE_KIB: Final = 2 << 10

try:
    # Without a key it is plain SQLite, of its own version rather than of the system's.
    from sqlcipher3 import dbapi2 as _brought  # type: ignore[import-untyped]  # no types there
except ImportError:  # pragma: no cover - where it has no wheel
    import sqlite3 as _brought
driver: Any = _brought

DatabaseError = driver.DatabaseError
if TYPE_CHECKING:
    import sqlite3

    Connection = sqlite3.Connection  # both libraries have the same one
else:
    Connection = driver.Connection


def connect(file: Path) -> Connection:
    """Write-ahead log, every commit on the disk before it counts. Raises `DatabaseError`."""
    connection = opened(str(file))
    try:
        connection.execute("PRAGMA journal_mode = WAL").fetchall()
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    except DatabaseError:
        connection.close()
        raise
    return connection


def connect_read_only(file: Path) -> Connection:
    """A file that nobody writes, in a folder where nothing can be made."""
    return opened(f"{file.absolute().as_uri()}?immutable=1", is_uri=True)


def opened(name: str, *, is_uri: bool = False) -> Connection:
    if driver.sqlite_version_info < _SAFE:  # pragma: no cover - where sqlcipher3 is missing
        raise CatalogueError(
            f"SQLite {driver.sqlite_version} may lose the catalogue in a power cut, and sqlcipher3, which brings a "
            "newer one, cannot be loaded. Set the kiosk up again with installers/setup."
        )
    connection: Connection = driver.connect(
        name, timeout=_BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False, uri=is_uri
    )
    return connection
