# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Groups: the agencies and life events of one edition, whose words stand for all services that belong to them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Set

from offline_cache.search.entry import GroupKind, Phrases, naming_words
from offline_cache.search.listed import listed
from offline_cache.search.text import folded
from offline_cache.snapshot import Snapshot


class Groups:
    def __init__(self, snapshot: Snapshot) -> None:
        self.phrases: Mapping[GroupKind, dict[str, Phrases]] = {"agency": {}, "event": {}}
        for kind, identity, text in snapshot.rows("SELECT kind, id, phrases FROM search_groups ORDER BY kind, id"):
            self.phrases[kind][identity] = json.loads(text)
        self._members: dict[str, int] = dict(
            snapshot.rows("SELECT authority, count(*) FROM services GROUP BY authority")
        )
        self._acronyms = {
            folded(word)
            for agency in listed(snapshot, "organisation")
            for text in (agency["shortName"], *agency.get("formerly", ()))
            for word in text.split()
            if word.isupper() and word.isalpha()
        }
        self.first: dict[str, tuple[str, ...]] = {
            event["id"]: tuple(event.get("first", ())) for event in listed(snapshot, "event")
        }
        """By event: the services that somebody needs first when this happened, in order."""

    def acronyms(self) -> Set[str]:
        """Folded: letters that stand for a name have no other forms, and "INEA" is no plural of "INE"."""
        return self._acronyms

    def members(self, agency: str) -> int:
        return self._members.get(agency, 0)

    def agency_words(self) -> Iterator[tuple[str, Iterable[tuple[str, str]]]]:
        """Agency, with the words that it is named by and their languages."""
        for identity, phrases in self.phrases["agency"].items():
            yield identity, naming_words(phrases)
