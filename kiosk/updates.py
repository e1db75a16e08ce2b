# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The hall's other half: joins what brings catalogues to what keeps them, as the Config says."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import TYPE_CHECKING, Final

from kiosk.config import Config
from kiosk.domain.errors import CatalogueError, KioskError, SyncError

if TYPE_CHECKING:
    from kiosk.domain.records.seed import Seed
    from kiosk.sync.careful_updates import CarefulUpdates
    from kiosk.sync.doctor_facts import LinkFacts as LinkFacts  # noqa: PLC0414 - the commands know it from here
    from kiosk.sync.link_settings import LinkSettings
    from kiosk.sync.sync_report import SyncReport as SyncReport  # noqa: PLC0414
    from kiosk.sync.synchronise import Synchroniser
    from kiosk.sync.updating import Updating
    from kiosk.sync.usb_export import ExportReport
    from kiosk.sync.worker import Rhythm
    from offline_cache.replica import CatalogueReplica
    from offline_cache.store import CatalogueStore

BUILT: Final = datetime(2026, 11, 23, tzinfo=UTC)
"""This program is not older: a clock that says so is wrong."""


def sync_folder(config: Config) -> Path:
    return config.folders.state / "sync"


def forms_folder(config: Config) -> Path:
    """Of the PDFs that the catalogue names, each under its hash."""
    return sync_folder(config) / "forms"


def seed_in(folder: Path) -> Seed:
    """A signed one where there is one, else a catalogue package."""
    from kiosk.sync.signed_seed import SignedSeed, is_signed_seed  # noqa: PLC0415 - each command loads what it needs

    if is_signed_seed(folder):
        return SignedSeed(folder)
    from offline_cache.package_seed import PackageSeed  # noqa: PLC0415

    return PackageSeed(folder)


def open_replica(config: Config) -> CatalogueReplica:
    """The stored catalogue, the seed where there is none; nothing at all where even that cannot be had."""
    from offline_cache.store import CatalogueStore  # noqa: PLC0415

    try:
        store, _ = CatalogueStore.open(config.folders.state, seed_in(config.folders.seed))
    except CatalogueError:
        return stored_replica(config)
    try:
        return store.replica()
    finally:
        store.close()


@contextmanager
def open_published(config: Config, folder: Path) -> Iterator[CatalogueStore]:
    """What headquarters published in a folder, a package, a seed or a signed repository, as a new kiosk would take it:
    in a state folder that goes with it. Raises `CatalogueError` and `SyncError`."""
    from offline_cache.store import CatalogueStore  # noqa: PLC0415

    with TemporaryDirectory(prefix="ventanilla-published-") as scratch:
        state, first_root = Path(scratch, "state"), folder / "metadata" / "1.root.json"
        state.mkdir(mode=0o700)
        if first_root.is_file() and not (folder / "root.json").is_file():  # a seed brings its root beside the rest
            own = replace(config, folders=replace(config.folders, state=state))
            trusting = replace(own, sync=replace(config.sync, root=first_root, bandwidth_kbps=None))
            build_synchroniser(trusting, stored_replica(trusting), str(folder.resolve())).run()
        store, _ = CatalogueStore.open(state, seed_in(folder))
        with closing(store):
            yield store


@dataclass(frozen=True, slots=True)
class UpdateJob:
    """What a process apart is asked for; `address` is None for headquarters."""

    config: Config
    address: str | None


def stored_replica(config: Config) -> CatalogueReplica:
    """What a kiosk that runs has stored; the seed is in it already."""
    from offline_cache.opening import DATABASE_NAME  # noqa: PLC0415
    from offline_cache.replica import CatalogueReplica  # noqa: PLC0415

    return CatalogueReplica(config.folders.state / DATABASE_NAME)


def build_updates(
    config: Config, replica: CatalogueReplica, address: str | None = None, *, remembers_refusals: bool = False
) -> CarefulUpdates:
    """From `address`, or from the one in kiosk.toml. Raises `SyncError` where there is neither."""
    from kiosk.sync.careful_updates import CarefulUpdates  # noqa: PLC0415
    from kiosk.sync.template_files import TemplateFiles  # noqa: PLC0415

    fetches = build_synchroniser(config, replica, address, remembers_refusals=remembers_refusals)
    forms = TemplateFiles(forms_folder(config), replica, fetches.fetch_blobs)
    return CarefulUpdates(sync_folder(config), replica, fetches, forms)


def build_synchroniser(
    config: Config, replica: CatalogueReplica, address: str | None = None, *, remembers_refusals: bool = False
) -> Synchroniser:
    """A kiosk by itself does not ask again all day for what it could not take; a person may."""
    from kiosk.sync.refusals import Refusals  # noqa: PLC0415
    from kiosk.sync.synchronise import Synchroniser  # noqa: PLC0415
    from kiosk.sync.time_floor import TimeFloor  # noqa: PLC0415
    from offline_cache.seen_versions import SeenVersionsFile  # noqa: PLC0415

    folder, seen = sync_folder(config), SeenVersionsFile(config.folders.state)
    settings, root = link_settings(config, address), trusted_root(config)
    refusals = Refusals(folder, f"{BUILT:%Y-%m-%d}", time.time) if remembers_refusals else None
    return Synchroniser(folder, root, replica, seen, settings=settings, time_floor=TimeFloor(BUILT), refusals=refusals)


