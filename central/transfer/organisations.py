# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Organisations: who answers for the services that were read, each once, with an id of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from central.transfer.clean_text import Cleaner, even, fold
from central.transfer.draft import Record
from central.transfer.finish import slug_of
from central.transfer.outcome import RowRefused

_SHORT_MAX: Final = 40


class Organisations:
    def __init__(self, cleaner: Cleaner) -> None:
        self._cleaner = cleaner
        self._by_name: dict[tuple[str, str], Record] = {}
        self._by_id: dict[str, Record] = {}

    def named(self, given: Mapping[str, str], where: str = "") -> Record:
        """The organisation of this name in this place; a new one where it is not known yet. Two spellings of a name
        that differ in case, accents or signs are one. Raises `RowRefused` where there is no name."""
        name = self._cleaner.name(given.get("name", ""))
        if not name and given.get("id") in self._by_id:
            return self._by_id[given["id"]]
        key = (fold(name), fold(where))
        if not key[0]:
            raise RowRefused("It does not say which agency answers for it.")
        if key in self._by_name:
            return self._by_name[key]
        full = f"{name}, {where}" if where and fold(where) not in key[0] else name
        short = even(given.get("shortName", "")) or where or full
        wanted = given.get("id", "") or f"org/{slug_of(f'{where} {name}' if where else name)}"
        own, number = wanted, 2
        while own in self._by_id:
            own, number = f"{wanted}-{number}", number + 1
        names = {"es": full} | ({"en": given["nameEn"]} if given.get("nameEn") else {})
        record = {"id": own, "name": names, "shortName": short[:_SHORT_MAX], "formerly": []}
        self._by_name[key] = self._by_id[own] = record
        return record

    def find(self, name: str, where: str = "") -> Record | None:
        return self._by_name.get((fold(self._cleaner.name(name)), fold(where)))

    def known(self, record: Record) -> Record:
        """An organisation that comes with an id of its own; the first one of an id stays."""
        if not record:
            raise RowRefused("It does not say which agency answers for it.")
        return self._by_id.setdefault(str(record["id"]), record)

    @property
    def all(self) -> Mapping[str, Record]:
        return self._by_id
