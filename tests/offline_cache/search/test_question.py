# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a citizen's text asks for, word by word."""

from __future__ import annotations

import pytest

from offline_cache.search.question import AskedWord, asked_words
from offline_cache.search.sound import sound_of
from offline_cache.search.stemming import Stemming
from offline_cache.search.vocabulary import Vocabulary

STEMMING = Stemming()
WORDS = ("acta", "nacimiento", "efirma", "cita", "pasaporte", "documento", "renovar", "hijo", "menor", "años")
VOCABULARY = Vocabulary(
    [(word, sound_of(word), STEMMING.stem(word, "es"), 1, 1) for word in WORDS if word.isascii()], services=20
)


def asked(text: str) -> list[AskedWord]:
    return [word for word in asked_words(text, VOCABULARY, STEMMING) if not word.is_silent]


def readings(text: str) -> list[dict[str, float]]:
    return [word.readings for word in asked(text)]


def test_grammar_is_not_looked_for_but_kept_for_likeness() -> None:
    both = asked_words("acta de nacimiento", VOCABULARY, STEMMING)
    assert [word.written for word in both] == ["acta", "de", "nacimiento"]
    assert [word.is_silent for word in both] == [False, True, False]


@pytest.mark.parametrize("text", ["", "   ", "que es lo de", "necesito hacer un documento", "🙂 …"])
def test_asking_verbs_alone_ask_for_nothing(text: str) -> None:
    assert asked_words(text, VOCABULARY, STEMMING) == []


def test_a_known_word_is_read_as_itself_and_its_family() -> None:
    assert readings("pasaporte ")[0] == {"pasaporte": 1.0, STEMMING.stem("pasaporte", "es"): 0.9}


def test_another_form_of_a_known_word_is_read_as_its_stem() -> None:
    assert readings("renovaciones ") == [{STEMMING.stem("renovar", "es"): 0.9}]


def test_the_last_word_may_be_unfinished_until_a_space_follows() -> None:
    assert "pasaporte" in readings("pasap")[0]
    assert readings("pasap ") == [{}]
    assert readings("p") == [{}]


def test_a_completion_counts_more_the_more_of_it_is_typed() -> None:
    assert readings("pasap")[0]["pasaporte"] < readings("pasaport")[0]["pasaporte"] < 1


def test_a_faint_word_is_never_a_completion() -> None:
    assert readings("docum") == [{}]


def test_a_misspelt_word_is_read_as_what_it_may_mean() -> None:
    meant = readings("nasimiento ")[0]
    assert meant["nacimiento"] == 0.95
    assert meant[STEMMING.stem("nacimiento", "es")] < 0.95


@pytest.mark.parametrize("text", ["e firma", "e.firma", "efirma", "e-firma"])
def test_what_was_split_is_one_word(text: str) -> None:
    (word,) = asked(text)
    assert "efirma" in word.readings


def test_two_known_words_are_not_joined() -> None:
    known = Vocabulary([(word, sound_of(word), word, 1, 1) for word in ("acta", "cita", "actacita")], services=5)
    assert [word.written for word in asked_words("acta cita", known, STEMMING)] == ["acta", "cita"]


def test_what_was_run_together_is_two_words() -> None:
    assert [word.written for word in asked("actanacimiento")] == ["acta", "nacimiento"]


def test_unknown_words_weigh_fully_and_unknown_numbers_little() -> None:
    pizza, number, faint = asked("pizza 5 tramites")
    assert (pizza.readings, number.readings, faint.readings) == ({}, {}, {})
    assert faint.weight < number.weight < pizza.weight


def test_who_it_is_about_weighs_less_than_what_it_is() -> None:
    son, minor = asked("hijo menor ")
    assert son.weight == pytest.approx(minor.weight / 2)


def test_a_paste_is_cut_to_what_a_person_types() -> None:
    assert len(asked_words("acta " * 5000, VOCABULARY, STEMMING)) <= 24
    assert asked_words("x" * 10_000, VOCABULARY, STEMMING)[0].readings == {}