def trusted_root(config: Config) -> bytes:
    try:
        return config.sync.root.read_bytes()
    except OSError as error:
        raise SyncError(
            f"The root that this kiosk believes in, {config.sync.root}, cannot be read ({error.strerror}). "
            "Put the root.json of headquarters there, or name it in [sync] root."
        ) from error


def link_settings(config: Config, address: str | None = None) -> LinkSettings:
    from kiosk.sync.link_settings import LinkSettings  # noqa: PLC0415

    sync, kbps = config.sync, config.sync.bandwidth_kbps
    url = address or sync.url
    if url is None:
        raise SyncError("No address is set: name one, or write url in the section [sync] of kiosk.toml.")
    is_folder = "://" not in url or url.startswith("file:")
    cap = None if is_folder or kbps is None else kbps * 1000
    return LinkSettings(url, proxy=sync.proxy, ca_file=sync.ca_file, bandwidth_bps=cap)


def rhythm(config: Config) -> Rhythm | None:
    from kiosk.sync.link_settings import QuietHours  # noqa: PLC0415
    from kiosk.sync.worker import Rhythm  # noqa: PLC0415

    quiet = config.sync.quiet_hours
    if config.sync.url is None:
        return None
    return Rhythm(every_s=config.sync.every_minutes * 60.0, quiet_hours=QuietHours(*quiet) if quiet else None)


def stick_places(config: Config) -> Sequence[Path]:
    from kiosk.sync.stick_watch import usual_places  # noqa: PLC0415

    return [*([config.sync.sticks] if config.sync.sticks else []), *usual_places()]


def build_updating(config: Config, store: CatalogueStore | None) -> Updating:
    """All that a kiosk that runs has of it; nothing starts yet."""
    from kiosk.sync.apart import UpdatesApart  # noqa: PLC0415
    from kiosk.sync.updating import Updating  # noqa: PLC0415

    def build(address: str | None) -> UpdatesApart:
        link_settings(config, address)
        trusted_root(config)
        # Where nothing can be stored, this says so.
        (store.replica() if store else open_replica(config)).sequence()
        return UpdatesApart("kiosk.update_apart", UpdateJob(config, address))

    return Updating(sync_folder(config), build, rhythm(config), StoreShelf(config, store), stick_places(config))


def keep_base(config: Config) -> None:
    """The whole catalogue beside the packs, for a neighbour."""
    build_synchroniser(config, open_replica(config)).keep_base()


def export_to(config: Config, stick: Path) -> ExportReport:
    from kiosk.sync.kept_files import KeptFiles  # noqa: PLC0415
    from kiosk.sync.usb_export import export_usb  # noqa: PLC0415

    folder = sync_folder(config)
    return export_usb(folder / "metadata", KeptFiles(folder / "kept"), stick, forms_folder(config))


def link_facts(config: Config) -> LinkFacts:
    from kiosk.sync.doctor_facts import link_facts as facts  # noqa: PLC0415
    from offline_cache.seen_versions import SeenVersionsFile  # noqa: PLC0415

    return facts(sync_folder(config), trusted_root(config), SeenVersionsFile(config.folders.state))


def forms_here(config: Config) -> tuple[int, int]:
    """Of the PDF forms that the stored catalogue names: how many are on this machine, and how many are not. Raises
    `CatalogueError` and `StateFolderError`."""
    from kiosk.sync.template_files import TemplateFiles  # noqa: PLC0415
    from offline_cache.opening import DATABASE_NAME  # noqa: PLC0415

    if not (config.folders.state / DATABASE_NAME).is_file():
        return 0, 0  # asking makes nothing
    replica = stored_replica(config)
    named = {each.sha256 for each in replica.form_templates()}
    missing = len(TemplateFiles(forms_folder(config), replica, lambda _wanted, _folder: 0).missing())
    return len(named) - missing, missing


class StoreShelf:
    """The store as updating knows it. Editions are made ready beside the window, never on its thread."""

    def __init__(self, config: Config, store: CatalogueStore | None) -> None:
        self._config = config
        self._store = store
        self._preparer: Thread | None = None

    def show_newest(self) -> bool:
        store = self._store
        if store is None:
            return False
        is_new = store.swap_in()
        is_preparing = self._preparer is not None and self._preparer.is_alive()
        if not is_preparing and store.is_behind():  # another program wrote it, as `kiosk sync` does
            self._preparer = Thread(target=self.prepare, name="edition-preparer")
            self._preparer.start()
        return is_new

    def prepare(self) -> None:
        if self._store is not None:
            with suppress(KioskError):  # half a file; what is shown stays, and the next look tries again
                self._store.prepare_newest()

    def mend(self) -> bool:
        if self._store is None:
            return False
        try:
            self._store.prepare_search()
            if not sync_folder(self._config).exists():
                return False  # nothing was ever fetched
            from kiosk.sync.careful_updates import mend  # noqa: PLC0415 - slow, and seldom needed

            if mend(sync_folder(self._config), self._store.replica()) is None:
                return False
            self._store.prepare_newest()
            return True
        except KioskError:
            return False  # the next update says what is wrong, and the kiosk serves what it has

    def close(self) -> None:
        if self._preparer is not None:
            self._preparer.join()
