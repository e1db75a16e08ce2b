# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What screens read from the store, and how another edition appears."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.domain.errors import CatalogueMissing, CatalogueRefused, UnknownService
from kiosk.domain.ports import Catalogue
from offline_cache.search import finder
from offline_cache.store import CatalogueStore
from tests.domain.walk_package import node, package
from tests.offline_cache.conftest import Opened
from tests.offline_cache.editions import ids, service, small_edition

PROCEDURE = {**package(node("name")), "id": "mx-fed/curp"}


def test_the_store_is_the_catalogue_of_the_port(store_of: Opened) -> None:
    catalogue: Catalogue = store_of(service("curp", "CURP"))
    edition = catalogue.edition()
    assert (edition.sequence, edition.published, edition.services) == (1, date(2026, 11, 23), 1)
    assert edition.is_demonstration


def test_only_topics_with_something_published_are_doors(store_of: Opened) -> None:
    store = store_of(service("curp", "CURP"), service("vieja", "Vieja", topics=["salud"], status="withdrawn"))
    assert [topic.id for topic in store.topics()] == ["identidad"]


def test_doors_come_in_the_editors_order(store_of: Opened) -> None:
    store = store_of(service("cita", "Cita", topics=["salud", "identidad"]))
    assert [topic.id for topic in store.topics()] == ["identidad", "salud"]


def test_behind_a_door_the_most_requested_come_first_and_then_by_name(store_of: Opened) -> None:
    store = store_of(
        service("zeta", "Zeta"),
        service("arbol", "Árbol"),
        service("beca", "Beca"),
        service("otra", "Otra", topics=["salud"]),
        service("vieja", "Vieja", status="withdrawn"),
        mostRequested=["mx-fed/zeta"],
    )
    assert ids(store.in_topic("identidad")) == ["zeta", "arbol", "beca"]
    assert store.in_topic("nada") == []


def test_the_most_requested_are_listed_in_order_without_withdrawn_ones(store_of: Opened) -> None:
    wanted = ["mx-fed/b", "mx-fed/vieja", "mx-fed/a"]
    store = store_of(
        service("a"), service("b"), service("c"), service("vieja", status="withdrawn"), mostRequested=wanted
    )
    assert ids(store.most_requested(5)) == ["b", "a"]
    assert ids(store.most_requested(1)) == ["b"]
    assert store.most_requested(-1) == []


def test_a_service_comes_with_its_authority_and_procedure(store_of: Opened) -> None:
    store = store_of(service("curp", "CURP"), service("acta", "Acta"), procedures={"mx-fed/curp": PROCEDURE})
    curp = store.service("mx-fed/curp")
    assert (curp.procedure, curp.authority.short_name, curp.is_demonstration) == ("mx-fed/curp", "REGNA", True)
    assert store.service("mx-fed/acta").procedure is None
    assert store.card("mx-fed/curp").has_procedure
    assert not store.card("mx-fed/acta").has_procedure
    assert store.procedure_package("mx-fed/curp") == PROCEDURE
    assert store.procedure_package("mx-fed/acta") is None


@pytest.mark.parametrize("read", ["card", "service", "procedure_package"])
def test_an_unknown_id_has_its_own_error(store_of: Opened, read: str) -> None:
    with pytest.raises(UnknownService, match="mx-fed/nada"):
        getattr(store_of(service("curp")), read)("mx-fed/nada")


def test_an_empty_catalogue_is_empty_and_not_an_error(store_of: Opened) -> None:
    store = store_of(organisations=[], topics=[], lifeEvents=[])
    assert (store.topics(), store.most_requested(3), store.search("curp", "es", 5).found) == ([], [], ())


