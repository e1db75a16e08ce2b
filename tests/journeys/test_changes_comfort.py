# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters, colours, voice and reach are changed half-way: at once, without loss, and only for this visit."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from kiosk.domain.comfort import DEFAULT_COMFORT, Comfort
from kiosk.ui.rehearsal.citizen import NotFound
from tests.journeys.kiosk_under_test import KioskUnderTest, OpensKiosk
from tests.journeys.walking import CLINIC, Touch, course, first_case, open_sheet, walk


@pytest.mark.parametrize(
    ("profile", "size", "theme"),
    [("portrait-21", "xxl", "high_black"), ("landscape-24", "xl", "high_white"), ("tablet-10", "s", "low")],
)
def test_half_way_through_a_form(open_kiosk: OpensKiosk, profile: str, size: str, theme: str) -> None:
    kiosk = open_kiosk(profile=profile)
    kiosk.begin()
    open_sheet(kiosk, CLINIC)
    kiosk.tap("sheet.begin")
    answers = first_case(kiosk, CLINIC)
    walk(kiosk, Touch(kiosk), answers, until="nombre")
    kiosk.window.parts.visit.answer("nombres", "Guada")
    kiosk.tap_bar("letters")
    kiosk.citizen.choose(kiosk.show(f"comfort.text_size.{size}"))
    kiosk.citizen.choose(kiosk.show(f"comfort.theme.{theme}"))
    kiosk.tap("comfort.done")
    comfort = kiosk.window.parts.visit.comfort
    assert (comfort.text_size, comfort.theme) == (size, theme)
    assert kiosk.window.parts.look.comfort == comfort
    assert course(kiosk).cursor == "nombre"
    fields = [each.text() for each in kiosk.window.findChildren(QLineEdit)]
    assert "Guada" in fields
    kiosk.window.parts.visit.answer("nombres", "")
    kiosk.window.redraw()
    walk(kiosk, Touch(kiosk), answers)
    kiosk.tap("review.confirm")
    kiosk.citizen.wait_until(lambda: kiosk.screen == "goodbye", "the papers")
    kiosk.tap("goodbye.finish")
    assert kiosk.window.parts.visit.comfort == DEFAULT_COMFORT
    assert kiosk.window.parts.look.comfort == DEFAULT_COMFORT


def test_the_voice_goes_slower_louder_and_off(kiosk: KioskUnderTest) -> None:
    kiosk.begin()
    kiosk.tap_bar("letters")
    kiosk.tap("comfort.speech_rate_percent.less")
    kiosk.tap("comfort.speech_volume_percent.more")
    assert kiosk.speaker.pace == (75, 80)
    assert any("75" in text for text in kiosk.speaker.texts())
    kiosk.citizen.tick(kiosk.show("comfort.has_voice"))
    assert not kiosk.speaker.is_on
    kiosk.tap("comfort.done")
    kiosk.tap_bar("help")
    kiosk.tap("help.leave")
    assert kiosk.speaker.is_on
    assert kiosk.speaker.pace == (100, 60)


def test_the_bars_buttons_open_and_close_the_panel(kiosk: KioskUnderTest) -> None:
    kiosk.begin()
    kiosk.tap_bar("contrast")
    assert kiosk.screen == "colours"
    kiosk.tap_bar("contrast")
    assert kiosk.screen == "home"


def test_low_reach_brings_everything_into_the_lower_half(kiosk: KioskUnderTest) -> None:
    kiosk.begin()
    kiosk.tap_bar("letters")
    kiosk.citizen.tick(kiosk.show("comfort.is_low_reach"))
    assert kiosk.window.parts.visit.comfort == Comfort(is_low_reach=True)
    highest = min(stop.mapTo(kiosk.window, stop.rect().topLeft()).y() for stop in kiosk.window.stops())
    assert highest >= 0.45 * kiosk.window.height() - 1


def test_a_wide_screen_offers_no_low_reach(open_kiosk: OpensKiosk) -> None:
    kiosk = open_kiosk(profile="landscape-24")
    kiosk.begin()
    kiosk.tap_bar("letters")
    with pytest.raises(NotFound):
        kiosk.citizen.tick(kiosk.show("comfort.is_low_reach"))


def test_listening_reads_the_whole_screen_with_roles(kiosk: KioskUnderTest) -> None:
    kiosk.begin()
    kiosk.tap_bar("listen")
    said = kiosk.speaker.texts()
    assert said[0] == kiosk.show("home.title")
    assert f"{kiosk.show('home.search')}. {kiosk.show('reader.button')}" in said
    assert QApplication.focusWidget() is not None
