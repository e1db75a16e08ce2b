# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables of headquarters' memory: every record that was ever published, and from which edition to which."""

from __future__ import annotations

from typing import Final

OPEN: Final = 1 << 62
"""`to_seq` of what is still in the catalogue."""
FORMAT: Final = 1
SCHEMA: Final = f"""
CREATE TABLE IF NOT EXISTS body (sha BLOB PRIMARY KEY, packed BLOB NOT NULL, bytes INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS record (
    id TEXT NOT NULL, from_seq INTEGER NOT NULL, to_seq INTEGER NOT NULL, sha BLOB NOT NULL, bin INTEGER NOT NULL,
    PRIMARY KEY (id, from_seq)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS record_bin ON record (to_seq, bin);
CREATE TABLE IF NOT EXISTS edition (
    sequence INTEGER PRIMARY KEY, root BLOB NOT NULL, published TEXT NOT NULL, day TEXT NOT NULL,
    services INTEGER NOT NULL, demonstration INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS pack (
    from_root BLOB NOT NULL, to_root BLOB NOT NULL, name TEXT NOT NULL, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL,
    is_step INTEGER NOT NULL, PRIMARY KEY (from_root, to_root)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS base (
    root BLOB PRIMARY KEY, sequence INTEGER NOT NULL, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL, day TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS template (
    form TEXT NOT NULL, sha256 TEXT NOT NULL, sequence INTEGER NOT NULL, PRIMARY KEY (form, sha256)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS named (path TEXT PRIMARY KEY, day TEXT NOT NULL) WITHOUT ROWID;
CREATE TEMP TABLE incoming (id TEXT PRIMARY KEY, sha BLOB NOT NULL, bin INTEGER NOT NULL) WITHOUT ROWID;
PRAGMA user_version = {FORMAT};
"""
