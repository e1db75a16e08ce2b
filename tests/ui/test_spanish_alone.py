# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A service that nobody has translated: an English screen shows it in Spanish, and the Spanish voice says it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.catalogue import Step
from kiosk.domain.words import Words
from kiosk.text import Sentences
from kiosk.ui.parts import Place
from kiosk.ui.reader import Reader
from kiosk.ui.screens.service_rows import service_row
from kiosk.ui.screens.sheet import SheetScreen
from kiosk.ui.widgets.prose import Prose
from tests.journeys.kiosk_under_test import KioskUnderTest, Setup
from tests.journeys.walking import CLINIC

NAME = Words({"es": "Alta de giro comercial"})
STEP = Step(1, Words({"es": "Pida su turno"}))


class OnlySpanish:
    """The catalogue, with one service as an import brings it."""

    def __init__(self, catalogue: Any) -> None:
        self._catalogue = catalogue

    def __getattr__(self, name: str) -> Any:
        return getattr(self._catalogue, name)

    def service(self, service_id: str) -> Any:
        return replace(self._catalogue.service(service_id), name=NAME, speech=Words({}), steps=(STEP,))


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[KioskUnderTest]:
    kiosk = KioskUnderTest(tmp_path, Setup())
    kiosk.window.parts = replace(kiosk.window.parts, catalogue=OnlySpanish(kiosk.window.parts.catalogue))
    kiosk.window.parts.visit.language = "en"
    yield kiosk
    kiosk.close()


def test_the_sheet_says_in_which_language_its_words_are(kiosk: KioskUnderTest) -> None:
    page = SheetScreen(Place("sheet", service_id=CLINIC)).build(kiosk.window.parts)
    told = {block.widget.text(): block.widget.language for block in page.blocks if isinstance(block.widget, Prose)}
    assert told["Alta de giro comercial"] == "es"
    assert told["1. Pida su turno"] == "es"


def test_a_row_is_said_in_two_voices(kiosk: KioskUnderTest) -> None:
    parts = replace(kiosk.window.parts, text=Sentences.load("en"))
    card = replace(parts.catalogue.card(CLINIC), name=NAME, short_name=Words({}))
    said = Reader(parts.text).control(service_row(parts, card), "screen")
    assert (said[0].text, said[0].language) == ("Alta de giro comercial", "es")
    assert said[1].language == "en"
    assert "Alta" not in said[1].text
    assert card.authority.short_name in said[1].text
