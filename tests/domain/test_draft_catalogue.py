# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The catalogue of one procedure that is being written: it is there, what it leads to is a stand-in, nothing else."""

from __future__ import annotations

from kiosk.domain.draft import refused
from kiosk.domain.draft_catalogue import DraftCatalogue
from kiosk.domain.walk import load
from tests.domain.walk_package import TODAY, clinic, node, package

ID = "mx-fed/example"


def catalogue() -> DraftCatalogue:
    return DraftCatalogue(load(clinic()), clinic(), TODAY)


def test_the_procedure_can_be_begun_here() -> None:
    service = catalogue().service(ID)
    assert service.can_be_done_here
    assert service.is_demonstration
    assert service.name.text("en") == "Example (en)"
    assert service.authority.name.text("es") == "Agency"
    assert catalogue().procedure_package(ID) == clinic()


def test_a_procedure_without_an_agency_is_its_own() -> None:
    form = package(node("a"))
    form["procedure"] = {"title": {"es": "Trámite"}}
    assert DraftCatalogue(load(form), form, TODAY).service(ID).authority.name.text("es") == "Trámite"


def test_it_is_all_there_is() -> None:
    draft = catalogue()
    assert [card.id for card in draft.most_requested(6)] == [ID]
    assert draft.card(ID).has_procedure
    assert (draft.most_requested(0), draft.topics(), draft.in_topic("x"), draft.search("x", "es", 5).found) == (
        (),
        (),
        (),
        (),
    )
    assert (draft.edition().services, draft.edition().published) == (1, TODAY)


def test_where_an_exit_leads_a_stand_in_bears_the_id() -> None:
    other = catalogue().service("mx-fed/other")
    assert other.name.text("en") == "mx-fed/other"
    assert not other.can_be_done_here
    assert catalogue().procedure_package("mx-fed/other") is None


def test_a_newer_version_takes_the_place_of_the_older_under_both_names() -> None:
    draft, form = catalogue(), package(node("a"))
    form["id"] = "mx-fed/renamed"
    draft.put(load(form), form)
    assert draft.procedure_package(ID) == draft.procedure_package("mx-fed/renamed") == form
    assert [card.id for card in draft.most_requested(6)] == ["mx-fed/renamed"]


def test_a_refused_draft_has_sentences_alone() -> None:
    assert (refused("No.", "Nor that.").procedure, refused("No.").sentences) == (None, ("No.",))
