# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Synchroniser: one update from asking to having it, each step safe to be cut off in and to be done again. Shows
nothing: what is on the screens changes elsewhere, between two visits."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from threading import Event
from typing import Final

from kiosk.domain.catalogue import Edition
from kiosk.domain.errors import CatalogueError, RepositoryRefused, SyncError
from kiosk.domain.events import SyncProgressed
from kiosk.domain.records.replica import Replica, SeenVersions
from kiosk.sync.blobs import Blobs, WantedBlob
from kiosk.sync.courses import Courses, base_bytes
from kiosk.sync.download import Downloader
from kiosk.sync.durable import on_disk
from kiosk.sync.kept_files import KeptFiles
from kiosk.sync.link_settings import LinkSettings
from kiosk.sync.meter import Meter
from kiosk.sync.offer import Offer, Step, history_steps, newest_steps, offer_of
from kiosk.sync.one_at_a_time import one_at_a_time
from kiosk.sync.open_source import open_source
from kiosk.sync.pace import Pace
from kiosk.sync.refusals import Refusals
from kiosk.sync.repair import Repair
from kiosk.sync.source import Absent, AbsentOnStick, Source
from kiosk.sync.sync_report import Course, SyncReport
from kiosk.sync.time_floor import TIME, TimeFloor
from kiosk.sync.transfer import Transfer
from kiosk.sync.tuf_client import TufClient

CHECK_EVERY: Final = timedelta(days=7)
_NOT_THIS_WAY: Final = (CatalogueError, RepositoryRefused, Absent, AbsentOnStick)
_Taken = tuple[Course, tuple[str, ...], Edition | None]


