# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Long sentences are judged by what they say, not by all that is said besides."""

from __future__ import annotations

import pytest

from tests.offline_cache.conftest import Opened
from tests.offline_cache.editions import ids, service

SERVICES = (
    service("acta", "Acta de defunción", keyword={"es": ["acta de fallecimiento"]}),
    service("nacimiento", "Acta de nacimiento", keyword={"en": ["birth certificate"]}),
    service("pension", "Pensión para adultos mayores"),
    service("seguro", "Seguro de desempleo", keyword={"es": ["me quedé sin trabajo"]}),
)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("buenas tardes, oiga, fíjese que quiero sacar una copia de mi acta de nacimiento por favor", "nacimiento"),
        ("hola, ¿me puede decir qué necesito para tramitar la pensión de los adultos mayores?", "pension"),
        ("good morning, could you please tell me how to get a birth certificate for my son", "nacimiento"),
        ("I can't find my birth certificate, what do I do?", "nacimiento"),
        ("disculpe señorita es que me quedé sin trabajo y no sé qué hacer, ¿hay algún seguro?", "seguro"),
        ("kiero sacar el acta de defunsion de mi abuelito pork me la piden", "acta"),
    ],
)
def test_what_a_sentence_asks_for_is_found(store_of: Opened, text: str, slug: str) -> None:
    found = ids([each.card for each in store_of(*SERVICES).search(text, "es", 5).found])
    assert found[:1] == [slug]


@pytest.mark.parametrize(
    "around", ["{}", "quiero {}", "¿{}?", "hola buenas, ¿me ayuda con {}, por favor?", "{} gracias"]
)
def test_politeness_changes_no_answer(store_of: Opened, around: str) -> None:
    store = store_of(*SERVICES)
    found = store.search(around.format("acta de nacimiento"), "es", 5).found
    assert found[0].card.id == "mx-fed/nacimiento"


def test_a_whole_letter_is_answered(store_of: Opened) -> None:
    letter = (
        "pensión para adultos mayores " + "y además le cuento que ayer fui a caminar por la plaza con mi perro " * 50
    )
    assert ids([each.card for each in store_of(*SERVICES).search(letter, "es", 5).found])[:1] in ([], ["pension"])
