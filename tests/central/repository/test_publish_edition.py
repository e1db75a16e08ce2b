# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Publishing: numbers, packs, bases and bins of editions, judged by the reference client and the kiosk's reader."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
import zstandard

from kiosk.domain.records.record import HEAD_ID
from kiosk.domain.records.split import catalogue_of, records_of
from kiosk.domain.records.state import bin_of, bin_roots
from tests.central.repository.reading import ReferenceClient, State, root_of, served
from tests.central.repository.workshop import TODAY, Workshop, catalogue, numbered


def client(workshop: Workshop, url: str) -> ReferenceClient:
    return ReferenceClient(url, workshop.folder / "client", (workshop.place.metadata / "1.root.json").read_bytes())


def test_the_reference_client_brings_a_new_kiosk_the_catalogue(workshop: Workshop) -> None:
    outcome = workshop.publish(numbered(9))
    with served(workshop.place.folder) as url:
        state, path = client(workshop, url).bring({})
    assert path == ["base/1.zst"]
    assert root_of(state) == outcome.edition.root
    assert json.loads(state["service:s4"])["name"] == numbered(9)["services"][4]["name"]


def test_every_edition_of_a_month_finds_its_way_to_the_newest(workshop: Workshop) -> None:
    states: list[State] = []
    for day in range(12, 0, -1):
        workshop.publish(numbered(40, **{f"s{day}": f"Cambiado hace {day} días"}), days_ago=3 * day)
        with served(workshop.place.folder) as url:
            states.append(client(workshop, url).bring({})[0])
    newest = states[-1]
    with served(workshop.place.folder) as url:
        for old in states:
            state, path = client(workshop, url).bring(old)
            assert state == newest
            assert not any(name.startswith("base/") for name in path)


def test_where_direct_packs_are_too_dear_the_way_goes_over_hops(tmp_path: Path) -> None:
    workshop = Workshop(tmp_path, budget_bytes=0).begin()
    states: list[State] = []
    for day in range(9, 0, -1):
        workshop.publish(numbered(400, **{f"s{day}": f"Cambiado hace {day} días"}), days_ago=day)
        with served(workshop.place.folder) as url:
            states.append(client(workshop, url).bring({})[0])
    with served(workshop.place.folder) as url:
        state, path = client(workshop, url).bring(states[0])
    assert state == states[-1]
    assert len(path) == 8


def test_an_unchanged_catalogue_signs_the_timestamp_and_nothing_else(workshop: Workshop) -> None:
    first = workshop.publish(numbered(3), days_ago=1)
    before = {path: path.read_bytes() for path in workshop.place.folder.rglob("*") if path.is_file()}
    second = workshop.publish(numbered(3))
    assert (second.is_new, second.edition) == (False, first.edition)
    changed = {
        path for path in workshop.place.folder.rglob("*") if path.is_file() and before.get(path) != path.read_bytes()
    }
    assert changed == {workshop.place.timestamp}


def test_numbers_go_on_from_the_last_and_an_editor_may_push_them(workshop: Workshop) -> None:
    sequences = [
        workshop.publish(content).edition.sequence
        for content in (numbered(1), numbered(2), catalogue({"a": "b"}, sequence=20), numbered(2), numbered(1))
    ]
    assert sequences == [1, 2, 20, 21, 22]


def test_a_later_date_is_an_edition_of_the_same_words(workshop: Workshop) -> None:
    workshop.publish(numbered(2))
    later = workshop.publish({**numbered(2), "published": "2099-01-01"})
    assert later.is_new
    assert workshop.facts()["published"] == "2099-01-01"


def test_the_date_that_citizens_see_is_the_day_of_publication(workshop: Workshop) -> None:
    workshop.publish(numbered(2))
    assert workshop.facts()["published"] == TODAY.date().isoformat()


def test_what_is_signed_of_an_edition_is_all_that_a_kiosk_asks(workshop: Workshop) -> None:
    edition = workshop.publish(numbered(5)).edition
    facts = workshop.facts()
    assert facts["root"] == edition.root.hex()
    assert (facts["format"], facts["services"], facts["demonstration"]) == ("ventanilla-edition/2", 5, True)
    with served(workshop.place.folder) as url:
        assert client(workshop, url).edition() == facts


def test_the_bins_mend_any_part_of_the_newest_edition(workshop: Workshop) -> None:
    workshop.publish(numbered(300))
    workshop.publish(numbered(300, s7="Otra cosa"))
    with served(workshop.place.folder) as url:
        state, _ = client(workshop, url).bring({})
    listed = (workshop.place.targets / "bins" / f"{workshop.facts()['bins']}.bin").read_bytes()
    assert hashlib.sha256(listed).hexdigest() == workshop.facts()["bins"]
    roots = bin_roots((name, hashlib.sha256(state[name]).digest()) for name in sorted(state))
    assert listed == b"".join(roots)
    number = bin_of("service:s7")
    raw = (workshop.place.targets / "bin" / f"{roots[number].hex()}.zst").read_bytes()
    lines = zstandard.ZstdDecompressor().decompressobj().decompress(raw).decode()
    own = [name for name in sorted(state) if bin_of(name) == number]
    assert lines == "".join(f"{name}\t{state[name].decode()}\n" for name in own)


def test_a_base_is_made_anew_after_a_week_and_when_packs_grow_as_dear(workshop: Workshop) -> None:
    workshop.publish(numbered(60), days_ago=9)
    workshop.publish(numbered(60, s1="Nuevo"), days_ago=3)
    bases = sorted(path.name.split(".")[1] for path in (workshop.place.targets / "base").iterdir())
    assert bases == ["1"]
    workshop.publish(numbered(60, s1="Más nuevo"), days_ago=2)
    workshop.publish(numbered(60, **{f"s{number}": f"Otro {number}" for number in range(50)}))
    bases = sorted(path.name.split(".")[1] for path in (workshop.place.targets / "base").iterdir())
    assert bases == ["1", "3", "4"]


def test_the_catalogue_comes_back_as_it_went(workshop: Workshop) -> None:
    content = numbered(4)
    workshop.publish(content)
    with served(workshop.place.folder) as url:
        state, _ = client(workshop, url).bring({})
    records = [record for record in records_of(content) if record.id != HEAD_ID]
    assert {name: body for name, body in state.items() if name != HEAD_ID} == {each.id: each.body for each in records}
    assert catalogue_of(records_of(content))["services"] == content["services"]


def test_records_without_a_head_are_no_catalogue(workshop: Workshop) -> None:
    with pytest.raises(ValueError, match="the head is the first record"):
        workshop.publish_records([])
