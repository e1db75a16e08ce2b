# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a word may mean in a given edition: known, begun, misspelt, run together."""

from __future__ import annotations

import pytest

from offline_cache.search.sound import sound_of
from offline_cache.search.vocabulary import Vocabulary


def vocabulary(*words: str, hidden: tuple[str, ...] = ()) -> Vocabulary:
    """Each word is its own stem and names one of ten services; hidden ones stand only in descriptions."""
    rows = [(word, sound_of(word), word, 0 if word in hidden else 1, 1) for word in (*words, *hidden)]
    return Vocabulary(rows, services=10)


def test_a_word_of_every_service_tells_less_than_a_rare_one() -> None:
    rows = [("curp", "kurp", "curp", 10, 10), ("acta", "akta", "acta", 1, 5), ("luz", "lus", "luz", 0, 10)]
    known = Vocabulary(rows, services=10)
    curp, acta, luz = (known.known(word) for word in ("curp", "acta", "luz"))
    assert curp is not None
    assert acta is not None
    assert luz is not None
    assert 0 <= curp.rarity < acta.rarity <= 1
    assert (curp.is_naming, luz.is_naming) == (True, False)
    assert known.known("nada") is None
    assert known.stem_rarity("nada") is None
    assert known.stem_rarity("acta") == acta.rarity


def test_completions_are_the_most_usual_words_that_begin_so() -> None:
    rows = [
        ("pasaporte", "pasaporte", "pasaport", 3, 3),
        ("pasado", "pasado", "pasad", 1, 1),
        ("zeta", "seta", "zet", 1, 1),
    ]
    known = Vocabulary(rows, services=10)
    assert known.completions("pasa") == ["pasaporte", "pasado"]
    assert known.completions("z") == ["zeta"]
    assert known.completions("q") == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nasimiento", "nacimiento"),
        ("nacimineto", "nacimiento"),
        ("nacimento", "nacimiento"),
        ("naciminto", "nacimiento"),
        ("porfeco", "profeco"),
        ("crup", "curp"),
        ("kurp", "curp"),
        ("cartiya", "cartilla"),
    ],
)
def test_a_slip_is_forgiven(typed: str, meant: str) -> None:
    known = vocabulary("nacimiento", "profeco", "curp", "cartilla", "pensionado")
    assert known.corrections(typed)[0][0] == meant
    assert known.corrections(typed)[0][1] < 1


@pytest.mark.parametrize("typed", ["pizza", "asdfgh", "cur", "xx", "", "nac"])
def test_what_is_far_from_every_word_means_nothing(typed: str) -> None:
    assert vocabulary("pida", "visa", "curp", "nacimiento").corrections(typed) == []


def test_a_short_word_near_two_others_means_neither() -> None:
    assert vocabulary("parto", "pacto").corrections("pasto") == []
    assert vocabulary("parto").corrections("pasto") == [("parto", 0.8)]


def test_words_of_descriptions_are_no_corrections_by_slips() -> None:
    assert vocabulary(hidden=("nacimiento",)).corrections("nacimineto") == []
    assert vocabulary(hidden=("nacimiento",)).corrections("nasimiento") != [], "the same sound is the same word"


def test_two_words_typed_as_one_are_told_apart() -> None:
    known = vocabulary("acta", "nacimiento", "sas")
    assert known.halves("actanacimiento") == ("acta", "nacimiento")
    assert known.halves("actanada") is None
    assert known.halves("sa") is None
