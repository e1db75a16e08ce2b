# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Searches are counted once per visit, kept from the fifth on, written by the hour, and served as popularity."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.domain.kept_query import KeptQuery
from kiosk.domain.ports import SearchCounts
from offline_cache.search_counts import LocalSearchCounts, kept_form
from offline_cache.searches_file import SearchesFile
from tests.offline_cache.visits import Counter, on_disk

BIRTH, PASSPORT = "mx-fed/acta-nacimiento", "mx-fed/pasaporte-adulto"


@pytest.fixture
def counter(tmp_path: Path) -> Counter:
    return Counter(tmp_path)


def kept(counter: Counter) -> list[KeptQuery]:
    return list(SearchesFile(counter.folder).queries())


def test_four_visits_leave_nothing_and_the_fifth_is_kept(counter: Counter) -> None:
    port: SearchCounts = counter.counts
    assert isinstance(port, LocalSearchCounts)
    counter.visits(4, ("Acta de NACIMIENTO", BIRTH))
    counter.visits(9, ("otra cosa", None))
    counter.written()
    assert [each.query for each in kept(counter)] == ["otra cosa"]
    assert b"nacimiento " not in on_disk(counter.folder)
    counter.visits(1, ("acta  de nacimiento!", BIRTH))
    counter.visits(4, ("otra cosa", None))
    counter.written()
    assert kept(counter) == [
        KeptQuery("otra cosa", 13, 9, ()),
        KeptQuery("acta de nacimiento", 5, 0, ((BIRTH, 1),)),
    ]


def test_a_query_counts_once_in_a_visit_and_each_of_its_services_too(counter: Counter) -> None:
    often = [("acta", None), ("Acta", BIRTH), ("ácta", BIRTH), ("acta", PASSPORT)]
    counter.visits(6, *often)
    counter.visits(3, ("acta", None))
    counter.written()
    assert kept(counter) == [KeptQuery("acta", 9, 3, ((BIRTH, 2), (PASSPORT, 2)))]


def test_after_a_restart_what_was_kept_goes_on_and_the_others_begin_anew(counter: Counter) -> None:
    counter.visits(6, ("acta", BIRTH))
    counter.visits(4, ("visa", None))
    counter.counts.close()
    later = Counter(counter.folder)
    later.visits(4, ("acta", None), ("visa", None))
    later.visits(1, ("acta", BIRTH))
    later.counts.close()
    assert kept(later) == [KeptQuery("acta", 11, 4, ((BIRTH, 3),))]


def test_nothing_is_written_within_an_hour(counter: Counter) -> None:
    counter.visits(50, ("acta", BIRTH))
    assert on_disk(counter.folder) == b""
    counter.hour()
    counter.visit(("acta", BIRTH))
    assert kept(counter)[0].visits == 51
    counter.visits(50, ("acta", BIRTH))
    assert kept(counter)[0].visits == 51


def test_no_writing_tells_of_fewer_than_five_visits(counter: Counter) -> None:
    counter.visits(5, ("acta", BIRTH))
    counter.written()
    before = on_disk(counter.folder)
    counter.visits(4, ("acta", PASSPORT))
    counter.written()
    counter.counts.close()
    assert on_disk(counter.folder) == before


def test_a_visit_without_a_search_is_no_part_of_the_five(counter: Counter) -> None:
    counter.visits(4, ("acta", BIRTH))
    counter.visits(7)
    counter.written()
    assert on_disk(counter.folder) == b""


def test_a_visit_that_is_cut_off_counts_for_nothing(counter: Counter) -> None:
    counter.visits(5, ("acta", BIRTH))
    counter.counts.asked("acta", PASSPORT)
    counter.counts.close()
    assert kept(counter) == [KeptQuery("acta", 5, 0, ((BIRTH, 1),))]


def test_what_is_chosen_is_counted_whatever_was_typed(counter: Counter) -> None:
    for digit in range(10):
        counter.visit((f"mi curp es {digit}5551234", BIRTH), ("", PASSPORT if digit % 2 else None))
    counter.written()
    assert kept(counter) == []
    month = 2026 * 12 + 10
    assert sorted(SearchesFile(counter.folder).texts_and_choices()[1]) == [(BIRTH, month, 10), (PASSPORT, month, 5)]


def test_popularity_is_told_at_the_start_and_between_visits_alone(counter: Counter) -> None:
    assert counter.told == [{}]
    counter.visits(9, ("acta", BIRTH))
    counter.visits(4, ("pasaporte", PASSPORT))
    assert counter.told == [{}]
    counter.hour()
    counter.counts.asked("acta", None)
    assert counter.counts.popularity() == {} and counter.told == [{}]
    counter.counts.forget()
    assert list(counter.told[-1]) == [BIRTH] and 0 < counter.told[-1][BIRTH] < 1
    assert counter.counts.popularity() == counter.told[-1] == Counter(counter.folder).told[0]


def test_months_go_by_and_what_nobody_asks_for_any_more_goes(counter: Counter) -> None:
    counter.visits(9, ("acta", BIRTH))
    counter.written()
    counter.day = date(2028, 11, 1)
    counter.visits(5, ("visa", None))
    counter.written()
    assert {each.query for each in kept(counter)} == {"acta", "visa"}
    assert counter.counts.popularity() == {}
    counter.day = date(2028, 12, 1)
    counter.visits(5, ("visa", None))
    counter.written()
    assert {each.query for each in kept(counter)} == {"visa"}
    assert SearchesFile(counter.folder).texts_and_choices()[1] == []
    assert b"acta" not in on_disk(counter.folder)


def test_while_nothing_can_be_written_counting_goes_on_and_stays_bounded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("offline_cache.search_counts.MOST_QUERIES", 2)
    counter = Counter(tmp_path / "gone")
    for text in ("uno", "dos", "tres"):
        counter.visits(5, (text, None))
    counter.written()
    assert counter.counts.problem is not None
    assert counter.counts.problem.sentence.startswith("Searches are not counted. The state folder")
    counter.folder.mkdir()
    counter.visit(("uno", None))
    counter.written()
    assert counter.counts.problem is None
    assert [(each.query, each.visits) for each in kept(counter)] == [("uno", 6), ("dos", 5)]


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("  Acta   de NACIMIENTO ", "acta de nacimiento"),
        ("¿Cómo saco mi e.firma?", "como saco mi efirma"),
        ("CURP 2026", "curp 2026"),
        ("Ñandú…", "nandu"),
        ("", None),
        ("¿?!", None),
        ("55 1234 5678", None),
        ("5a5b1c2d3", None),
        ("５５１２３", None),
        ("ana@correo.mx", None),
        ("ana arroba correo", None),
        ("ana gmail.com", None),
        ("GOMC800101HDFRRN09", None),
        ("gomc 8O O1 O1 hdf", None),
        ("GODE8ool1lAB", None),
        ("se murió mi papá y no sé qué", "se murio mi papa y no se que"),
        ("se murió mi papá y no sé qué hacer", None),
        ("a" * 80, "a" * 80),
        ("a" * 81, None),
        ("ﷺ" * 20, None),
        ("tarjeta infonavit colonia", "tarjeta infonavit colonia"),
    ],
)
def test_what_is_kept_of_what_was_typed(typed: str, form: str | None) -> None:
    assert kept_form(typed) == form
