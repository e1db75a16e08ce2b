# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checked content as the records of an edition, one at a time: what is published may be more than memory holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from central.publish.package import CATALOGUE_FORMAT
from central.publish.publish import Checked
from kiosk.domain.records.canonical import canonical_bytes
from kiosk.domain.records.record import HEAD_ID, KINDS, Kind, Record, record_id
from kiosk.domain.records.split import HEAD_KEYS, LISTS

_Named = Iterable[tuple[str, Any]]
_KEY_OF: Final = {kind: key for key, kind in LISTS.items()}


def records_in(checked: Checked) -> Iterator[Record]:
    """In the order of the ids' UTF-8 bytes, the head first. Only content without errors may be asked for."""
    head = {**checked.content.edition.data, "format": CATALOGUE_FORMAT}
    yield Record(HEAD_ID, canonical_bytes({key: head[key] for key in HEAD_KEYS}))
    # As every kind is followed by the same colon, the kinds in order give the ids in order.
    for kind in sorted(KINDS):
        for name, data in _parts(checked, kind):
            yield Record(record_id(kind, name), canonical_bytes(data))


def _parts(checked: Checked, kind: Kind) -> _Named:
    if kind == "catalogue":
        return ()
    if kind == "service":
        return ((service.id, service.record) for service in checked.content.services)
    if kind == "procedure":
        return sorted(checked.procedures.items(), key=_utf8)
    records = checked.content.lists[_KEY_OF[kind]].records
    return sorted(((str(each["id"]), each) for each in records), key=_utf8)


def _utf8(part: tuple[str, Any]) -> bytes:
    return part[0].encode()
