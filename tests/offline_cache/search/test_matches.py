# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each result says why it answers: in what, to which of the words, and what the event or agency is called."""

from __future__ import annotations

import pytest

from kiosk.domain.findings import Match
from kiosk.domain.words import NO_WORDS, Words
from tests.offline_cache.conftest import Opened
from tests.offline_cache.editions import service

SERVICES = (
    service(
        "acta",
        "Acta de nacimiento",
        keyword={"es": ["papel de cuando nací"]},
        lifeEvents=["fallecimiento"],
        description=[{"type": "p", "text": {"es": "Con el certificado del hospital."}}],
    ),
    service("curp", "Clave única"),
)


def because(store_of: Opened, text: str) -> Match:
    return store_of(*SERVICES).search(text, "es", 5).found[0].because


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("acta de nacimiento", "name"),
        ("papel de cuando nací", "keyword"),
        ("falleció un familiar", "event"),
        ("REGNA", "agency"),
        ("certificado de hospital", "text"),
    ],
)
def test_it_says_in_what(store_of: Opened, text: str, kind: str) -> None:
    assert because(store_of, text).kind == kind


def test_an_event_and_an_agency_say_their_names(store_of: Opened) -> None:
    assert because(store_of, "falleció un familiar").label == Words({"es": "Falleció un familiar"})
    assert because(store_of, "REGNA").label == Words({"es": "Registro Nacional"})


@pytest.mark.parametrize("text", ["acta", "papel de cuando nací", "certificado de hospital"])
def test_nothing_else_has_a_label_and_no_search_term_is_shown(store_of: Opened, text: str) -> None:
    assert because(store_of, text).label == NO_WORDS


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("acta de nacimiento", ("acta", "nacimiento")),
        ("nacimiento acta", ("nacimiento", "acta")),
        ("quiero mi acta por favor", ("acta",)),
        ("akta de nasimiento", ("akta", "nasimiento")),
        ("acta para un hámster ", ("acta",)),
        ("única clave", ("única", "clave")),
        ("nac", ("nac",)),
    ],
)
def test_it_says_which_words_it_answers_as_they_were_typed(store_of: Opened, text: str, words: tuple[str, ...]) -> None:
    assert because(store_of, text).words == words