def test_an_import_shows_only_when_it_is_swapped_in(store_of: Opened, tmp_path: Path) -> None:
    store = store_of(service("curp", "CURP"))
    assert ids([found.card for found in store.search("primero", "es", 5).found]) == []
    imported = store.import_package(small_edition(tmp_path / "new", sequence=2))
    assert imported.sequence == 2
    assert store.edition().sequence == 1
    assert ids(store.in_topic("identidad")) == ["curp"]
    store.prepare_newest()
    assert store.swap_in()
    assert store.edition() == imported
    assert ids(store.in_topic("identidad")) == ["uno-2", "dos-2"]
    assert ids([found.card for found in store.search("primero", "es", 5).found]) == ["uno-2"]
    store.prepare_newest()
    assert not store.swap_in()


def test_an_imported_edition_is_there_at_the_next_start(
    store_of: Opened, state_folder: Path, seed_folder: Path
) -> None:
    store = store_of(service("curp", "CURP"))
    store.import_package(small_edition(seed_folder.parent / "new", sequence=2))
    store.close()
    again, problems = CatalogueStore.open(state_folder, seed_folder)
    assert (again.edition().sequence, problems) == (2, ())
    again.close()


def test_an_older_edition_is_refused_and_the_stored_one_stays(store_of: Opened, tmp_path: Path) -> None:
    store = store_of(service("curp", "CURP"), sequence=3)
    with pytest.raises(CatalogueRefused, match="edition 2 and this kiosk already has 3"):
        store.import_package(small_edition(tmp_path / "old", sequence=2))
    store.prepare_newest()
    assert not store.swap_in()
    assert store.edition().sequence == 3


def test_the_same_edition_can_be_imported_again(store_of: Opened, seed_folder: Path) -> None:
    store = store_of(service("curp", "CURP"))
    store.import_package(seed_folder)
    store.prepare_newest()
    assert not store.swap_in()


def test_an_import_from_nowhere_changes_nothing(store_of: Opened, tmp_path: Path) -> None:
    store = store_of(service("curp", "CURP"))
    with pytest.raises(CatalogueMissing):
        store.import_package(tmp_path / "nowhere")
    store.prepare_newest()
    assert not store.swap_in()


def test_search_can_be_made_ready_ahead(store_of: Opened) -> None:
    store = store_of(service("curp", "CURP"))
    store.prepare_search()
    (found,) = store.search("curp", "es", 5).found
    assert found.card == store.card("mx-fed/curp")
    assert found.score > 0


def test_of_two_imports_made_ready_the_last_one_appears(store_of: Opened, tmp_path: Path) -> None:
    store = store_of(service("curp", "CURP"))
    assert not store.is_behind()
    for sequence in (2, 3):
        store.import_package(small_edition(tmp_path / f"new-{sequence}", sequence=sequence))
        assert store.is_behind()
        store.prepare_newest()
        assert not store.is_behind()
        assert store.edition().sequence == 1
    assert store.swap_in()
    assert store.edition().sequence == 3
    assert not store.swap_in()


def test_what_was_made_ready_and_never_shown_is_closed_too(store_of: Opened, tmp_path: Path) -> None:
    store = store_of(service("curp", "CURP"))
    store.import_package(small_edition(tmp_path / "new", sequence=2))
    store.prepare_newest()
    store.close()
    (tmp_path / "new").rename(tmp_path / "moved")


def test_an_edition_whose_words_cannot_be_read_is_not_shown(
    store_of: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_of(service("curp", "CURP"))
    store.import_package(small_edition(tmp_path / "new", sequence=2))

    def fails(_: object) -> None:
        raise CatalogueRefused("The words cannot be read.")

    with monkeypatch.context() as patch:
        patch.setattr(finder, "Finder", fails)
        with pytest.raises(CatalogueRefused):
            store.prepare_newest()
    assert not store.swap_in()
    assert store.is_behind()
    store.prepare_newest()
    assert store.swap_in()


def test_nobody_waits_for_a_search_that_is_being_made_ready(store_of: Opened, tmp_path: Path) -> None:
    store = store_of(service("curp", "CURP"))
    store.import_package(small_edition(tmp_path / "new", sequence=2))
    store.prepare_newest()
    with store._finding:
        assert not store.swap_in()
    assert store.swap_in()
