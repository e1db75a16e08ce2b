# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a word may mean in a given edition: known, begun, misspelt, run together."""

from __future__ import annotations

import pytest

from tests.offline_cache.search.small_vocabulary import of_rows, row, vocabulary


def test_a_word_of_every_service_tells_less_than_a_rare_one() -> None:
    known = of_rows(row("curp", 10), row("acta"), luz=10, gas=1)
    curp, acta, luz, gas = (known.known(word) for word in ("curp", "acta", "luz", "gas"))
    assert curp is not None
    assert acta is not None
    assert luz is not None
    assert gas is not None
    assert 0 <= curp.rarity < acta.rarity <= 1
    assert 0 <= luz.rarity < gas.rarity <= 1
    assert [each.is_naming for each in (curp, acta, luz, gas)] == [True, True, False, False]


def test_only_what_the_catalogue_holds_is_known() -> None:
    known = vocabulary("acta", luz=2, de=9)
    assert known.known("nada") is None
    assert known.known("de") is None, "grammar is never looked for, however often it is there"
    assert known.naming("luz") is None
    assert known.family("nada") == ()
    assert known.family("acta") == ("acta",)


def test_an_agency_without_services_names_nothing() -> None:
    known = of_rows(row("vieja", 0))
    word = known.known("vieja")
    assert word is not None
    assert (word.is_naming, word.rarity) == (False, 1.0)


def test_a_stem_is_as_telling_as_the_most_usual_of_its_words() -> None:
    known = of_rows(("acta", "akta", "act", 1, 1), ("actas", "aktas", "act", 5, 5), luces=3, luce=1)
    usual = known.known("actas")
    assert usual is not None
    assert known.stem_rarity("act") == usual.rarity
    assert known.stem_rarity("luce") is not None, "a stem of descriptions alone"
    assert known.stem_rarity("nada") is None


def test_the_words_of_a_stem_are_its_forms() -> None:
    known = of_rows(("luz", "lus", "luc", 1, 1), ("luces", "luses", "luc", 1, 1), luc=1, lucs=1, lucha=4)
    assert known.words_of("luc") == ["luz", "luces"]
    assert known.words_of("nada") == []
    assert known.forms("luc") == ["luc", "luz", "luces", "lucs"]
    assert known.forms("nada") == ["nada"]


def test_a_naming_word_is_a_form_of_its_own_stems_alone() -> None:
    """ "INEA" stands for a name: that it looks like a form of "ine" makes it none."""
    known = of_rows(row("ines"), ines=3, inesss=2)
    assert known.forms("ine") == ["ine", "inesss"]


def test_completions_are_the_most_usual_words_that_begin_so() -> None:
    known = of_rows(row("pasaporte", 3), row("pasado"), row("zeta"), pasaje=2, pasaporte=9)
    assert known.completions("pasa") == ["pasaporte", "pasaje", "pasado"]
    assert known.completions("z") == ["zeta"]
    assert known.completions("q") == []


def test_grammar_completes_nothing() -> None:
    assert vocabulary(para=3, parado=1).completions("par") == ["parado"]


def test_of_many_completions_some_are_offered() -> None:
    assert 1 < len(vocabulary(*(f"pasa{letter}" for letter in "bcdefghijklmnopqrstuvwxyz")).completions("pasa")) < 25


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


def test_words_of_descriptions_are_no_corrections() -> None:
    assert vocabulary(nacimiento=3).corrections("nacimineto") == []


def test_words_of_agencies_without_services_are_no_corrections_by_slips() -> None:
    assert of_rows(row("nacimiento", 0)).corrections("nacimineto") == []


def test_of_equally_near_words_the_most_usual_comes_first() -> None:
    known = of_rows(row("registros"), row("registrar", 5))
    assert [word for word, _ in known.corrections("registror")] == ["registrar", "registros"]


@pytest.mark.parametrize(("typed", "meant"), [("pasaportaje", "pasaporte"), ("licensiatura", "licencia")])
def test_a_far_word_is_guessed(typed: str, meant: str) -> None:
    assert [word for word, _ in vocabulary("pasaporte", "licencia", "curp").guesses(typed)] == [meant]


@pytest.mark.parametrize("typed", ["pasaporte", "cu", "zzzzzzzz"])
def test_neither_a_known_nor_a_short_nor_a_strange_word_is_guessed(typed: str) -> None:
    assert vocabulary("pasaporte", "curp").guesses(typed) == []


def test_words_that_name_nothing_are_no_guesses() -> None:
    assert of_rows(row("pasaporte", 0)).guesses("pasaportaje") == []
