# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is begun to be typed is found whatever the capitals, the accents and the order of words."""

from __future__ import annotations

import pytest

from kiosk.domain.likeness import is_like, plain


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("mexi", "Ciudad de México"),
        ("MÉXICO ciudad", "Ciudad de México"),
        ("queretaro", "Querétaro"),
        ("doñ", "Dona Ana"),
        ("dona", "Doña Ana"),
        ("", "Oaxaca"),
        (" - ", "Oaxaca"),
        ("h", "Su hijo (menor)"),
        ("menor", "Su hijo (menor)"),
        ("2", "Clínica 2"),
    ],
)
def test_found(typed: str, text: str) -> None:
    assert is_like(typed, text)


@pytest.mark.parametrize(("typed", "text"), [("xico", "México"), ("oaxaca b", "Oaxaca"), ("z", "")])
def test_not_found(typed: str, text: str) -> None:
    assert not is_like(typed, text)


def test_plain_letters_are_small_and_without_accents() -> None:
    assert plain("ÁÉÍÓÚÜÑ ß") == "aeiouun ss"
