# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever lies in the state folder, the kiosk gets a catalogue to serve and staff get a sentence."""

from __future__ import annotations

import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.domain.errors import CatalogueError, CatalogueMissing, CatalogueRefused, StateFolderError
from offline_cache.database import connect, opened
from offline_cache.opening import DATABASE_NAME
from offline_cache.storage_problems import StoreProblem
from offline_cache.store import CatalogueStore
from tests.offline_cache.editions import catalogue, ids, service, small_edition, write_edition

NOBODY = 65534


@pytest.fixture
def stored(state_folder: Path, seed_folder: Path) -> Path:
    """A database that holds edition 2, while the seed is edition 1."""
    small_edition(seed_folder, sequence=2)
    served(state_folder, seed_folder)
    small_edition(seed_folder, sequence=1)
    return state_folder / DATABASE_NAME


def served(state_folder: Path, seed_folder: Path) -> tuple[int, list[str], tuple[StoreProblem, ...]]:
    """Open, read, close: sequence, services and problems."""
    store, problems = CatalogueStore.open(state_folder, seed_folder)
    try:
        return store.edition().sequence, ids(store.in_topic("identidad")), problems
    finally:
        store.close()


def altered(file: Path, statement: str) -> None:
    connection = opened(str(file))
    connection.execute(statement)
    connection.close()


@contextmanager
def disk_full_after(size: int) -> Iterator[None]:
    """No file grows beyond `size` bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Nothing in `folder` can be made or changed, even when the tests run as root."""
    folder.chmod(0o500)
    if os.getuid() != 0:
        yield
    else:
        for each in (folder, *folder.iterdir()):
            os.chown(each, NOBODY, NOBODY)
        for parent in list(folder.parents)[:-2]:
            parent.chmod(0o755)
        os.seteuid(NOBODY)
        try:
            yield
        finally:
            os.seteuid(0)
    folder.chmod(0o700)


def test_the_first_start_stores_the_seed_in_a_private_folder(state_folder: Path, seed_folder: Path) -> None:
    assert served(state_folder, small_edition(seed_folder)) == (1, ["uno-1", "dos-1"], ())
    assert (state_folder / DATABASE_NAME).is_file()
    assert state_folder.stat().st_mode & 0o777 == 0o700


def test_a_folder_that_others_could_read_is_made_private(state_folder: Path, seed_folder: Path) -> None:
    state_folder.mkdir(mode=0o755)
    state_folder.chmod(0o755)
    served(state_folder, small_edition(seed_folder))
    assert state_folder.stat().st_mode & 0o777 == 0o700


def test_a_newer_stored_edition_stays(stored: Path, seed_folder: Path) -> None:
    assert served(stored.parent, seed_folder) == (2, ["uno-2", "dos-2"], ())


def test_a_newer_seed_replaces_the_stored_edition(stored: Path, seed_folder: Path) -> None:
    assert served(stored.parent, small_edition(seed_folder, sequence=3)) == (3, ["uno-3", "dos-3"], ())


def test_a_seed_of_the_same_number_and_other_bytes_replaces_it(stored: Path, seed_folder: Path) -> None:
    write_edition(seed_folder, catalogue([service("curp", "CURP")], sequence=2))
    assert served(stored.parent, seed_folder) == (2, ["curp"], ())


def test_a_stored_edition_serves_without_any_seed(stored: Path, tmp_path: Path) -> None:
    sequence, services, (problem,) = served(stored.parent, tmp_path / "no-seed")
    assert (sequence, services) == (2, ["uno-2", "dos-2"])
    assert problem.code == CatalogueMissing.code
    assert "no-seed" in problem.sentence


def test_a_truncated_newer_seed_is_reported_and_the_stored_edition_serves(stored: Path, seed_folder: Path) -> None:
    file = small_edition(seed_folder, sequence=3) / "catalogue.json"
    file.write_bytes(file.read_bytes()[:100])
    sequence, _, (problem,) = served(stored.parent, seed_folder)
    assert sequence == 2
    assert problem.code == CatalogueRefused.code
    assert "100 bytes" in problem.sentence


