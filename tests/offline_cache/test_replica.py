# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A change is taken whole or not at all, whatever it says; what is stored can be told, and mended bin by bin."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.errors import CatalogueError, CatalogueRefused
from kiosk.domain.records.record import Record
from kiosk.domain.records.replica import Arrival, Change, Removed, Replica
from kiosk.domain.records.state import BINS, bin_of, bin_roots
from offline_cache.database import opened
from offline_cache.replica import CatalogueReplica
from offline_cache.store import CatalogueStore
from tests.domain.walk_package import node, package
from tests.offline_cache.editions import catalogue, ids, service, write_edition
from tests.offline_cache.states import State, everything_in, root_of, state_of, step, whole

SERVICES = (service("acta", "Acta"), service("curp", "CURP"), service("pasaporte", "Pasaporte"))
OLD = state_of(catalogue(SERVICES, mostRequested=["mx-fed/curp"]))
NEW = state_of(
    catalogue(
        (service("acta", "Acta de nacimiento"), service("curp", "CURP"), service("licencia", "Licencia")), sequence=2
    )
)


@pytest.fixture
def store(state_folder: Path, seed_folder: Path) -> Iterator[CatalogueStore]:
    write_edition(seed_folder, catalogue(SERVICES, mostRequested=["mx-fed/curp"]))
    store, _ = CatalogueStore.open(state_folder, seed_folder)
    yield store
    store.close()


@pytest.fixture
def replica(store: CatalogueStore) -> CatalogueReplica:
    return store.replica()


def served(store: CatalogueStore) -> list[str]:
    store.prepare_newest()
    store.swap_in()
    return ids(store.in_topic("identidad"))


def test_a_package_becomes_the_state_that_its_records_are(replica: Replica) -> None:
    assert (replica.root(), replica.sequence()) == (root_of(OLD), 1)


def test_a_change_is_seen_after_the_swap(store: CatalogueStore, replica: Replica) -> None:
    edition = replica.take(step(OLD, NEW))
    assert (edition.sequence, edition.services, edition.sha256) == (2, 3, root_of(NEW).hex())
    assert (replica.root(), replica.sequence()) == (root_of(NEW), 2)
    assert store.edition().sequence == 1
    assert served(store) == ["acta", "curp", "licencia"]
    assert ids([each.card for each in store.search("licencia", "es", 5).found]) == ["licencia"]
    assert store.search("pasaporte", "es", 5).found == ()
    assert store.most_requested(5) == []


def test_a_whole_catalogue_replaces_all_of_another(store: CatalogueStore, replica: Replica) -> None:
    replica.take(whole(NEW))
    assert served(store) == ["acta", "curp", "licencia"]


def test_positions_are_those_of_the_old_state_while_a_change_is_taken(replica: Replica) -> None:
    places = [place for place, identity in enumerate(OLD) if identity.startswith("service:")]

    def decoded() -> Iterator[Change]:
        for place, (identity, record) in enumerate(OLD.items()):
            if identity not in NEW:
                yield Removed(identity)
            elif NEW[identity] != record:
                assert list(replica.at([place])) == [record]
                yield NEW[identity]
        assert [each.id for each in replica.at(places)] == [list(OLD)[place] for place in places]
        yield from (record for identity, record in NEW.items() if identity not in OLD)

    assert replica.take(Arrival(root_of(OLD), root_of(NEW), decoded())).sequence == 2


@pytest.mark.parametrize("positions", [[99], [0, 99], [len(OLD)]])
def test_a_position_that_is_not_there_is_refused(replica: Replica, positions: list[int]) -> None:
    with pytest.raises(CatalogueRefused, match="has fewer"):
        list(replica.at(positions))


def test_no_positions_are_no_records(replica: Replica) -> None:
    assert list(replica.at([])) == []
    assert len(list(replica.at(range(len(OLD))))) == len(OLD)


def changed(identity: str, body: bytes) -> Arrival:
    """The old catalogue with one record replaced or added, its root honest."""
    new = dict(sorted({**OLD, identity: Record(identity, body)}.items()))
    return Arrival(root_of(OLD), root_of(new), [Record(identity, body)])


def without(identity: str) -> Arrival:
    new = {each: record for each, record in OLD.items() if each != identity}
    return Arrival(root_of(OLD), root_of(new), [Removed(identity)])


def edited(slug: str, **facts: Any) -> Arrival:
    content = catalogue([service("acta", "Acta"), service(slug, **facts)])
    record = state_of(content)[f"service:mx-fed/{slug}"]
    return changed(record.id, record.body)


