# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables of catalogue.db. Owns their shape; the search index beside them belongs to `offline_cache.search`."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Integer, MetaData, String, Table, Text

metadata = MetaData()

edition = Table(
    "edition",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("published", String, nullable=False),
    Column("sha256", String, nullable=False),
    Column("services", Integer, nullable=False),
    Column("is_demonstration", Boolean, nullable=False),
)

topics = Table(
    "topics",
    metadata,
    Column("id", String, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("record", Text, nullable=False),
)

organisations = Table(
    "organisations", metadata, Column("id", String, primary_key=True), Column("record", Text, nullable=False)
)

life_events = Table(
    "life_events", metadata, Column("id", String, primary_key=True), Column("record", Text, nullable=False)
)

# `number` is the row of the search index; `answers_with` is the service itself or what replaced a withdrawn one.
services = Table(
    "services",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("status", String, nullable=False),
    Column("answers_with", String, nullable=False),
    Column("authority", String, nullable=False),
    Column("popularity", Integer, nullable=False),
    Column("sort_name", String, nullable=False),
    Column("record", Text, nullable=False),
)

service_topics = Table(
    "service_topics",
    metadata,
    Column("topic", String, primary_key=True),
    Column("service", String, primary_key=True),
    sqlite_with_rowid=False,
)

procedures = Table(
    "procedures", metadata, Column("service", String, primary_key=True), Column("package", Text, nullable=False)
)