def test_nothing_stored_and_no_seed_is_an_error(state_folder: Path, seed_folder: Path) -> None:
    with pytest.raises(CatalogueMissing):
        CatalogueStore.open(state_folder, seed_folder)


def test_nothing_stored_and_a_foreign_seed_is_an_error(state_folder: Path, seed_folder: Path) -> None:
    small_edition(seed_folder)
    (seed_folder / "edition.json").write_text("{}", encoding="utf-8")
    with pytest.raises(CatalogueRefused):
        CatalogueStore.open(state_folder, seed_folder)


@pytest.mark.parametrize("rubbish", [b"not a database at all" * 400, b"SQLite format 3\0" + b"\1" * 5000])
def test_a_file_that_is_no_database_is_set_aside_and_rebuilt(stored: Path, seed_folder: Path, rubbish: bytes) -> None:
    stored.write_bytes(rubbish)
    sequence, services, (problem,) = served(stored.parent, seed_folder)
    assert (sequence, services) == (1, ["uno-1", "dos-1"])
    assert problem.code == CatalogueError.code
    assert str(stored) in problem.sentence
    assert stored.with_name("catalogue.db.damaged").read_bytes() == rubbish
    assert served(stored.parent, seed_folder) == (1, ["uno-1", "dos-1"], ())


def test_a_damaged_page_is_noticed_and_the_file_rebuilt(stored: Path, seed_folder: Path) -> None:
    raw = bytearray(stored.read_bytes())
    raw[8192:-4096] = b"\xaa" * (len(raw) - 8192 - 4096)
    stored.write_bytes(raw)
    sequence, _, (problem,) = served(stored.parent, seed_folder)
    assert sequence == 1
    assert "damaged" in problem.sentence


@pytest.mark.parametrize("pragma", ["user_version = 999", "application_id = 7"])
def test_a_database_of_another_shape_is_rebuilt_in_place(stored: Path, seed_folder: Path, pragma: str) -> None:
    altered(stored, f"PRAGMA {pragma}")
    assert served(stored.parent, seed_folder) == (1, ["uno-1", "dos-1"], ())


def test_a_database_whose_edition_is_gone_is_rebuilt(stored: Path, seed_folder: Path) -> None:
    altered(stored, "DELETE FROM edition")
    assert served(stored.parent, seed_folder) == (1, ["uno-1", "dos-1"], ())


def test_a_database_whose_edition_is_unreadable_is_rebuilt(stored: Path, seed_folder: Path) -> None:
    altered(stored, "UPDATE edition SET published = 'never'")
    assert served(stored.parent, seed_folder) == (1, ["uno-1", "dos-1"], ())


def test_a_damaged_search_index_is_made_anew_with_all_the_rest(stored: Path, seed_folder: Path) -> None:
    altered(stored, "DELETE FROM search_texts_data WHERE id = 10")
    sequence, _, (problem,) = served(stored.parent, seed_folder)
    assert (sequence, "damaged" in problem.sentence) == (1, True)


@pytest.mark.parametrize(
    "damage", ["UPDATE bodies SET body = x'00'", "UPDATE search_documents SET document = 'rubbish'"]
)
def test_damage_that_shows_only_in_use_is_mended_at_the_next_start(
    stored: Path, seed_folder: Path, damage: str
) -> None:
    altered(stored, damage)
    store, problems = CatalogueStore.open(stored.parent, seed_folder)
    assert problems == ()
    with pytest.raises(CatalogueError, match="Restart the kiosk"):
        store.search("primero", "es", 5)
    store.close()
    sequence, services, (problem,) = served(stored.parent, seed_folder)
    assert (sequence, services) == (1, ["uno-1", "dos-1"])
    assert "damaged" in problem.sentence
    assert served(stored.parent, seed_folder)[2] == ()


def test_a_damaged_file_that_cannot_be_moved_aside_serves_the_seed(stored: Path, seed_folder: Path) -> None:
    stored.write_bytes(b"rubbish" * 1000)
    (stored.parent / "catalogue.db.damaged").mkdir()
    sequence, _, (problem,) = served(stored.parent, seed_folder)
    assert (sequence, problem.code) == (1, StateFolderError.code)
    assert "cannot be moved aside" in problem.sentence


