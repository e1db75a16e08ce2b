# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lexicons are data that staff may edit: mistakes get file, section and word."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.domain.errors import SpeechError
from kiosk.domain.ports import Utterance
from kiosk.speech.lexicon import EMPTY_LEXICON, languages_with_lexicon, load_lexicon
from kiosk.speech.pronouncer import Pronouncer


def test_the_shipped_languages_know_the_same_phrases_letters_and_keys() -> None:
    assert languages_with_lexicon() == {"es", "en"}
    spanish, english = load_lexicon("es"), load_lexicon("en")
    assert spanish.phrases.keys() == english.phrases.keys()
    assert spanish.letters.keys() == english.letters.keys()
    assert spanish.keys.keys() == english.keys.keys()


def test_a_language_without_lexicon_has_an_empty_one() -> None:
    assert load_lexicon("nah") is EMPTY_LEXICON


def test_a_language_code_cannot_leave_the_folder(tmp_path: Path) -> None:
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "secret.toml").write_text("[words]\n", encoding="utf-8")
    assert load_lexicon("../secret", tmp_path / "lexicon") is EMPTY_LEXICON


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"[words\n", "line 1"),
        (b"\xff\xfe", "cannot be read"),
        (b"[word]\na = 'b'\n", "unknown section [word]"),
        (b"[words]\na = 1\n", "section [words]: “a” must be a text"),
        (b"words = 'b'\n", "must be a section"),
    ],
)
def test_a_broken_lexicon_is_named(tmp_path: Path, content: bytes, complaint: str) -> None:
    (tmp_path / "es.toml").write_bytes(content)
    with pytest.raises(SpeechError) as caught:
        load_lexicon("es", tmp_path)
    assert complaint in caught.value.sentence
    assert "es.toml" in caught.value.sentence


def test_a_broken_lexicon_is_told_once_and_the_text_is_still_said(tmp_path: Path) -> None:
    (tmp_path / "es.toml").write_text("nonsense", encoding="utf-8")
    told: list[str] = []
    pronouncer = Pronouncer(told.append, folder=tmp_path)
    for _ in range(2):
        assert pronouncer.heard(Utterance("Hola", "es")).text == "Hola"
    assert len(told) == 1


def test_own_data_is_masked_only_where_asked() -> None:
    own = Utterance("GOMC960101HDFRRN09", "es", "answer", is_private=True)
    public = Utterance("Hola", "es")
    pronouncer = Pronouncer(print)
    assert pronouncer.heard(own, is_private_masked=True).text == "dato oculto"
    assert pronouncer.heard(own, is_private_masked=True).source_of(5, 6) == (0, 18)
    assert pronouncer.heard(public, is_private_masked=True).text == "Hola"
    assert pronouncer.heard(own).text.startswith("ge o eme ce")


def test_a_masked_key_is_not_said_and_other_keys_are() -> None:
    own, public = Utterance("G", "es", "key", is_private=True), Utterance("G", "es", "key")
    pronouncer = Pronouncer(print)
    assert pronouncer.heard(own, is_private_masked=True).text == ""
    assert pronouncer.heard(public, is_private_masked=True).text == "ge"
    assert pronouncer.heard(own).text == "ge"
