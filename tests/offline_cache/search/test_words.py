# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words compare by what they say and how they sound, not by how they were typed."""

from __future__ import annotations

import pytest

from offline_cache.search.sound import sound_of
from offline_cache.search.stemming import Stemming
from offline_cache.search.stopwords import EVERYDAY, FAINT, KIN, SILENT
from offline_cache.search.text import folded_words, words


def test_case_accents_and_punctuation_do_not_count() -> None:
    assert folded_words("¿Dónde está mi ACTA_de-Nacimiento, señor?") == folded_words(
        "donde esta mi acta de nacimiento senor"
    )


def test_words_keep_their_accents() -> None:
    assert words("Año Nuevo") == ["año", "nuevo"]
    assert words("an\u0303o") == ["año"], "composed the same way however it was typed"


def test_a_letter_with_a_dot_or_dash_belongs_to_the_next_word() -> None:
    assert words("e.firma y e-mail") == ["efirma", "y", "email"]
    assert words("Soy yo. Así es") == ["soy", "yo", "así", "es"]
    assert words("plan B. 40 días") == ["plan", "b", "40", "días"]


def test_text_without_words_has_none() -> None:
    assert words(" \0 «—» 🙂 ") == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nasimiento", "nacimiento"),
        ("kurp", "curp"),
        ("yave", "llave"),
        ("resivo", "recibo"),
        ("ora", "hora"),
        ("jente", "gente"),
        ("keja", "queja"),
        ("inapan", "inapam"),
        ("imfonavit", "infonavit"),
        ("canbio", "cambio"),
        ("guera", "guera"),
        ("gerra", "jerra"),
        ("esepcion", "excepcion"),
        ("wuelta", "vuelta"),
        ("desente", "descente"),
        ("sicologo", "psicologo"),
        ("lei", "ley"),
        ("fonetica", "phonetica"),
        ("ekselente", "exelente"),
        ("shico", "chico"),
    ],
)
def test_words_that_sound_alike_have_one_sound(typed: str, meant: str) -> None:
    assert sound_of(typed) == sound_of(meant)


@pytest.mark.parametrize(
    ("one", "other"), [("guerra", "gerra"), ("casa", "cacha"), ("pero", "peor"), ("quema", "cema")]
)
def test_words_that_sound_different_do_not(one: str, other: str) -> None:
    assert sound_of(one) != sound_of(other)


def test_stems_are_of_the_language_of_the_text() -> None:
    stemming = Stemming()
    assert stemming.stem("pensiones", "es") == stemming.stem("pension", "es")
    assert stemming.stem("renewals", "en") == stemming.stem("renewal", "en")
    assert set(stemming.stems("renewals")) == {stemming.stem("renewals", "es"), stemming.stem("renewals", "en")}
    assert len(stemming.stems("curp")) == 1


def test_a_past_tense_has_its_stem_without_the_accent() -> None:
    stemming = Stemming()
    assert stemming.stem("fallecer", "es") in stemming.stems("fallecio")
    assert stemming.stem("robar", "es") in stemming.of_past("robo")
    assert stemming.of_past("acta") == ()
    assert stemming.of_past("") == ()


def test_lists_of_words_are_folded_and_apart() -> None:
    lists = (SILENT, FAINT, KIN, EVERYDAY)
    for some in lists:
        assert some
        assert all(folded_words(word) == [word] for word in some)
    for place, some in enumerate(lists):
        assert all(some.isdisjoint(other) for other in lists[:place])
