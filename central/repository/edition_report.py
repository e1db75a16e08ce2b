# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a publication changed and what it costs the kiosks, in sentences for whoever published it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from central.repository.history import History
from central.repository.named_targets import useful_packs, ways_of
from central.repository.pack_books import PackBooks
from central.repository.pack_edits import Edit, hash_edits
from central.repository.pack_plan import edition_behind, starts
from central.repository.publish_edition import Outcome
from kiosk.domain.records.cheapest_path import Way, cheapest_path
from kiosk.domain.records.record import HEAD_ID

_DAYS: Final = (1, 7, 30, 365)
_MOST_NAMES: Final = 20


def report(history: History, books: PackBooks, outcome: Outcome, today: date) -> Iterator[str]:
    edition = outcome.edition
    if outcome.is_rebuilt and outcome.before:
        yield (
            f"The memory of headquarters did not hold edition {outcome.before.sequence}: it was made anew from what is "
            "published. Kiosks of editions that it does not hold fetch the whole catalogue once."
        )
    if not outcome.is_new:
        yield f"Nothing changed since edition {edition.sequence}: the timestamp was signed anew."
        return
    yield f"Edition {edition.sequence} of {edition.published}: {edition.services} services, root {edition.root.hex()}."
    yield from _changes(history, outcome)
    yield from _costs(history, books, outcome, today)


def _changes(history: History, outcome: Outcome) -> Iterator[str]:
    if outcome.before is None:
        return
    entries = (history.entries(each.sequence) for each in (outcome.before, outcome.edition))
    edits = [edit for edit in hash_edits(*entries) if edit.id != HEAD_ID]
    groups = {
        "added": [edit for edit in edits if edit.old is None],
        "changed": [edit for edit in edits if edit.old is not None and edit.new is not None],
        "removed": [edit for edit in edits if edit.new is None],
    }
    for word, found in groups.items():
        yield f"{len(found)} {word}{':' if found else '.'}"
        yield from (f"    {edit.id}  {_name(history, edit)}".rstrip() for edit in found[:_MOST_NAMES])
        if len(found) > _MOST_NAMES:
            yield f"    and {len(found) - _MOST_NAMES} more"


def _name(history: History, edit: Edit) -> str:
    """In Spanish, as citizens know it; procedures have none."""
    sha = edit.new or edit.old
    assert sha is not None
    name = json.loads(history.body(sha)).get("name")
    return str(name.get("es", "")) if isinstance(name, dict) else ""


def _costs(history: History, books: PackBooks, outcome: Outcome, today: date) -> Iterator[str]:
    base = books.newest_base()
    assert base is not None
    editions, newest = history.editions(), outcome.edition.root.hex()
    packs = useful_packs(newest, base, books.packs(outcome.edition.root), starts(editions, today))
    ways = ways_of(base, packs)
    for days in _DAYS:
        behind = edition_behind(editions[:-1], today, days)
        if behind is not None:
            yield f"A kiosk {days} days behind fetches {_fetched(cheapest_path(ways, behind.root.hex(), newest))}."
    yield f"A new kiosk fetches {_fetched(cheapest_path(ways, None, newest))}."


def _fetched(path: Sequence[Way] | None) -> str:
    assert path, "a base leads to every edition"
    size = sum(way.size_bytes for way in path)
    return f"{size:,} bytes: {', '.join(way.name for way in path)}"
