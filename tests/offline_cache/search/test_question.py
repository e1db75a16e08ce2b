# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a citizen's text asks for, word by word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from offline_cache.search.question import AskedWord, Reader
from offline_cache.search.sound import sound_of
from offline_cache.search.stemming import Stemming
from offline_cache.search.synonyms import Synonyms
from tests.offline_cache.search.small_vocabulary import of_rows

STEMMING = Stemming()
WORDS = [
    "acta",
    "nacimiento",
    "efirma",
    "cita",
    "pasaporte",
    "documento",
    "renovar",
    "hijo",
    "menor",
    "seguro",
    "linea",
    "prepa",
    "auto",
    "curp",
]
SETS = [
    {"id": "coche", "words": {"es": ["auto", "coche", "carro"], "en": ["car", "vehicle"]}},
    {"id": "hijo", "words": {"es": ["hijo", "menor de edad", "bebé"]}},
    {"id": "nacer", "words": {"es": ["nacimiento", "di a luz", "asiento de la niña"]}},
    {"id": "tramite", "words": {"es": ["curp", "tramite"]}},
]


def reader(*words: str, synonyms: Sequence[dict[str, Any]] = (), **said: int) -> Reader:
    """Of a catalogue named by these words, with `said` in its long texts alone."""
    rows = [(word, sound_of(word), STEMMING.stem(word, "es"), 1, 1) for word in words or WORDS]
    known = of_rows(*rows, stems_of=lambda word: (STEMMING.stem(word, "es"),), **said)
    return Reader(known, STEMMING, Synonyms(synonyms, STEMMING))


READER = reader(requisito=4, laboratorio=1)
WITH_SETS = reader(synonyms=SETS)


def telling(text: str, by: Reader = READER) -> list[AskedWord]:
    return [word for word in by.asked(text) if not word.is_silent and not word.is_faint]


def written(text: str, by: Reader = READER) -> list[str]:
    return [word.written for word in telling(text, by)]


def readings(text: str, by: Reader = READER) -> list[dict[str, float]]:
    return [dict(word.readings) for word in telling(text, by)]


def test_grammar_is_not_looked_for_but_kept_for_likeness() -> None:
    both = READER.asked("acta de nacimiento")
    assert [word.written for word in both] == ["acta", "de", "nacimiento"]
    assert [word.is_silent for word in both] == [False, True, False]


@pytest.mark.parametrize(
    "text", ["", "   ", "que es lo de", "necesito hacer un documento", "🙂 …", "buenas tardes, oiga", "a", "kiero"]
)
def test_asking_alone_asks_for_nothing(text: str) -> None:
    assert READER.asked(text) == []


@pytest.mark.parametrize(
    "text", ["kiero acta ", "nesesito acta ", "nececito acta ", "nesecito acta ", "quiieroo acta "]
)
def test_a_misspelt_word_that_asks_still_only_asks(text: str) -> None:
    assert written(text) == ["acta"]


@pytest.mark.parametrize("text", ["fijese ahorita acta ", "they told acta ", "encontre acta "])
def test_everyday_words_say_little(text: str) -> None:
    assert written(text) == ["acta"]


def test_an_everyday_word_that_names_a_service_says_what_it_says() -> None:
    assert written("seguro ", reader("seguro")) == ["seguro"]
    assert written("seguro acta ", reader("acta")) == ["acta"]


def test_a_word_of_the_catalogue_is_no_slip_of_one_that_asks() -> None:
    """ "pasado" is everyday, and a letter away from "pagado"."""
    assert written("pagado ", reader("pagado", "acta")) == ["pagado"]
    assert written("pagados ", reader("pagado", "acta")) == ["pagados"]


@pytest.mark.parametrize("text", ["pasapo", "segurida", "renova"])
def test_a_word_begun_is_no_slip_of_one_that_asks(text: str) -> None:
    assert written(text, reader("pasaporte", "seguridad", "renovar")) == [text]


def test_a_known_word_is_read_as_itself_and_less_as_its_family() -> None:
    (word,) = readings("pasaporte ")
    assert word["pasaporte"] == 1.0
    assert word[STEMMING.stem("pasaporte", "es")] < 1.0


def test_another_form_of_a_known_word_is_read_as_its_stem() -> None:
    assert list(readings("renovaciones ")[0]) == [STEMMING.stem("renovar", "es")]


def test_a_past_tense_may_lack_its_accent() -> None:
    by = reader("fallecer", "acta")
    assert STEMMING.stem("fallecer", "es") in readings("fallecio ", by)[0]


