# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A word in the engine's ear is a word on the citizen's screen."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.speech.heard import Heard, Script
from kiosk.speech.lexicon import load_lexicon
from kiosk.speech.pronounce import Pronunciation

SPANISH = Pronunciation("es", load_lexicon("es"))


def on_screen(written: str, said: str) -> str:
    heard = SPANISH.heard(written)
    start, length = heard.source_of(heard.text.index(said), len(said))
    return written[start : start + length]


def test_words_taken_over_are_found_in_their_place() -> None:
    assert on_screen("Su CURP es nueva", "nueva") == "nueva"


def test_words_that_stand_for_another_point_to_all_of_it() -> None:
    written = "Cuesta $1,234.50 y el IMSS lo cobra el 23/11/2026."
    assert on_screen(written, "doscientos") == "$1,234.50"
    assert on_screen(written, "ims") == "IMSS"
    assert on_screen(written, "noviembre") == "23/11/2026"
    assert on_screen(written, "cobra") == "cobra"


def test_positions_survive_dropped_signs_and_joined_spaces() -> None:
    written = "😀 Hola · mundo   feliz 16% del total"
    for word in ("Hola", "mundo", "feliz", "del", "total"):
        assert on_screen(written, word) == word


def test_a_text_without_pieces_is_its_own_source() -> None:
    assert Heard("hola").source_of(1, 2) == (1, 2)


def test_a_comma_takes_the_place_of_the_space_before_it() -> None:
    script = Script()
    script.copy("uno ", 0)
    script.replace(", ", 4, 1)
    script.copy(" dos", 5)
    assert script.heard().text == "uno, dos"
    assert script.heard().source_of(5, 3) == (6, 3)


@given(st.text(max_size=200))
def test_every_character_heard_comes_from_within_the_text(written: str) -> None:
    heard = SPANISH.heard(written)
    for position in range(len(heard.text)):
        start, length = heard.source_of(position, 1)
        assert 0 <= start <= start + length <= len(written)
