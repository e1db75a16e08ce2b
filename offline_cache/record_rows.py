# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""RecordRows: the rows of records, bodies, services and links, changed one record at a time. Checks nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from kiosk.domain.records.record import Kind, Record, kind_of
from offline_cache.bodies import BodyCoder, BodyDamaged
from offline_cache.database import Connection
from offline_cache.form_templates import DROP_TEMPLATES, PUT_TEMPLATE, template_rows
from offline_cache.record_checks import links_of
from offline_cache.search.entry import Entry, GroupKind
from offline_cache.search.index import SearchIndex
from offline_cache.search.text import folded

Data = Mapping[str, Any]

_GROUPS: Final[Mapping[str, GroupKind]] = {"event": "event", "organisation": "agency"}
_PUT_RECORD: Final = "INSERT OR REPLACE INTO records VALUES (?, ?, ?)"
_PUT_BODY: Final = "INSERT OR REPLACE INTO bodies VALUES (?, ?)"
_PUT_SERVICE: Final = "INSERT OR REPLACE INTO services VALUES (?, ?, ?, ?, ?, ?)"
_PUT_LINK: Final = "INSERT OR IGNORE INTO links VALUES (?, ?)"
_BATCH: Final = 200


class RecordRows:
    """`named` and `replaced` say afterwards what the whole must be checked for."""

    def __init__(self, connection: Connection, coder: BodyCoder) -> None:
        self._connection = connection
        self._coder = coder
        self._index = SearchIndex(connection)
        ((last,),) = connection.execute("SELECT coalesce(max(number), 0) FROM records").fetchall()
        self._next = last + 1
        self._waiting: dict[str, list[tuple[Any, ...]]] = {
            each: [] for each in (_PUT_RECORD, _PUT_BODY, _PUT_SERVICE, _PUT_LINK, PUT_TEMPLATE)
        }
        self.named: set[str] = set()
        self.removed: set[str] = set()
        self.replaced: set[str] = set()
        """Services that now lead to another one."""

    def put(self, record: Record, data: Data, *, is_new: bool = False) -> None:
        """`is_new` where it is known that there is none of this id yet."""
        old = None if is_new else self._stored(record.id)
        number, before = old or (self._next, None)
        if old is None:
            self._next += 1
        kind = record.kind
        links = links_of(kind, data)
        self._relink(number, links, self._links(number, kind, before) if old else set())
        self._waiting[_PUT_RECORD].append((record.id, record.sha256, number))
        self._waiting[_PUT_BODY].append((number, self._coder.packed(record.body)))
        if kind == "service":
            self._put_service(number, data, before, is_new=old is None)
        elif kind in _GROUPS:
            self._index.put_group(_GROUPS[kind], record.name, data)
        elif kind == "catalogue":
            self._put_wanted(data["mostRequested"])
        if len(self._waiting[_PUT_RECORD]) >= _BATCH:
            self.flush()

    def remove(self, identity: str) -> bool:
        """False where there was none."""
        found = self._stored(identity)
        if found is None:
            return False
        number, before = found
        kind, name = kind_of(identity), identity.partition(":")[2]
        self._relink(number, set(), self._links(number, kind, before))
        self._connection.execute("DELETE FROM records WHERE id = ?", (identity,))
        self._connection.execute("DELETE FROM bodies WHERE number = ?", (number,))
        self._connection.execute("DELETE FROM services WHERE number = ?", (number,))
        self._connection.execute(DROP_TEMPLATES, (number,))
        if kind == "service":
            self._index.remove(number)
        elif kind in _GROUPS:
            self._index.remove_group(_GROUPS[kind], name)
        self.removed.add(identity)
        return True

    def flush(self) -> None:
        for statement, rows in self._waiting.items():
            if rows:
                self._connection.executemany(statement, rows)
                rows.clear()

    def finish(self) -> None:
        self.flush()
        self._index.finish()

    def _put_service(self, number: int, data: Data, before: Data | None, *, is_new: bool) -> None:
        entry = Entry.of(data)
        if is_new:
            self._index.add(number, entry)
        elif before is None or Entry.of(before) != entry:
            self._index.remove(number)
            self._index.add(number, entry)
        if not is_new:
            self._connection.execute(DROP_TEMPLATES, (number,))
        self._waiting[PUT_TEMPLATE].extend(template_rows(number, data))
        if data.get("successor"):
            self.replaced.add(data["id"])
        sort_name = folded(data["name"].get("es", ""))
        row = (number, data["id"], data["status"], data.get("successor"), data["authority"], sort_name)
        self._waiting[_PUT_SERVICE].append(row)

    def _put_wanted(self, services: list[str]) -> None:
        self._connection.execute("DELETE FROM wanted")
        rows = [(each, len(services) - place) for place, each in enumerate(services)]
        self._connection.executemany("INSERT INTO wanted VALUES (?, ?)", rows)

    def _stored(self, identity: str) -> tuple[int, Data | None] | None:
        """Its number and what it says now; None for that where it is damaged."""
        rows = self._connection.execute(
            "SELECT number, body FROM records LEFT JOIN bodies USING (number) WHERE id = ?", (identity,)
        ).fetchall()
        if not rows:
            return None
        number, body = rows[0]
        try:
            return number, json.loads(self._coder.unpacked(body or b""))
        except (BodyDamaged, ValueError):
            return number, None

    def _links(self, number: int, kind: Kind, before: Data | None) -> set[str]:
        if before is not None:
            return links_of(kind, before)
        # Only for a damaged record: nothing else can tell, and the table is not made for this question.
        return {
            target for (target,) in self._connection.execute("SELECT target FROM links WHERE source = ?", (number,))
        }

    def _relink(self, number: int, links: set[str], before: set[str]) -> None:
        self._waiting[_PUT_LINK].extend((target, number) for target in links - before)
        self.named |= links - before
        gone = [(target, number) for target in before - links]
        self._connection.executemany("DELETE FROM links WHERE target = ? AND source = ?", gone)
