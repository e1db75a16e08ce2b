# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Facets tell a list apart, count what they leave, and lead to no empty list however they are combined."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.catalogue import ServiceCard
from kiosk.domain.facets import Facet, facet_states, facets_of, fitting, narrowed
from tests.domain.cards import agency, card

HERE, FREE, ONLINE = Facet("here"), Facet("free"), Facet("online")
IMSS, SAT = Facet("agency", agency("imss")), Facet("agency", agency("sat"))


@st.composite
def lists_of_cards(draw: st.DrawFn) -> list[ServiceCard]:
    facts = st.fixed_dictionaries(
        {
            "has_procedure": st.booleans(),
            "cost_type": st.sampled_from(["free", "fixed", "unknown"]),
            "authority": st.sampled_from([agency(name) for name in ("imss", "sat", "sre", "ine", "sep")]),
            "channels": st.sampled_from([(), ("online",), ("kiosk", "online"), ("office",)]),
        }
    )
    drawn = draw(st.lists(facts, max_size=25))
    return [card(f"s/{number}", **each) for number, each in enumerate(drawn)]


@given(lists_of_cards(), st.lists(st.integers(0, 9), max_size=12))
def test_no_way_through_the_facets_leads_to_an_empty_list(cards: list[ServiceCard], touches: Sequence[int]) -> None:
    chosen: list[Facet] = []
    for touch in touches:
        states = [state for state in facet_states(cards, chosen) if state.is_chosen or state.is_open]
        if not states:
            break
        state = states[touch % len(states)]
        if state.is_chosen:
            chosen.remove(state.facet)
        else:
            before = narrowed(cards, chosen)
            chosen.append(state.facet)
            assert 0 < len(narrowed(cards, chosen)) == state.count < len(before)
        assert bool(narrowed(cards, chosen)) is bool(cards)
        assert fitting(cards, chosen) == tuple(chosen)


@given(lists_of_cards(), st.sets(st.sampled_from([HERE, FREE, ONLINE, IMSS, SAT])))
def test_what_is_chosen_can_be_taken_off_and_nothing_moves(cards: list[ServiceCard], chosen: set[Facet]) -> None:
    states = facet_states(cards, chosen)
    assert tuple(state.facet for state in states) == facets_of(cards)
    assert all(state.is_chosen == (state.facet in chosen) for state in states)


@given(lists_of_cards(), st.lists(st.sampled_from([HERE, FREE, ONLINE, IMSS, SAT]), unique=True))
def test_what_was_chosen_in_another_list_never_empties_this_one(cards: list[ServiceCard], chosen: list[Facet]) -> None:
    kept = fitting(cards, chosen)
    assert bool(narrowed(cards, kept)) is bool(cards)
    assert set(kept) <= set(chosen) & set(facets_of(cards))


def test_a_facet_that_keeps_all_or_none_is_not_offered() -> None:
    cards = [card("a", cost_type="free", has_procedure=True), card("b", cost_type="free")]
    assert facets_of(cards) == (HERE,)


def test_agencies_are_offered_by_how_often_they_answer_and_not_for_one_service() -> None:
    names = ("sat", "imss", "imss", "imss", "sat", "sre")
    cards = [card(f"s/{at}", authority=agency(name)) for at, name in enumerate(names)]
    assert facets_of(cards) == (IMSS, SAT)
    assert [state.count for state in facet_states(cards, ())] == [3, 2]


def test_another_agency_cannot_be_added_to_one() -> None:
    cards = [card(f"s/{at}", authority=agency(name)) for at, name in enumerate(("sat", "sat", "imss", "imss"))]
    chosen = {state.facet: state for state in facet_states(cards, [SAT])}
    assert chosen[SAT].is_chosen
    assert not chosen[IMSS].is_open
    assert chosen[IMSS].count == 0


def test_what_can_be_done_online_is_told_by_its_channels() -> None:
    cards = [card("a", channels=("kiosk", "online")), card("b", channels=("office",))]
    assert [each.id for each in narrowed(cards, [ONLINE])] == ["a"]
