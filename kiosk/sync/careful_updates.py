# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""CarefulUpdates: an update and what belongs around it: the stored catalogue looked over once a week, mended from what
is kept before anything is fetched, how it ended written down, and the PDF forms fetched after the text."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Final, Protocol

from kiosk.domain.catalogue import Edition
from kiosk.domain.errors import KioskError, LinkBroken, RepositoryRefused, StateFolderError, StickWrong
from kiosk.domain.events import SyncProgressed
from kiosk.domain.records.replica import Replica
from kiosk.sync.durable import on_disk
from kiosk.sync.kept_files import KeptFiles
from kiosk.sync.one_at_a_time import AlreadyRunning, one_at_a_time
from kiosk.sync.outcome_file import OutcomeFile
from kiosk.sync.rebuild import rebuild
from kiosk.sync.source import Stopped
from kiosk.sync.sync_report import SyncReport

LOOK_EVERY: Final = timedelta(days=7)


class CheckedReplica(Replica, Protocol):
    def check_weekly(self) -> bool: ...


class Fetches(Protocol):
    """`Synchroniser`, or what stands for it."""

    def run(self, told: Callable[[SyncProgressed], None]) -> SyncReport: ...

    def interrupt(self) -> None: ...


class Forms(Protocol):
    """`TemplateFiles`, or what stands for it."""

    def bring(self) -> int: ...

    def missing(self) -> Sequence[object]: ...


class CarefulUpdates:
    def __init__(
        self,
        folder: Path,
        replica: CheckedReplica,
        fetches: Fetches,
        forms: Forms,
        wall_clock: Callable[[], float] = time.time,
    ) -> None:
        self._folder = folder
        self._replica = replica
        self._fetches = fetches
        self._forms = forms
        self._wall_clock = wall_clock
        self._outcomes = OutcomeFile(folder)

    def run(self, told: Callable[[SyncProgressed], None]) -> SyncReport:
        """Raises as `Synchroniser.run`."""
        try:
            mend(self._folder, self._replica, self._wall_clock)
            report = self._fetches.run(told)
        except (Stopped, AlreadyRunning):
            raise
        except KioskError as error:
            # Where the disk is what failed, it will not take this either.
            with contextlib.suppress(StateFolderError):
                self._outcomes.failed(self._wall_clock(), error.code, error.sentence)
            raise
        self._outcomes.succeeded(self._wall_clock())
        return report

    def bring_forms(self) -> int:
        """After `run`, as a PDF may take as long as a year of text. How many are missing still, because the link broke
        or because headquarters does not have them. Raises `StateFolderError`, and `Stopped` when interrupted."""
        # Nobody reads here why a link broke: the next update says it, and the forms come after it.
        with contextlib.suppress(RepositoryRefused, LinkBroken, StickWrong, AlreadyRunning):
            self._forms.bring()
        return len(self._forms.missing())

    def interrupt(self) -> None:
        self._fetches.interrupt()


def mend(folder: Path, replica: CheckedReplica, wall_clock: Callable[[], float] = time.time) -> Edition | None:
    """Without any link: what a damaged catalogue lost comes back from the files that were kept. None where nothing was
    lost, or nothing could be brought back."""
    with one_at_a_time(folder / "lock"):
        look = folder / "looked-over"
        if _is_due(look, wall_clock()):
            replica.check_weekly()
            with on_disk(folder):
                look.touch()
        kept = KeptFiles(folder / "kept")
        root, steps = replica.root(), kept.steps()
        if steps and (root is None or root.hex() != steps[-1].way.to_root):
            return rebuild(kept, replica)
    return None


def _is_due(look: Path, now_s: float) -> bool:
    try:
        return not 0 <= now_s - look.stat().st_mtime < LOOK_EVERY.total_seconds()
    except OSError:
        return True
