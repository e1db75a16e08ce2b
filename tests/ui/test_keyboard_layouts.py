# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every keyboard of every language: all acts understood, all keys different, all letters of Mexico's names there."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from itertools import chain

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.domain.comfort import Comfort
from kiosk.text import LANGUAGES, Sentences
from kiosk.ui.keyboard.keyboard import Keyboard
from kiosk.ui.keyboard.layout import KeyboardLayout, keyboard_layout
from kiosk.ui.look import Look
from kiosk.ui.profile import profile
from kiosk.ui.widgets.answer_field import AnswerField

SPANISH = "abcdefghijklmnñopqrstuvwxyzáéíóúü"
CODES = "ABCDEFGHIJKLMNÑOPQRSTUVWXYZ0123456789"
ADDRESSES = "abcdefghijklmnopqrstuvwxyz0123456789@._-"
NEEDED = {"text": SPANISH + "0123456789 ,.-#", "code": CODES, "digits": "0123456789", "email": ADDRESSES}
NEEDED |= {"decimal": "0123456789.", "months": ""}
FOLDER = files("kiosk.ui").joinpath("keyboard/layouts")


def all_layouts() -> list[tuple[str, str]]:
    """(language, name) of every one that ships."""
    found = []
    for file in FOLDER.iterdir():
        language = file.name.removesuffix(".toml")
        found += [(language, name) for name in tomllib.loads(file.read_text("utf-8"))]
    return sorted(found)


def keys(layout: KeyboardLayout) -> set[str]:
    return set(chain.from_iterable(chain.from_iterable(layout.pages.values())))


def keyboard(name: str, language: str, typed: str = "x") -> Keyboard:
    look = Look(profile("portrait-21"), Comfort())
    return Keyboard(look, Sentences.load(language), AnswerField(look, "field", value=typed), name, can_close=True)


def names(board: Keyboard) -> list[str]:
    return [button.accessibleName() for row in board.rows for button in row]


def press(board: Keyboard, name: str) -> None:
    button = next(button for row in board.rows for button in row if button.accessibleName() == name)
    button.click()
    QApplication.processEvents()


def test_every_language_of_the_kiosk_has_its_keyboards() -> None:
    assert {language for language, _ in all_layouts()} == set(LANGUAGES)
    assert len(all_layouts()) == len(LANGUAGES) * len(NEEDED)


def test_a_language_without_keyboards_gets_the_spanish_ones() -> None:
    assert keyboard_layout("text", "nah") == keyboard_layout("text", "es")


@pytest.mark.parametrize(("language", "name"), all_layouts())
def test_every_letter_that_is_needed_has_a_key(language: str, name: str) -> None:
    there = {" " if key == "{space}" else key for key in keys(keyboard_layout(name, language))}
    assert set(NEEDED[name]) <= there


@pytest.mark.parametrize(("language", "name"), all_layouts())
def test_no_key_stands_twice_on_a_page(language: str, name: str) -> None:
    for rows in keyboard_layout(name, language).pages.values():
        page = list(chain.from_iterable(rows))
        assert len(page) == len(set(page))


@pytest.mark.parametrize(("language", "name"), all_layouts())
def test_every_key_types_itself_or_acts(qapp: QApplication, language: str, name: str) -> None:
    layout = keyboard_layout(name, language)
    board = keyboard(name, language)
    for page in layout.pages:
        for key in chain.from_iterable(layout.pages[page]):
            board.field.setText("x")
            if page != board._page:
                board._press(f"{{{page}}}")
            before = names(board)
            board._press(key)
            if key.startswith("{"):
                assert "{" not in board.field.text(), f"{key} was typed instead of done"
                assert (board.field.text(), names(board)) != ("x", before), f"{key} did nothing"
            else:
                assert board.field.text().casefold() == f"x{key}".casefold()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_begins_with_a_capital_and_goes_on_small(qapp: QApplication, language: str) -> None:
    board = keyboard("text", language, typed="")
    press(board, "M")
    press(board, "a")
    assert board.field.text() == "Ma"


@pytest.mark.parametrize("language", LANGUAGES)
def test_accents_are_one_letter_and_back_to_the_letters(qapp: QApplication, language: str) -> None:
    board = keyboard("text", language)
    say = Sentences.load(language).say
    press(board, say("keyboard.accents"))
    press(board, "í")
    press(board, "q")
    assert board.field.text() == "xíq"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_says_its_name(qapp: QApplication, language: str) -> None:
    said: list[str] = []
    board = keyboard("email", language)
    board.typed.connect(said.append)
    for name in ("at", "point", "hyphen", "underscore"):
        press(board, Sentences.load(language).show(f"keyboard.{name}"))
    press(board, Sentences.load(language).say("keyboard.back"))
    assert len(said) == 5
    assert all(len(name) > 1 for name in said)
    assert board.field.text() == "x@.-"