class Synchroniser:
    """`folder` is for this alone; `root` the root of trust embedded in the program."""

    def __init__(
        self,
        folder: Path,
        root: bytes,
        replica: Replica,
        seen: SeenVersions,
        *,
        settings: LinkSettings,
        time_floor: TimeFloor,
        refusals: Refusals | None = None,
        open_: Callable[[LinkSettings], Source] = open_source,
        wall_clock: Callable[[], float] = time.time,
    ) -> None:
        self.kept = KeptFiles(folder / "kept")
        self.metadata = folder / "metadata"
        self._folder = folder
        self._root = root
        self._replica = replica
        self._seen = seen
        self._settings = settings
        self._time_floor = time_floor
        self._open = open_
        self._wall_clock = wall_clock
        self._stop = Event()
        self._source: Source | None = None
        self._refusals = refusals

    def interrupt(self) -> None:
        """From any thread: the update that runs, and every later one, ends soon with `Stopped`."""
        self._stop.set()
        if self._source is not None:
            self._source.interrupt()

    def run(
        self, told: Callable[[SyncProgressed], None] = lambda _: None, is_thorough: bool | None = None
    ) -> SyncReport:
        """`is_thorough` hashes anew all that is stored; by itself it happens once a week. Raises `SyncError`,
        `CatalogueError` or `StateFolderError`: then the old catalogue is as it was."""
        began_s = time.monotonic()
        with one_at_a_time(self._folder / "lock"), contextlib.closing(self._open(self._settings)) as source:
            self._source, meter = source, Meter(told)
            pace = Pace(self._settings.bandwidth_bps, self._stop)
            transfer = Transfer(source, self._settings, pace, meter)
            client = TufClient(self.metadata, self._root, transfer, self._seen, self._time_floor)
            try:
                client.refresh()
                offer = offer_of(client)
                self._note_time(offer, client)
                here, sequence = self._replica.root(), self._replica.sequence()
                taken = self._take_once(offer, client, self._courses(transfer, meter), is_thorough)
            except SyncError:
                pace.check()  # what was cut off on purpose is no broken link
                raise
            course, files, edition = taken
            return SyncReport(
                here.hex() if here else None,
                offer.root,
                sequence,
                offer.sequence,
                course,
                files,
                edition,
                source.requests,
                meter.bytes,
                time.monotonic() - began_s,
            )

    def fetch_blobs(self, wanted: Iterable[WantedBlob], folder: Path) -> int:
        """The forms that the catalogue names, after its text; how many came."""
        with self._transfer() as transfer:
            return Blobs(folder, transfer).fetch(wanted)

    def keep_base(self) -> None:
        """Fetches the newest base for a neighbour and for a rebuild without a link; takes nothing."""
        with self._transfer() as transfer:
            client = TufClient(self.metadata, self._root, transfer, self._seen, self._time_floor)
            client.refresh()
            for step in newest_steps(client):
                if step.way.from_root is None:
                    Downloader(self._folder / "fetched", transfer).fetch(step.wanted, self.kept.file(step))
                    self.kept.keep([step])

    @contextlib.contextmanager
    def _transfer(self) -> Iterator[Transfer]:
        with one_at_a_time(self._folder / "lock"), contextlib.closing(self._open(self._settings)) as source:
            self._source = source
            yield Transfer(source, self._settings, Pace(self._settings.bandwidth_bps, self._stop), Meter())

    def _courses(self, transfer: Transfer, meter: Meter) -> Courses:
        downloader = Downloader(self._folder / "fetched", transfer)
        repair = Repair(self._folder / "fetched", self._replica, downloader, transfer, meter)
        return Courses(self._replica, downloader, self.kept, meter, repair)

    def _take_once(self, offer: Offer, client: TufClient, courses: Courses, is_thorough: bool | None) -> _Taken:
        if self._refusals is not None:
            self._refusals.check(offer.root)
        try:
            return self._take(offer, client, courses, is_thorough)
        except CatalogueError as error:
            if self._refusals is not None:
                self._refusals.note(offer.root, error.sentence)
            raise

    def _take(self, offer: Offer, client: TufClient, courses: Courses, is_thorough: bool | None) -> _Taken:
        root, newest = self._replica.root(), list(newest_steps(client))
        if root is not None and root.hex() == offer.root:
            must_check = self._is_check_due() if is_thorough is None else is_thorough
            if must_check and not courses.repair.is_sound(offer):
                return self._anew(offer, client, newest, courses)
            if must_check:
                self._note_check()
            return "none", (), None
        if offer.sequence < self._replica.sequence():
            raise RepositoryRefused(
                f"Edition {offer.sequence} is offered and {self._replica.sequence()} is here. The newer one stays."
            )
        if root is not None and courses.by_packs([*newest, *self.kept.steps()], offer) is None:
            with contextlib.suppress(*_NOT_THIS_WAY):
                newest += history_steps(client)
        # A pack that is gone, spoiled or does not fit: there are other ways, and nothing of it was taken.
        for steps in ([*newest, *self.kept.steps()], newest):
            path = courses.by_packs(steps, offer)
            if path is not None:
                with contextlib.suppress(*_NOT_THIS_WAY):
                    return "packs", _names(path), courses.go(path)
        return self._anew(offer, client, newest, courses)

    def _anew(self, offer: Offer, client: TufClient, newest: Sequence[Step], courses: Courses) -> _Taken:
        with contextlib.suppress(*_NOT_THIS_WAY):
            mended = courses.repair.go(offer, base_bytes(newest))
            if mended is not None:
                return "repair", mended[1], mended[0]
        if courses.by_base(newest, offer) is None:  # the base is some days old: its packs are in the history
            newest = [*newest, *history_steps(client)]
        if self._replica.root() is None and (kept := courses.by_base([*newest, *self.kept.steps()], offer)):
            with contextlib.suppress(*_NOT_THIS_WAY):
                return "base", _names(kept), courses.go(kept)
        path = courses.by_base(newest, offer)
        if not path:
            raise RepositoryRefused("No file of the repository leads to the edition that it names. Tell headquarters.")
        try:
            return "base", _names(path), courses.go(path)
        except CatalogueError:
            # A base of some days ago may be older than what is here, and then is not taken; the parts never are.
            is_older = path[0].way.to_root != offer.root
            mended = courses.repair.go(offer, base_bytes(newest), is_at_any_price=True) if is_older else None
            if mended is None:
                raise
            return "repair", mended[1], mended[0]

    def _note_time(self, offer: Offer, client: TufClient) -> None:
        # A date beyond what the same signers believe in is a mistake, and would stop every later update.
        if offer.published < client.timestamp().expires:
            self._seen.note({TIME: int(offer.published.timestamp())})

    def _is_check_due(self) -> bool:
        try:
            age_s = self._wall_clock() - (self._folder / "checked").stat().st_mtime
        except OSError:
            return True
        return not 0 <= age_s < CHECK_EVERY.total_seconds()

    def _note_check(self) -> None:
        with on_disk(self._folder):
            (self._folder / "checked").touch()


def _names(path: Sequence[Step]) -> tuple[str, ...]:
    return tuple(step.way.name for step in path)
