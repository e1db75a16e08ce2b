# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every guided service of the shipped catalogue comes to paper in every language; no receipt names anybody."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from kiosk.domain.catalogue import Service
from kiosk.domain.folio import is_folio, make_folio
from kiosk.domain.paperwork import PAPER_KEYS, form_document, receipt, requirements_slip
from kiosk.domain.walk import View, evaluate, load
from kiosk.domain.walk.items import with_counts
from kiosk.text import LANGUAGES, Sentences
from offline_cache.store import CatalogueStore
from tests.shipped import SEED

NOW = datetime(2026, 11, 23, 14, 5, tzinfo=UTC)
FEWEST_GUIDED = 15


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CatalogueStore]:
    store, _ = CatalogueStore.open(tmp_path_factory.mktemp("state"), SEED)
    yield store
    store.close()


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def guided(store: CatalogueStore) -> list[Service]:
    cards = {card.id: card for topic in store.topics() for card in store.in_topic(topic.id)}
    return [store.service(card.id) for card in cards.values() if card.has_procedure]


def finished(store: CatalogueStore, service: Service, language: str) -> list[View]:
    """The good ends of the procedure's own rehearsals."""
    package = store.procedure_package(service.id)
    assert package is not None
    procedure = load(package)
    views = [evaluate(procedure, with_counts(dict(case.answers)), NOW.date(), language) for case in procedure.cases]
    return [view for view in views if view.is_complete]


def test_every_language_has_the_sentences_of_papers(language: str) -> None:
    assert set(PAPER_KEYS) <= Sentences.load(language).keys()


def test_every_guided_service_comes_to_a_form_and_a_receipt(store: CatalogueStore, language: str) -> None:
    show = Sentences.load(language).show
    services = guided(store)
    assert len(services) >= FEWEST_GUIDED
    for service in services:
        views = finished(store, service, language)
        assert views, service.id
        for view in views:
            folio = make_folio("DEM", secrets.randbelow, NOW)
            assert is_folio(folio)
            form = form_document(service, view, folio, completed=NOW, language=language, show=show)
            slip = receipt(service, view, folio, completed=NOW, centre="Centro", language=language, show=show)
            assert form.sections and all(section.fields for section in form.sections), service.id
            assert form.title and form.agency and slip.next_steps and slip.bring, service.id
            texts = (*form.bring, *form.next_steps, slip.title, *slip.bring, *slip.next_steps)
            assert not [text for text in texts if "${" in text or "{n}" in text or not text.strip()], service.id


def test_no_receipt_holds_what_the_citizen_marked_as_private(store: CatalogueStore) -> None:
    show = Sentences.load("es").show
    for service in guided(store):
        for view in finished(store, service, "es"):
            slip = receipt(service, view, "F", completed=NOW, centre="Centro", language="es", show=show)
            words = " ".join((*slip.bring, *slip.next_steps)).split()
            private = {row.value.reveal() for row in view.summary if row.is_sensitive} - {""}
            assert not private & set(words), service.id


def test_every_service_has_a_slip_to_take_home(store: CatalogueStore, language: str) -> None:
    show = Sentences.load(language).show
    cards = {card.id for topic in store.topics() for card in store.in_topic(topic.id)}
    for service_id in cards:
        slip = requirements_slip(store.service(service_id), printed=NOW, centre="C", language=language, show=show)
        assert slip.title and slip.cost and slip.verified, service_id
        assert not [text for text in (*slip.requirements, *slip.steps) if ".." in text or not text.strip()], service_id
