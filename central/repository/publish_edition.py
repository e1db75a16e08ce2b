# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Publishes an edition: memory first, then files under new names, then signatures, the timestamp last. Ended at any
point and run again, it goes on: what was published before stays whole and in force until the very last step."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from central.repository.base_writer import write_base
from central.repository.bins_writer import write_bins
from central.repository.blob_files import BlobFiles, Plain, no_template
from central.repository.durable_files import Files, clear_unfinished, put
from central.repository.garbage import note_in_force, remove_garbage
from central.repository.history import History, PublishedEdition
from central.repository.metadata_folder import MetadataFolder
from central.repository.named_targets import EDITION_FILE, edition_facts, named_targets, ways_of
from central.repository.pack_books import BaseFile, PackBooks
from central.repository.pack_plan import BUDGET_BYTES, plan_packs, starts
from central.repository.packs_maker import PacksMaker
from central.repository.place import Place
from central.repository.rebuild_history import rebuild_history
from central.repository.signing_desk import SigningDesk
from kiosk.domain.records.canonical import canonical_bytes
from kiosk.domain.records.cheapest_path import cheapest_path, cost_bytes
from kiosk.domain.records.record import HEAD_ID, Record
from kiosk.domain.records.state import Entry

_BASE_DAYS: Final = 7


@dataclass(frozen=True, slots=True)
class Outcome:
    """`is_new` is False where nothing had changed and only the timestamp was signed; `is_rebuilt` is whether the memory
    of the edition before had been lost."""

    edition: PublishedEdition
    before: PublishedEdition | None
    is_new: bool
    is_rebuilt: bool


class EditionPublisher:
    def __init__(
        self,
        place: Place,
        files: Files,
        history: History,
        desk: SigningDesk,
        now: datetime,
        *,
        budget_bytes: int = BUDGET_BYTES,
    ) -> None:
        self._place = place
        self._files = files
        self._history = history
        self._desk = desk
        self._day = now.date()
        self._budget_bytes = budget_bytes
        self._folder = MetadataFolder(place, files)
        self._books = PackBooks(place, history)
        self._blobs = BlobFiles(place, files, history)

    def publish(self, records: Iterable[Record], plain: Plain = no_template) -> Outcome:
        """`records` in the order of ids, the head first; they are read once and may be more than memory holds.
        `plain` gives the PDF forms that they name. Raises `CentralRefusal` and OSError; then what was in force still
        is."""
        self._desk.need_keys()
        clear_unfinished(self._place.folder)
        before, is_rebuilt = self._in_force()
        self._history.drop_after(before.sequence if before else 0)
        edition = self._remember(self._blobs.seen(records), before)
        if before and edition is None:
            self._desk.renew()
            return Outcome(before, before, is_new=False, is_rebuilt=is_rebuilt)
        assert edition is not None
        self._blobs.write(edition.sequence, plain)
        self._put_in_force(edition, before)
        remove_garbage(self._place, self._files, self._folder, self._books, self._day)
        return Outcome(edition, before, is_new=True, is_rebuilt=is_rebuilt)

    def _in_force(self) -> tuple[PublishedEdition | None, bool]:
        """What the signed files say, not what the memory believes: they are what the kiosks see. True where the memory
        was lost and is made anew."""
        targets = self._folder.targets("targets")
        if targets is None:
            return None, False
        facts: Any = targets.signed.targets[EDITION_FILE].custom
        known = {edition.sequence: edition for edition in self._history.editions()}
        edition = known.get(facts["sequence"])
        if edition is None or edition.root.hex() != facts["root"]:
            return rebuild_history(self._place, self._history, targets.signed, self._day), True
        return edition, False

    def _remember(self, records: Iterable[Record], before: PublishedEdition | None) -> PublishedEdition | None:
        """None where all is as before."""
        head, others = _split(records)
        self._history.stage(others)
        published = max(date.fromisoformat(head["published"]), self._day)
        if before and not self._is_news(head, before):
            self._history.drop_staged()
            return None
        sequence = max(head["sequence"], before.sequence + 1 if before else 1)
        final = {**head, "sequence": sequence, "published": published.isoformat()}
        record = Record(HEAD_ID, canonical_bytes(final))
        demonstration = bool(head["demonstration"])
        root = self._history.commit(sequence, record, published, self._day, is_demonstration=demonstration)
        return next(edition for edition in self._history.editions() if edition.root == root)

    def _is_news(self, head: dict[str, Any], before: PublishedEdition) -> bool:
        """An editor who writes a later date or a higher number wants an edition, even of the same words."""
        old = next(sha for identity, sha in self._history.entries(before.sequence) if identity == HEAD_ID)
        known = json.loads(self._history.body(old))
        is_pushed = head["sequence"] > known["sequence"] or head["published"] > known["published"]
        own = {"sequence": None, "published": None}
        return is_pushed or {**head, **own} != {**known, **own} or self._history.is_staged_new()

    def _put_in_force(self, edition: PublishedEdition, before: PublishedEdition | None) -> None:
        note_in_force(self._place, self._folder, self._books, self._day)
        entries = self._history.entries(edition.sequence)
        editions = self._history.editions()
        bins_sha256 = write_bins(self._place, self._files, self._history, entries)
        self._make_packs(edition, editions, entries)
        base = self._base(edition)
        helped = starts(editions, self._day)
        facts = edition_facts(edition, bins_sha256)
        named = named_targets(facts, base, self._books.packs(edition.root), helped, before)
        tiny = self._place.target(EDITION_FILE, named.top[EDITION_FILE].hashes["sha256"])
        put(self._files, tiny, [named.edition])
        self._desk.publish(named.top, named.history)

    def _make_packs(self, edition: PublishedEdition, editions: Any, entries: list[Entry]) -> None:
        since = self._books.bytes_since()
        dear = {
            each.sequence: 2 * sum(size for sequence, size in since if sequence > each.sequence) for each in editions
        }
        plan = plan_packs(editions, dear, self._budget_bytes)
        PacksMaker(self._place, self._files, self._history, self._books).make(plan, edition, entries)

    def _base(self, edition: PublishedEdition) -> BaseFile:
        """The one there is, as long as it is young and the way on from it is short."""
        base = self._books.newest_base()
        if base and self._day - base.day < timedelta(days=_BASE_DAYS):
            way = cheapest_path(ways_of(base, self._books.packs(edition.root))[1:], base.root.hex(), edition.root.hex())
            if way is not None and cost_bytes(way) <= base.size_bytes // 2:
                return base
        written = write_base(self._place, self._files, self._history, edition.sequence)
        base = BaseFile(edition.root, edition.sequence, written.sha256, written.size_bytes, self._day)
        self._books.note_base(base)
        return base


def _split(records: Iterable[Record]) -> tuple[dict[str, Any], Iterator[Record]]:
    following = iter(records)
    first = next(following, None)
    if first is None or first.id != HEAD_ID:
        raise ValueError("the head is the first record of a catalogue")
    head = json.loads(first.body)
    return head, following