REFUSED: dict[str, tuple[Arrival, str]] = {
    "another beginning": (Arrival(root_of(NEW), root_of(OLD), []), "does not begin"),
    "another end": (Arrival(root_of(OLD), root_of(NEW), []), "adds up to"),
    "twice": (Arrival(root_of(OLD), root_of(OLD), [OLD["topic:salud"]] * 2), "comes twice"),
    "not in order": (Arrival(None, root_of(OLD), reversed(OLD.values())), "in its place"),
    "removed from a whole": (Arrival(None, root_of(OLD), [Removed("topic:salud")]), "in its place"),
    "removing what is not there": (Arrival(root_of(OLD), root_of(OLD), [Removed("topic:nada")]), "cannot be removed"),
    "no head": (Arrival(None, root_of({}), []), "it is missing"),
    "head removed": (without("catalogue:"), "cannot be removed"),
    "topic in use": (without("topic:identidad"), "names 'topic:identidad', which is not there"),
    "agency in use": (without("organisation:org/registro"), "names 'organisation:org/registro'"),
    "wanted service": (without("service:mx-fed/curp"), "The record 'catalogue:' names 'service:mx-fed/curp'"),
    "unknown topic": (edited("curp", topics=["nada"]), "names 'topic:nada'"),
    "unknown event": (edited("curp", lifeEvents=["nada"]), "names 'event:nada'"),
    "unknown related": (edited("curp", related=["mx-fed/nada"]), "names 'service:mx-fed/nada'"),
    "its own successor": (
        edited("curp", status="withdrawn", successor="mx-fed/curp"), "lead back to itself",
    ),
    "procedure of none": (
        changed("procedure:mx-fed/curp", b'{"format":"ventanilla-procedure/1","id":"mx-fed/curp"}'), "languages",
    ),
    "no JSON": (changed("topic:nada", b"{"), "no JSON"),
    "no UTF-8": (changed("topic:nada", b'{"id":"\xff"}'), "no JSON"),
    "half a letter": (edited("curp", verified="2026-02-30"), "no day of the calendar"),
    "a float": (changed("topic:nada", b'{"id":"nada","order":1.0}'), "no whole number"),
    "not a number": (changed("topic:nada", b'{"id":"nada","order":NaN}'), "no whole number"),
    "a number of a mile": (changed("topic:nada", b'{"order":' + b"9" * 5000 + b"}"), "no JSON"),
    "a number too large": (
        changed("topic:n", b'{"icon":"x","id":"n","name":{"es":"N"},"order":99999999999999999999}'), "honest number",
    ),
    "too deep": (changed("topic:nada", b"[" * 100_000), "no JSON"),
    "ten megabytes": (changed("topic:nada", b'"' + b"a" * 10_000_000 + b'"'), "holds 10000002 bytes"),
    "a long name": (changed(f"topic:{'a' * 300}", b"{}"), "longer than 200"),
    "an unknown kind": (changed("virus:nada", b"{}"), "no such kind"),
    "two heads": (changed("catalogue:b", OLD["catalogue:"].body), "speaks of the whole"),
    "another shape": (changed("topic:nada", b"{}"), "is a required property"),
    "another name": (changed("topic:nada", OLD["topic:salud"].body), "it says that it is 'salud'"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_wrong_is_refused_and_all_is_as_before(
    store: CatalogueStore, replica: Replica, state_folder: Path, case: str
) -> None:
    before = everything_in(state_folder / "catalogue.db")
    arrival, sentence = REFUSED[case]
    with pytest.raises(CatalogueRefused, match=sentence):
        replica.take(arrival)
    assert everything_in(state_folder / "catalogue.db") == before
    assert served(store) == ["curp", "acta", "pasaporte"]


def test_an_older_edition_is_refused(replica: Replica) -> None:
    replica.take(step(OLD, NEW))
    for arrival in (step(NEW, OLD), whole(OLD)):
        with pytest.raises(CatalogueRefused, match="older catalogue is never taken"):
            replica.take(arrival)


def test_what_breaks_while_changes_are_read_leaves_all_as_before(replica: Replica) -> None:
    def cut_short() -> Iterator[Change]:
        yield NEW["service:mx-fed/acta"]
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        replica.take(Arrival(root_of(OLD), root_of(NEW), cut_short()))
    assert replica.root() == root_of(OLD)


def test_script_in_a_text_is_refused(replica: Replica) -> None:
    with pytest.raises(CatalogueRefused, match="holds markup"):
        replica.take(edited("curp", name="<script>alert('hola')</script>"))
    assert replica.root() == root_of(OLD)


def damaged(state_folder: Path, identity: str) -> None:
    connection = opened(str(state_folder / "catalogue.db"))
    connection.execute(
        "UPDATE bodies SET body = x'00' WHERE number = (SELECT number FROM records WHERE id = ?)", (identity,)
    )
    connection.close()


def in_bins(state: State, wanted: set[int]) -> dict[int, list[Record]]:
    return {each: [record for record in state.values() if bin_of(record.id) == each] for each in wanted}


def test_a_damaged_record_shows_in_its_bin_and_is_mended_there(
    store: CatalogueStore, replica: Replica, state_folder: Path
) -> None:
    whole_roots = bin_roots((record.id, record.sha256) for record in OLD.values())
    assert replica.bin_roots() == whole_roots
    before = everything_in(state_folder / "catalogue.db")
    damaged(state_folder, "service:mx-fed/curp")
    bad = {
        place
        for place, (ours, theirs) in enumerate(zip(replica.bin_roots(), whole_roots, strict=True))
        if ours != theirs
    }
    assert bad == {bin_of("service:mx-fed/curp")}
    with pytest.raises(CatalogueRefused, match="Repair the catalogue"):
        list(replica.at(range(len(OLD))))
    assert replica.take_bins(root_of(OLD), in_bins(OLD, bad)).sequence == 1
    assert replica.bin_roots() == whole_roots
    assert everything_in(state_folder / "catalogue.db") == before


def test_bins_bring_another_edition_too(store: CatalogueStore, replica: Replica) -> None:
    replica.take_bins(root_of(NEW), in_bins(NEW, set(range(BINS))))
    assert served(store) == ["acta", "curp", "licencia"]


def test_a_record_in_a_foreign_bin_is_refused(replica: Replica) -> None:
    record = OLD["service:mx-fed/curp"]
    with pytest.raises(CatalogueRefused, match="does not belong"):
        replica.take_bins(root_of(OLD), {(bin_of(record.id) + 1) % BINS: [record]})


def test_a_suspected_file_has_no_root_until_a_whole_catalogue_came(replica: Replica, state_folder: Path) -> None:
    (state_folder / "catalogue.db.suspect").touch()
    assert (replica.root(), replica.sequence()) == (None, 0)
    replica.take(whole(NEW))
    assert (replica.root(), replica.sequence()) == (root_of(NEW), 2)


def test_a_suspected_file_takes_an_older_base_and_goes_on_from_it(replica: Replica, state_folder: Path) -> None:
    """Headquarters' base may be a week old: refusing it would leave the kiosk without any way."""
    replica.take(step(OLD, NEW))
    (state_folder / "catalogue.db.suspect").touch()
    replica.take(whole(OLD))
    assert (replica.root(), replica.sequence()) == (root_of(OLD), 1)
    replica.take(step(OLD, NEW))
    with pytest.raises(CatalogueRefused, match="an older catalogue is never taken"):
        replica.take(whole(OLD))


def test_the_weekly_check_tells_whole_from_damaged(replica: CatalogueReplica, state_folder: Path) -> None:
    assert replica.check_weekly()
    connection = opened(str(state_folder / "catalogue.db"))
    connection.execute("DELETE FROM search_texts_data WHERE id = 10")
    connection.close()
    assert not replica.check_weekly()
    assert replica.root() is None


def test_rubbish_is_the_file_s_problem(tmp_path: Path) -> None:
    (tmp_path / "catalogue.db").write_bytes(b"rubbish" * 1000)
    replica = CatalogueReplica(tmp_path / "catalogue.db")
    with pytest.raises(CatalogueError, match="cannot be read"):
        replica.root()
    assert replica.root() is None, "now it is suspected"


def test_an_empty_file_has_no_root_and_takes_a_whole_catalogue(tmp_path: Path) -> None:
    replica = CatalogueReplica(tmp_path / "catalogue.db")
    assert (replica.root(), replica.sequence()) == (None, 0)
    with pytest.raises(CatalogueRefused, match="Fetch a whole one"):
        replica.take_bins(root_of(OLD), {})
    replica.take(whole(OLD))
    assert replica.root() == root_of(OLD)


def test_a_guided_service_and_a_new_agency_come_and_go(store: CatalogueStore, replica: Replica) -> None:
    guided = {**package(node("name")), "id": "mx-fed/curp"}
    agencies = [*catalogue(())["organisations"], {"id": "org/nueva", "name": {"es": "Nueva"}, "shortName": "NUEVA"}]
    richer = state_of(catalogue(SERVICES, sequence=2, procedures={"mx-fed/curp": guided}, organisations=agencies))
    replica.take(step(OLD, richer))
    store.prepare_newest()
    store.swap_in()
    assert store.procedure_package("mx-fed/curp") == guided
    poorer = state_of(catalogue(SERVICES, sequence=3))
    replica.take(step(richer, poorer))
    store.prepare_newest()
    store.swap_in()
    assert store.procedure_package("mx-fed/curp") is None


def test_a_change_without_a_head_keeps_what_the_stored_one_says(replica: Replica) -> None:
    new = {**OLD, "topic:salud": Record("topic:salud", OLD["topic:salud"].body.replace(b"Salud", b"Sanidad"))}
    assert replica.take(step(OLD, new)).sequence == 1
    assert replica.root() == root_of(new)
