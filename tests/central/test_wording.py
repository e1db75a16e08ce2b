# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What must not stand in a sentence to a citizen, and what may."""

from __future__ import annotations

import pytest

from central.wording import remarks, sentences

KNOWN = frozenset({"CONDUSEF"})


def told(text: str, acronyms: frozenset[str] | None = KNOWN) -> list[tuple[str, bool]]:
    return [(remark.sentence, remark.is_warning) for remark in remarks(text, acronyms)]


@pytest.mark.parametrize(
    "text",
    [
        "Lleve su CURP y su acta al IMSS.",
        "Pregunte en la CONDUSEF si su caso procede.",
        "Abra de 9 a 5; pida turno.",
        "El señor Juárez no. Ella sí.",
        "A las 10.30 de la mañana",
    ],
)
def test_plain_sentences_pass(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Entre en https://imss", "no web address"),
        ("Entre en gob.mx", "no web address"),
        ("Lea <a href='x'>esto</a>", "no HTML"),
        ("Pan &amp; agua", "no HTML"),
        ("ATENCION por favor", "in capitals"),
        ("LLEVE SU ACTA", "in capitals"),
    ],
)
def test_what_cannot_stand_is_an_error(text: str, words: str) -> None:
    ((sentence, is_warning),) = told(text)
    assert words in sentence
    assert not is_warning


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Av. Juárez", "abbreviation"),
        ("Traiga INE, acta, etc. y venga", "abbreviation"),
        ("Fracc. Las Lomas", "abbreviation"),
        ("Calle Hidalgo s/n, centro", "abbreviation"),
        ("Espere 2 hrs en la sala", "abbreviation"),
        ("¡Bienvenida!", "exclamation"),
        (" ".join(["palabra"] * 26) + ".", "26 words"),
    ],
)
def test_what_reads_badly_is_a_warning(text: str, words: str) -> None:
    ((sentence, is_warning),) = told(text)
    assert words in sentence
    assert is_warning


def test_a_spoken_form_may_spell_letters() -> None:
    assert told("Consulta tu C U R P") == []


def test_without_known_acronyms_no_single_word_is_judged() -> None:
    assert told("Vaya a PROFECO", acronyms=None) == []
    assert told("VAYA A PROFECO HOY", acronyms=None) != []


def test_sentences_end_at_full_stops_and_questions() -> None:
    assert sentences("Uno.  Dos, tres: cuatro.\n¿Cinco? Seis") == ["Uno.", "Dos, tres: cuatro.", "¿Cinco?", "Seis"]
