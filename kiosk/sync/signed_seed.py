# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SignedSeed: a small signed repository in a folder, with one whole catalogue, as the seed of a new kiosk. Verified as
everything that is fetched, but for its age: what has expired is no update any more and still can be read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from typing import Any, Final

from kiosk.domain.errors import CatalogueMissing, CatalogueRefused, SyncError
from kiosk.domain.records.record import Record
from kiosk.domain.records.replica import Arrival
from kiosk.domain.records.seed import SeedClaim
from kiosk.sync.durable import on_disk

ROOT_NAME: Final = "root.json"
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_ADVICE: Final = "Install the kiosk's seed again, or make it anew with `central seed`."


class SignedSeed:
    """`folder` holds root.json, metadata/ and targets/base/."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def claim(self) -> SeedClaim:
        """As the signed file says, its signature not looked at yet."""
        try:
            files = sorted(self._folder.glob("metadata/*.targets.json"))
            targets = json.loads(files[-1].read_bytes())["signed"]["targets"]
            facts = next(target["custom"] for name, target in targets.items() if name.startswith("base/"))
            return SeedClaim(int(facts["sequence"]), str(facts["root"]))
        except (OSError, IndexError) as error:
            raise CatalogueMissing(f"{self._folder} is no whole seed. {_ADVICE}") from error
        except (ValueError, KeyError, TypeError, AttributeError, StopIteration) as error:
            raise CatalogueRefused(f"The signed files of the seed {self._folder} are damaged. {_ADVICE}") from error

    def arrival(self) -> Arrival:
        try:
            root, file = self._verified()
        except SyncError as error:
            raise CatalogueRefused(f"The seed {self._folder} is refused: {error.sentence} {_ADVICE}") from error
        return Arrival(None, root, _records(file))

    def _verified(self) -> tuple[bytes, Path]:
        """The root that is signed and the file that is the base, its hash found right."""
        from kiosk.sync.folder_source import FolderSource  # noqa: PLC0415 - these are slow, and only a first start
        from kiosk.sync.link_settings import LinkSettings  # noqa: PLC0415 - needs them
        from kiosk.sync.meter import Meter  # noqa: PLC0415
        from kiosk.sync.offer import newest_steps  # noqa: PLC0415
        from kiosk.sync.pace import Pace  # noqa: PLC0415
        from kiosk.sync.time_floor import TimeFloor  # noqa: PLC0415
        from kiosk.sync.transfer import Transfer  # noqa: PLC0415
        from kiosk.sync.tuf_client import TufClient  # noqa: PLC0415

        with on_disk(self._folder):
            trusted = (self._folder / ROOT_NAME).read_bytes()
        settings = LinkSettings(str(self._folder))
        transfer = Transfer(FolderSource(self._folder), settings, Pace(None, Event()), Meter())
        with TemporaryDirectory(prefix="ventanilla-seed-") as scratch:
            never = TimeFloor(_EPOCH, lambda: _EPOCH)
            client = TufClient(Path(scratch), trusted, transfer, NothingSeen(), never)
            client.refresh()
            steps = [step for step in newest_steps(client) if step.way.from_root is None]
        for step in steps:
            file = self._folder / step.wanted.path
            if step.wanted.is_in(file):
                return bytes.fromhex(step.way.to_root), file
        raise CatalogueRefused(f"The seed {self._folder} lacks the whole catalogue that it names. {_ADVICE}")


class NothingSeen:
    """A seed is read before anything else: what was seen later is no reason against it."""

    def highest(self) -> dict[str, int]:
        return {}

    def note(self, versions: Any) -> None:
        """Nothing that a seed says counts against what is fetched."""


def _records(file: Path) -> Iterator[Record]:
    from kiosk.sync.base_reader import read_base  # noqa: PLC0415

    with on_disk(file.parent):
        opened = file.open("rb")
    with opened:
        yield from read_base(opened)


def is_signed_seed(folder: Path) -> bool:
    return (folder / "metadata").is_dir()
