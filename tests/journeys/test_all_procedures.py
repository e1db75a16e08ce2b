# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every guided procedure of the catalogue is finished in every language, by touch and by keys alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from kiosk.text import LANGUAGES
from tests.conftest import ROOT
from tests.journeys.keys import KeyHands
from tests.journeys.kiosk_under_test import KioskUnderTest
from tests.journeys.walking import Hands, Touch, first_case
from tests.journeys.whole_visit import do_all

ALL_GUIDED = tuple(sorted(f"mx-fed/{form.parent.name}" for form in (ROOT / "content").glob("*/*/form.*")))
FEWEST = 15


def _keys(kiosk: KioskUnderTest) -> KeyHands:
    return KeyHands(kiosk, (Qt.Key.Key_Tab, Qt.Key.Key_Down), (Qt.Key.Key_Return, Qt.Key.Key_Space))


HANDS: dict[str, Callable[[KioskUnderTest], Hands]] = {"touch": Touch, "keys": _keys}
WAYS = tuple((language, hands) for language in LANGUAGES for hands in HANDS)
EACH_ONCE = tuple((service_id, *WAYS[number % len(WAYS)]) for number, service_id in enumerate(ALL_GUIDED))
EVERY_WAY = tuple((service_id, *way) for service_id in ALL_GUIDED for way in WAYS)


def _finish(kiosk: KioskUnderTest, service_id: str, language: str, hands: str) -> None:
    do_all(kiosk, HANDS[hands](kiosk), service_id, first_case(kiosk, service_id), language)


def test_there_are_fifteen_and_the_kiosk_has_each(kiosk: KioskUnderTest) -> None:
    assert len(ALL_GUIDED) >= FEWEST
    assert all(kiosk.catalogue.card(service_id).has_procedure for service_id in ALL_GUIDED)


@pytest.mark.parametrize(("service_id", "language", "hands"), EACH_ONCE)
def test_a_procedure_is_finished(kiosk: KioskUnderTest, service_id: str, language: str, hands: str) -> None:
    _finish(kiosk, service_id, language, hands)


@pytest.mark.exhaustive
@pytest.mark.parametrize(("service_id", "language", "hands"), EVERY_WAY)
def test_a_procedure_is_finished_every_way(kiosk: KioskUnderTest, service_id: str, language: str, hands: str) -> None:
    _finish(kiosk, service_id, language, hands)
