# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What SQLite's result codes mean for staff: is the folder unusable, or the file damaged. Opens no database."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.errors import CatalogueError, KioskError, StateFolderError
from offline_cache.database import driver

_DAMAGE = {driver.SQLITE_CORRUPT, driver.SQLITE_NOTADB}
_FOLDER = {
    driver.SQLITE_FULL: "the disk is full. Free some space",
    driver.SQLITE_READONLY: "it is read-only. Make it writable for the kiosk's user",
    driver.SQLITE_PERM: "permission is denied. Make it writable for the kiosk's user",
    driver.SQLITE_CANTOPEN: "the files in it cannot be opened or made. Make it writable for the kiosk's user",
    driver.SQLITE_IOERR: "writing or reading failed: the disk is full or failing. Free some space or replace it",
    driver.SQLITE_BUSY: "another program keeps it locked. Close that program",
}


@dataclass(frozen=True, slots=True)
class StoreProblem:
    """One thing staff should know although the kiosk serves: the code of the error tree and a sentence."""

    code: str
    sentence: str

    @classmethod
    def of(cls, error: KioskError) -> StoreProblem:
        return cls(error.code, error.sentence)


def suspicion_of(file: Path) -> Path:
    """The mark beside a database that failed while it was read."""
    return file.with_name(f"{file.name}.suspect")


def set_aside(file: Path) -> None:
    """Keep the damaged file for whoever looks into it; its log must not be replayed into the new one."""
    try:
        file.replace(file.with_name(f"{file.name}.damaged"))
        for leftover in (f"{file.name}-wal", f"{file.name}-shm", suspicion_of(file).name):
            file.with_name(leftover).unlink(missing_ok=True)
    except OSError as error:
        raise StateFolderError(
            f"The damaged {file} cannot be moved aside ({error.strerror}). Make {file.parent} writable."
        ) from error


def is_damage(error: Exception) -> bool:
    return _primary_code(error) in _DAMAGE


def storage_error(error: Exception, file: Path | None) -> KioskError:
    """The expected error behind one of SQLite's; `file` is None for a catalogue held in memory."""
    reason = _FOLDER.get(_primary_code(error))
    if file is None or reason is None:
        return CatalogueError(
            f"The stored catalogue {file or 'in memory'} cannot be read ({error}). "
            "Restart the kiosk: it makes a damaged one anew from its seed."
        )
    return StateFolderError(f"The state folder {file.parent} cannot be used: {reason}, then restart the kiosk.")


def _primary_code(error: Exception) -> int:
    """The low byte: extended codes say more than staff can use."""
    code: int = getattr(error, "sqlite_errorcode", driver.SQLITE_ERROR)
    return code & 0xFF
