# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Headquarters' memory of the edition in force, made anew from the published files. Earlier editions stay forgotten."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from datetime import date
from typing import Any, Final

from tuf.api._payload import Targets  # where it is typed
from zstandard import ZstdError

from central.refusal import CentralRefusal
from central.repository.history import History, PublishedEdition
from central.repository.named_targets import EDITION_FILE
from central.repository.place import Place
from central.repository.published_records import published_records
from kiosk.domain.records.record import HEAD_ID, Record

_ADVICE: Final = "Restore it from its copy: without it no pack can be made from earlier editions"


def rebuild_history(place: Place, history: History, targets: Targets, today: date) -> PublishedEdition:
    """Raises `CentralRefusal` where the published files do not give the edition that they name."""
    facts: Any = targets.targets[EDITION_FILE].custom
    lost = f"{place.history_file} does not know edition {facts['sequence']}, which is in force"
    records = published_records(place, targets)
    if records is None:
        raise CentralRefusal(f"{lost}, and its published parts are not whole. {_ADVICE}.")
    history.drop_after(facts["sequence"] - 1)
    heads: list[Record] = []
    with ExitStack() as undo:
        try:
            history.stage(_without_head(records, heads))
            undo.callback(history.drop_staged)
            head = heads[0] if heads else Record(HEAD_ID, b"{}")
            published = min(date.fromisoformat(json.loads(head.body)["published"]), today)
        except (ValueError, KeyError, ZstdError) as damaged:
            raise CentralRefusal(f"{lost}, and its published parts are damaged ({damaged}). {_ADVICE}.") from damaged
        undo.pop_all()
    root = history.commit(
        facts["sequence"],
        head,
        date.fromisoformat(facts["published"]),
        published,
        is_demonstration=bool(facts["demonstration"]),
    )
    if root.hex() != facts["root"]:
        history.drop_after(facts["sequence"] - 1)
        raise CentralRefusal(f"{lost}, and its published parts are not what was signed. {_ADVICE}.")
    return next(edition for edition in history.editions() if edition.root == root)


def _without_head(records: Iterable[Record], heads: list[Record]) -> Iterator[Record]:
    seen: set[str] = set()
    for record in records:
        if record.id in seen:
            raise ValueError(f"{record.id} stands there twice")
        seen.add(record.id)
        if record.id == HEAD_ID:
            heads.append(record)
        else:
            yield record