def test_the_last_word_may_be_unfinished_until_a_space_follows() -> None:
    assert "pasaporte" in readings("pasap")[0]
    assert readings("pasap ") == [{}]


@pytest.mark.parametrize("text", ["nasimi", "nacimei", "pazapor", "pasapro"])
def test_a_word_may_be_unfinished_and_misspelt(text: str) -> None:
    (word,) = readings(text)
    assert {"nacimiento", "pasaporte"} & word.keys()
    assert max(word.values()) < 0.9


def test_one_letter_says_nothing() -> None:
    assert written("acta p") == ["acta"]
    assert written("I can't find, she won't, acta ") == ["acta"]
    assert READER.asked("p") == []


def test_a_completion_counts_more_the_more_of_it_is_typed() -> None:
    assert readings("pasap")[0]["pasaporte"] < readings("pasaport")[0]["pasaporte"] < 1


def test_a_faint_word_is_never_a_completion() -> None:
    assert readings("docum", reader("documento")) == [{}]


def test_words_of_descriptions_complete_too() -> None:
    assert "laboratorio" in readings("laborat")[0]


def test_a_misspelt_word_is_read_as_what_it_may_mean() -> None:
    (meant,) = readings("nasimiento ")
    assert meant[STEMMING.stem("nacimiento", "es")] < meant["nacimiento"] < 1.0


def test_what_sounds_like_a_word_is_that_word_though_it_might_be_a_form_of_another() -> None:
    (word,) = readings("sita ", reader("cita", "sito"))
    assert word["cita"] > word[STEMMING.stem("sito", "es")]


@pytest.mark.parametrize("text", ["e firma", "e.firma", "efirma", "e-firma", "efi rma "])
def test_what_was_split_is_one_word(text: str) -> None:
    (word,) = telling(text)
    assert "efirma" in word.readings


def test_two_known_words_are_not_joined() -> None:
    assert written("acta cita ", reader("acta", "cita", "actacita")) == ["acta", "cita"]


def test_what_was_run_together_is_several_words() -> None:
    assert written("actanacimiento") == ["acta", "nacimiento"]
    assert written("quieromiactadenacimiento") == ["acta", "nacimiento"]


def test_unknown_words_weigh_more_than_unknown_numbers_and_those_more_than_asking() -> None:
    pizza, number, faint = READER.asked("pizza 5 tramites ")
    assert (pizza.readings, number.readings, faint.readings) == ({}, {}, {})
    assert faint.weight < number.weight < pizza.weight


def test_who_it_is_about_weighs_less_than_what_it_is() -> None:
    son, minor = telling("hijo menor ")
    assert 0 < son.weight < minor.weight


def test_a_paste_is_cut_to_what_a_person_types() -> None:
    assert len(READER.asked("acta " * 5000)) <= 30
    assert READER.asked("x" * 10_000)[0].readings == {}


def test_a_word_is_read_as_its_synonyms() -> None:
    (car,) = readings("carros ", WITH_SETS)
    assert 0 < car["auto"] < 1
    assert "car" in readings("vehicles ", WITH_SETS)[0], "of other languages too"
    assert readings("carros ") == [{}]


def test_a_misspelt_word_is_read_as_the_synonyms_of_what_it_means() -> None:
    assert readings("nasimiento ", WITH_SETS)[0].keys() >= {"nacimiento"}
    (auto,) = readings("autto ", WITH_SETS)
    assert 0 < auto["coche"] < auto["auto"]


def test_each_telling_word_of_a_phrase_may_mean_all_of_it() -> None:
    minor, age = telling("menor de edad ", WITH_SETS)
    assert (minor.written, age.written) == ("menor", "edad")
    assert "hijo" in minor.readings
    assert "hijo" in age.readings


def test_a_phrase_of_words_that_only_ask_is_one_word() -> None:
    by = reader("nacimiento", synonyms=[{"id": "n", "words": {"es": ["nacimiento", "alguien nuevo"]}}])
    (word,) = telling("alguien nuevo en casa ", by)[:1]
    assert word.written == "alguien nuevo"
    assert "nacimiento" in word.readings


def test_a_phrase_still_being_typed_is_no_phrase_yet() -> None:
    assert all("hijo" not in each for each in readings("menor de edad", WITH_SETS))


def test_a_word_that_asks_has_no_synonyms() -> None:
    assert WITH_SETS.asked("tramite ") == []
