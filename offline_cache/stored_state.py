# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a database says of itself: which edition it holds, where that came from, and how its bodies are read."""

from __future__ import annotations

from datetime import date

from kiosk.domain.catalogue import Edition
from offline_cache.bodies import BodyCoder
from offline_cache.database import Connection
from offline_cache.versions import APPLICATION_ID, SCHEMA_VERSION

SELECT_EDITION = "SELECT sequence, published, root, services, is_demonstration FROM edition"


def stored_edition(connection: Connection) -> Edition | None:
    """The edition in a database of ours; None where there is none yet or its shape is of another version."""
    if connection.execute("PRAGMA user_version").fetchone() != (SCHEMA_VERSION,):
        return None
    if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
        return None
    row = connection.execute(SELECT_EDITION).fetchone()
    try:
        return edition_of(row) if row else None
    except (TypeError, ValueError, AttributeError):
        return None  # a row that is no edition is damage, and the seed replaces it


def edition_of(row: tuple[int, str, bytes, int, int]) -> Edition:
    sequence, published, root, services, is_demonstration = row
    return Edition(sequence, date.fromisoformat(published), bytes(root).hex(), services, bool(is_demonstration))


def stored_package(connection: Connection) -> str | None:
    """The sha256 of the package that the edition came in; None where it was synchronised."""
    row = connection.execute("SELECT package FROM edition").fetchone()
    return row[0] if row else None


def stored_coder(connection: Connection) -> BodyCoder:
    row = connection.execute("SELECT content FROM dictionary").fetchone()
    return BodyCoder(row[0] if row else b"")
