# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever a citizen types is text for the ear: no markup, no phonemes, no control byte, no waiting."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.speech.lexicon import EMPTY_LEXICON, load_lexicon
from kiosk.speech.pronounce import Pronunciation, spoken

SPANISH = Pronunciation("es", load_lexicon("es"))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('<break time="3s"/>', 'break time igual a "tres s"'),
        ("[[h@l'oU]]", "h arroba l'oU"),
        ("<speak><prosody rate='x-slow'>", "speak prosody rate igual a 'x-slow'"),
        ("uno\0dos", "uno dos"),
        ("uno\x1b[31mdos", "uno, treinta y uno mdos"),
        ("uno\u202edos", "unodos"),
        ("\ud800uno", "uno"),
    ],
)
def test_markup_and_control_bytes_are_not_obeyed(written: str, said: str) -> None:
    assert SPANISH.heard(written).text == said


@given(st.text(max_size=300))
def test_nothing_but_letters_marks_and_spaces_reaches_an_engine(written: str) -> None:
    heard = SPANISH.heard(written)
    kinds = {unicodedata.category(character) for character in heard.text}
    assert not kinds & {"Cs", "Co", "So", "Sm", "Sc"}
    assert not any(character < " " and character not in "\t\n" for character in heard.text)
    assert not {"<", ">", "[", "]"} & set(heard.text)


@given(st.text(alphabet="1234567890/:-.,$% AVXIabñ", max_size=60))
def test_no_shape_of_digits_breaks_the_reader(written: str) -> None:
    assert not any(character.isdigit() for character in SPANISH.heard(written).text if written.isdigit())


@pytest.mark.parametrize("unit", ["a", "A1-", "1,234 ", "x@", "\n", "(", "1", "a.", "😀", " ", "\u0301", "$1", "1:"])
def test_a_hundred_thousand_characters_take_linear_time(unit: str, max_steps: int = 100_000) -> None:
    # A pattern that backtracks would take minutes here and hit the suite's own limit.
    assert isinstance(SPANISH.heard(unit * (max_steps // len(unit))).text, str)


def test_a_language_without_grammar_keeps_its_text() -> None:
    assert spoken("Ma'alob k'iin · 12 <b>", "yua", EMPTY_LEXICON) == "Ma'alob k'iin 12 b"
    assert spoken("uno/dos", "yua", EMPTY_LEXICON) == "uno, dos"
