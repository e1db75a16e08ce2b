# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""States of a catalogue and the arrivals between them, for tests; and all that a database holds, to compare."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from kiosk.domain.records.record import Record
from kiosk.domain.records.replica import Arrival, Change, Removed
from kiosk.domain.records.split import records_of
from kiosk.domain.records.state import state_root
from offline_cache.database import Connection, opened
from offline_cache.search import postings
from offline_cache.stored_state import stored_coder

State = dict[str, Record]


def state_of(content: Mapping[str, Any]) -> State:
    return {record.id: record for record in records_of(content)}


def root_of(state: State) -> bytes:
    return state_root((record.id, record.sha256) for record in state.values())


def whole(state: State) -> Arrival:
    return Arrival(None, root_of(state), state.values())


def step(old: State, new: State) -> Arrival:
    return Arrival(root_of(old), root_of(new), list(changes(old, new)))


def changes(old: State, new: State) -> Iterable[Change]:
    for identity in sorted(old.keys() | new.keys(), key=str.encode):
        if identity not in new:
            yield Removed(identity)
        elif old.get(identity) != new[identity]:
            yield new[identity]


def everything_in(file: Path) -> dict[str, list[Any]]:
    """All rows but the numbers and the compression, which may differ between two ways to the same state."""
    connection = opened(str(file))
    try:
        connection.execute("CREATE VIRTUAL TABLE temp.search_instances USING fts5vocab(main, search_texts, instance)")
        rows = {name: connection.execute(statement).fetchall() for name, statement in _ROWS.items()}
        return {
            **{name: sorted(some, key=repr) for name, some in rows.items()},
            "postings": _postings(connection),
            "bodies": _bodies(connection),
        }
    finally:
        connection.close()


_ID = "(SELECT id FROM records WHERE records.number = {})"
_ROWS = {
    "edition": "SELECT sequence, published, root, services, is_demonstration FROM edition",
    "records": "SELECT id, sha256 FROM records",
    "services": f"SELECT {_ID.format('services.number')}, id, status, successor, authority, sort_name FROM services",
    "wanted": "SELECT * FROM wanted",
    "links": f"SELECT target, {_ID.format('source')} FROM links",
    "documents": f"SELECT {_ID.format('search_documents.number')}, document FROM search_documents",
    "groups": "SELECT * FROM search_groups",
    "naming": "SELECT * FROM search_naming",
    "words": "SELECT term, doc FROM search_words",
    "instances": f"SELECT term, {_ID.format('doc')}, col FROM search_instances",
}


def _postings(connection: Connection) -> dict[str, list[Any]]:
    names = dict(connection.execute("SELECT number, id FROM records"))
    found: dict[str, list[Any]] = {}
    for term, stored in connection.execute("SELECT term, services FROM search_postings"):
        some = postings.read(stored)
        places = postings.numbers(some).tolist()
        assert places == sorted(set(places)), "in order, each service once"
        found[term] = sorted((names[number], code) for number, code in zip(places, postings.codes(some), strict=True))
    return found


def _bodies(connection: Connection) -> list[Any]:
    coder = stored_coder(connection)
    rows = connection.execute("SELECT id, body FROM records JOIN bodies USING (number) ORDER BY id").fetchall()
    assert connection.execute("SELECT count(*) FROM bodies").fetchone() == (len(rows),)
    return [(identity, coder.unpacked(body)) for identity, body in rows]
