# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is no longer offered answers with what replaced it, once, and says for what."""

from __future__ import annotations

from tests.offline_cache.conftest import Opened
from tests.offline_cache.editions import ids, service


def test_it_answers_with_what_replaced_it_and_says_so(store_of: Opened) -> None:
    old = service("prospera", "Prospera", status="withdrawn", successor="mx-fed/beca")
    store = store_of(old, service("beca", "Beca para estudiantes"))
    (only,) = store.search("prospera", "es", 5).found
    assert only.card.id == "mx-fed/beca"
    assert only.instead_of == store.card("mx-fed/prospera")
    assert only.because.words == ("prospera",)


def test_what_is_offered_stands_for_itself(store_of: Opened) -> None:
    store = store_of(service("beca", "Beca para estudiantes"))
    (only,) = store.search("beca", "es", 5).found
    assert only.instead_of is None


def test_a_chain_is_followed_to_its_end(store_of: Opened) -> None:
    store = store_of(
        service("uno", "Solidaridad", status="withdrawn", successor="mx-fed/dos"),
        service("dos", "Progresa", status="withdrawn", successor="mx-fed/tres"),
        service("tres", "Oportunidades", status="withdrawn", successor="mx-fed/beca"),
        service("beca", "Beca para estudiantes"),
    )
    for name, slug in (("solidaridad", "uno"), ("progresa", "dos"), ("oportunidades", "tres")):
        (only,) = store.search(name, "es", 5).found
        assert (only.card.id, only.instead_of) == ("mx-fed/beca", store.card(f"mx-fed/{slug}"))


def test_a_chain_that_ends_at_nothing_says_so(store_of: Opened) -> None:
    store = store_of(
        service("uno", "Solidaridad", status="withdrawn", successor="mx-fed/dos"),
        service("dos", "Progresa", status="withdrawn"),
    )
    (only,) = store.search("solidaridad", "es", 5).found
    assert (only.card.id, only.card.status) == ("mx-fed/dos", "withdrawn")
    (itself,) = store.search("progresa", "es", 5).found
    assert (itself.card.id, itself.instead_of) == ("mx-fed/dos", None)


def test_it_is_there_once_for_what_names_it_best(store_of: Opened) -> None:
    store = store_of(
        service("vieja", "Beca Prospera", status="withdrawn", successor="mx-fed/beca"),
        service("beca", "Beca para estudiantes"),
        service("otra", "Beca de transporte"),
    )
    prospera = store.search("beca prospera", "es", 5).found
    assert ids([each.card for each in prospera]).count("beca") == 1
    assert prospera[0].instead_of == store.card("mx-fed/vieja")
    for_students = store.search("beca estudiantes", "es", 5).found
    assert (for_students[0].card.id, for_students[0].instead_of) == ("mx-fed/beca", None)
