# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the planned packs, as many at a time as there are processors; those that a run before made are kept."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from central.repository.durable_files import Files
from central.repository.history import History, PublishedEdition
from central.repository.pack_books import PackBooks, PackFile
from central.repository.pack_plan import PlannedPack
from central.repository.pack_writer import write_pack
from central.repository.place import Place
from kiosk.domain.records.state import Entry

_MOST_AT_ONCE: Final = 3
"""Each holds some 150 MB."""


class PacksMaker:
    def __init__(self, place: Place, files: Files, history: History, books: PackBooks) -> None:
        self._place = place
        self._files = files
        self._history = history
        self._books = books

    def make(self, plan: Sequence[PlannedPack], newest: PublishedEdition, entries: Sequence[Entry]) -> None:
        there = {pack.from_root for pack in self._books.packs(newest.root) if pack.to_root == newest.root}
        missing = [pack for pack in plan if pack.start.root not in there]
        with ThreadPoolExecutor(min(_MOST_AT_ONCE, os.cpu_count() or 1), "pack") as workers:
            for done in [workers.submit(self._make, pack, newest, entries) for pack in missing]:
                done.result()

    def _make(self, planned: PlannedPack, newest: PublishedEdition, entries: Sequence[Entry]) -> None:
        name = f"delta/{planned.start.sequence}-{newest.sequence}.kdp"
        parts = write_pack(self._history.entries(planned.start.sequence), entries, self._history.body)
        written = self._files.write(self._place.targets / "delta", parts)
        self._files.name({self._place.target(name, written.sha256): written})
        pack = PackFile(
            planned.start.root, newest.root, name, written.sha256, written.size_bytes, is_step=planned.is_step
        )
        self._books.note_pack(pack)
        if planned.is_step:
            self._books.note_named([self._books.path(pack)], newest.day)
