# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing that commands a printer reaches it from a text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.printing.letters import clean, clean_lines, file_stem, fits_code_page

CUTTER = "María\x1dV\x00 Peña\x1bp\x00\x19\xfa"


def test_commands_hidden_in_a_name_lose_their_control_bytes() -> None:
    assert clean(CUTTER) == "María V Peñap\xfa"


@pytest.mark.parametrize(
    "hidden", ["\x1b", "\x1d", "\x10\x04", "\x00", "\x7f", "\x85", "\x9b", "\u202e", "\u200b", "\ue000"]
)
def test_what_nobody_can_see_is_gone(hidden: str) -> None:
    assert clean(f"a{hidden}b").replace(" ", "") == "ab"


def test_letters_are_composed_and_spaces_single() -> None:
    assert clean("  Pen\u0303a\t\u00a0 Gu\u0308e\u0301mez ") == "Peña Güémez"


def test_typed_lines_stay_lines() -> None:
    assert clean_lines("uno\r\ndos\n\ntres\u2028cuatro\n\n") == ("uno", "dos", "", "tres", "cuatro")


def test_no_text_is_one_empty_line() -> None:
    assert clean_lines("") == ("",)


@given(st.text())
def test_no_text_keeps_a_control_character(text: str) -> None:
    for line in clean_lines(text):
        assert not any(unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for letter in line)
        assert clean(line) == line


@pytest.mark.parametrize("text", ["ÁÉÍÓÚÜÑ áéíóúüñ ¿¡ «» € – … ’", "plain"])
def test_spanish_fits_the_code_page(text: str) -> None:
    assert fits_code_page(text)


@pytest.mark.parametrize("text", ["nāhuatl", "tuꞌun", "kɨ", "漢字", "😀", "\x81"])
def test_other_letters_do_not(text: str) -> None:
    assert not fits_code_page(text)


@pytest.mark.parametrize("folio", ["../../etc/passwd", "a/b\\c", "..", "\x00", "Ñ x"])
def test_a_folio_never_leads_out_of_its_folder(folio: str) -> None:
    stem = file_stem("form", folio)
    assert stem.startswith("form")
    assert not set(stem) & set("/\\. \x00Ñ")
