# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Syllables as they are spoken, and plain texts that read easier than official ones."""

from __future__ import annotations

import pytest

from central.readability import EASY_LEAST, reading_ease, syllables

PLAIN = (
    "Lleve su acta y su recibo de luz. Vaya a la clínica en la mañana. Pida su turno y espere. Le dan su hoja ese día."
)
OFFICIAL = (
    "La presentación extemporánea de la documentación comprobatoria correspondiente imposibilitará el otorgamiento "
    "de los beneficios económicos establecidos institucionalmente en la normatividad administrativa aplicable."
)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *[("sol", 1), ("que", 1), ("voy", 1), ("yo", 1), ("y", 1), ("guerra", 2), ("cuota", 2), ("ciudad", 2)],
        *[("día", 2), ("país", 2), ("búho", 2), ("caída", 3), ("poeta", 3), ("trámite", 3), ("averiguáis", 4)],
        *[("identificación", 6), ("aéreo", 4), ("shh", 1)],
    ],
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_plain_text_is_easy_and_an_official_one_is_not() -> None:
    plain, official = reading_ease(PLAIN), reading_ease(OFFICIAL)
    assert plain is not None and official is not None
    assert official < EASY_LEAST < plain


def test_a_short_text_is_not_judged() -> None:
    assert reading_ease("Identificación oficial") is None