def test_a_state_folder_that_cannot_be_made_serves_the_seed_from_memory(tmp_path: Path, seed_folder: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("")
    store, (problem,) = CatalogueStore.open(blocker / "state", small_edition(seed_folder))
    assert problem.code == StateFolderError.code
    assert str(blocker / "state") in problem.sentence
    assert ids(store.in_topic("identidad")) == ["uno-1", "dos-1"]
    assert ids([found.card for found in store.search("primero", "es", 3).found]) == ["uno-1"]
    with pytest.raises(StateFolderError, match="cannot be kept"):
        store.import_package(seed_folder)
    store.close()


def test_a_folder_in_the_database_s_place_serves_the_seed(state_folder: Path, seed_folder: Path) -> None:
    (state_folder / DATABASE_NAME).mkdir(parents=True)
    sequence, _, (problem,) = served(state_folder, small_edition(seed_folder))
    assert (sequence, problem.code) == (1, StateFolderError.code)


def test_a_read_only_folder_serves_what_is_stored(stored: Path, seed_folder: Path) -> None:
    with read_only(stored.parent):
        sequence, services, (problem,) = served(stored.parent, seed_folder)
    assert (sequence, services) == (2, ["uno-2", "dos-2"])
    assert problem.code == StateFolderError.code
    assert served(stored.parent, seed_folder) == (2, ["uno-2", "dos-2"], ())


def test_a_read_only_folder_with_another_shape_serves_the_seed(stored: Path, seed_folder: Path) -> None:
    altered(stored, "PRAGMA user_version = 999")
    with read_only(stored.parent):
        assert served(stored.parent, seed_folder)[0] == 1


def test_a_read_only_folder_with_rubbish_serves_the_seed(stored: Path, seed_folder: Path) -> None:
    stored.write_bytes(b"rubbish" * 1000)
    with read_only(stored.parent):
        sequence, _, problems = served(stored.parent, seed_folder)
    assert sequence == 1
    assert problems[-1].code == StateFolderError.code


def test_a_read_only_folder_with_an_unfinished_log_serves_the_seed(stored: Path, seed_folder: Path) -> None:
    """Without its log the file may be half of an edition."""
    stored.with_name("catalogue.db-wal").write_bytes(b"log")
    with read_only(stored.parent):
        assert served(stored.parent, seed_folder)[0] == 1


def test_a_disk_that_is_full_at_the_first_start_serves_from_memory(state_folder: Path, seed_folder: Path) -> None:
    small_edition(seed_folder)
    with disk_full_after(20_000):
        sequence, services, (problem,) = served(state_folder, seed_folder)
    assert (sequence, services, problem.code) == (1, ["uno-1", "dos-1"], StateFolderError.code)
    assert "disk is full" in problem.sentence
    assert served(state_folder, seed_folder) == (1, ["uno-1", "dos-1"], ())


def test_a_disk_that_fills_during_an_import_keeps_the_old_edition(
    stored: Path, seed_folder: Path, tmp_path: Path
) -> None:
    store, _ = CatalogueStore.open(stored.parent, seed_folder)
    new = small_edition(tmp_path / "new", sequence=3)
    with disk_full_after(stored.stat().st_size // 2), pytest.raises(StateFolderError, match="disk is full"):
        store.import_package(new)
    store.prepare_newest()
    assert not store.swap_in()
    assert ids(store.in_topic("identidad")) == ["uno-2", "dos-2"]
    store.import_package(new)
    store.prepare_newest()
    assert store.swap_in()
    assert ids(store.in_topic("identidad")) == ["uno-3", "dos-3"]
    store.close()


def test_a_locked_database_is_not_taken_for_a_damaged_one(stored: Path, seed_folder: Path, tmp_path: Path) -> None:
    store, _ = CatalogueStore.open(stored.parent, seed_folder)
    other = connect(stored)
    other.execute("BEGIN IMMEDIATE")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("offline_cache.database._BUSY_TIMEOUT_S", 0)
        with pytest.raises(StateFolderError, match="locked"):
            store.import_package(small_edition(tmp_path / "new", sequence=3))
    other.close()
    store.close()
    assert served(stored.parent, seed_folder)[0] == 2
