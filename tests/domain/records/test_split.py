# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A catalogue becomes records and the same catalogue again."""

from __future__ import annotations

import pytest

from kiosk.domain.records.record import HEAD_ID, Record
from kiosk.domain.records.split import catalogue_of, records_of

CATALOGUE = {
    "format": "ventanilla-catalogue/1",
    "sequence": 3,
    "published": "2026-11-23",
    "demonstration": True,
    "mostRequested": ["mx-fed/b", "mx-fed/a"],
    "topics": [{"id": "salud", "order": 1}, {"id": "familia", "order": 2}],
    "lifeEvents": [{"id": "boda"}],
    "organisations": [{"id": "org/uno"}],
    "services": [{"id": "mx-fed/b"}, {"id": "mx-fed/a-b"}, {"id": "mx-fed/a"}],
    "procedures": {"mx-fed/a": {"nodes": []}},
    "synonyms": [{"id": "coche"}],
    "elsewhere": [{"id": "predial"}],
    "forks": [{"id": "a-o-b"}],
}


def test_records_come_in_the_order_of_their_ids() -> None:
    assert [each.id for each in records_of(CATALOGUE)] == [
        HEAD_ID, "elsewhere:predial", "event:boda", "fork:a-o-b", "organisation:org/uno", "procedure:mx-fed/a",
        "service:mx-fed/a", "service:mx-fed/a-b", "service:mx-fed/b", "synonym:coche", "topic:familia", "topic:salud",
    ]  # fmt: skip


def test_the_head_keeps_the_order_of_what_is_asked_for_most() -> None:
    head = next(iter(records_of(CATALOGUE)))
    assert head.body == (
        b'{"demonstration":true,"format":"ventanilla-catalogue/1","mostRequested":["mx-fed/b","mx-fed/a"],'
        b'"published":"2026-11-23","sequence":3}'
    )


def test_the_same_catalogue_comes_back_with_its_lists_in_the_order_of_ids() -> None:
    again = catalogue_of(records_of(CATALOGUE))
    assert [each["id"] for each in again["services"]] == ["mx-fed/a", "mx-fed/a-b", "mx-fed/b"]
    whole = ("sequence", "mostRequested", "lifeEvents", "procedures", "synonyms", "elsewhere", "forks")
    assert {key: again[key] for key in whole} == {key: CATALOGUE[key] for key in whole}
    assert list(records_of(again)) == list(records_of(CATALOGUE))


def test_a_package_of_before_these_lists_has_none_of_them() -> None:
    older = {key: CATALOGUE[key] for key in CATALOGUE if key not in ("synonyms", "elsewhere", "forks")}
    again = catalogue_of(records_of(older))
    assert [again[key] for key in ("synonyms", "elsewhere", "forks")] == [[], [], []]
    assert list(records_of(again)) == list(records_of(older))


def test_one_id_twice_is_no_catalogue() -> None:
    with pytest.raises(ValueError, match="services holds 'mx-fed/b' twice"):
        list(records_of({**CATALOGUE, "services": [{"id": "mx-fed/b"}, {"id": "mx-fed/b"}]}))


def test_records_without_a_head_are_no_catalogue() -> None:
    with pytest.raises(ValueError, match="no record 'catalogue:'"):
        catalogue_of([Record("topic:salud", b"{}")])
