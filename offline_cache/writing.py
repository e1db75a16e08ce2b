# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts one catalogue package into a database, whole or not at all. Never reads one for the kiosk's screens."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Table, create_engine, event, insert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from offline_cache import tables
from offline_cache.package import CataloguePackage
from offline_cache.search.index import build_index, drop_index
from offline_cache.search.text import folded
from offline_cache.versions import APPLICATION_ID, SCHEMA_VERSION

Record = Mapping[str, Any]


def write_package(database: sqlite3.Connection, package: CataloguePackage) -> None:
    """Replace everything in one transaction; raises sqlite3.Error with the database as it was."""
    engine = create_engine("sqlite://", creator=lambda: database, poolclass=StaticPool)
    event.listen(engine, "begin", _begin)
    try:
        with engine.begin() as connection:
            drop_index(connection)
            tables.metadata.drop_all(connection)
            tables.metadata.create_all(connection)
            _fill(connection, package)
            build_index(connection, package.content)
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
    except DBAPIError as error:
        raise error.orig or error from error
    # Passive: a visit may still read the old edition, and nobody waits for it to end.
    database.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()


def _begin(connection: Connection) -> None:
    """The driver would begin too late: only before the first INSERT, after the tables were already dropped."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _fill(connection: Connection, package: CataloguePackage) -> None:
    content = package.content
    edition = package.edition
    _insert(
        connection,
        tables.edition,
        [
            {
                "sequence": edition.sequence,
                "published": edition.published.isoformat(),
                "sha256": edition.sha256,
                "services": edition.services,
                "is_demonstration": edition.is_demonstration,
            }
        ],
    )
    topics = [{"id": each["id"], "position": each["order"], "record": _json(each)} for each in content["topics"]]
    _insert(connection, tables.topics, topics)
    for table, key in ((tables.organisations, "organisations"), (tables.life_events, "lifeEvents")):
        _insert(connection, table, [{"id": each["id"], "record": _json(each)} for each in content[key]])
    _insert(connection, tables.services, list(_service_rows(content)))
    doors = [{"topic": topic, "service": each["id"]} for each in content["services"] for topic in set(each["topics"])]
    _insert(connection, tables.service_topics, doors)
    procedures = content["procedures"].items()
    _insert(connection, tables.procedures, [{"service": key, "package": _json(each)} for key, each in procedures])


def _service_rows(content: Record) -> Iterator[dict[str, Any]]:
    services = {each["id"]: each for each in content["services"]}
    wanted: list[str] = content["mostRequested"]
    popularity = {each: len(wanted) - place for place, each in enumerate(wanted)}
    for number, each in enumerate(content["services"], start=1):
        yield {
            "number": number,
            "id": each["id"],
            "status": each["status"],
            "answers_with": _answering(each, services),
            "authority": each["authority"],
            "popularity": popularity.get(each["id"], 0),
            "sort_name": folded(each["name"].get("es", "")),
            "record": _json(each),
        }


def _answering(service: Record, services: Mapping[str, Record]) -> str:
    """Follow successors to one that is still offered; where none is, the last tombstone speaks for itself."""
    while service["status"] == "withdrawn" and service.get("successor"):
        service = services[service["successor"]]
    answering: str = service["id"]
    return answering


def _insert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _json(record: Record) -> str:
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
