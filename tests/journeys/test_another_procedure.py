# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One citizen does two procedures in one visit, and leaves through help in another one."""

from __future__ import annotations

import pytest

from tests.journeys.kiosk_under_test import KioskUnderTest
from tests.journeys.walking import CLINIC, RECORD, answered, course, open_sheet


def printed(kiosk: KioskUnderTest, service_id: str) -> str:
    answered(kiosk, service_id)
    kiosk.tap("review.confirm")
    kiosk.citizen.wait_until(lambda: kiosk.screen == "goodbye", "the papers")
    folio = kiosk.window.parts.visit.folio
    assert folio is not None
    return folio


@pytest.mark.parametrize("way", ["goodbye.another", "back"])
def test_two_procedures_in_one_visit(kiosk: KioskUnderTest, way: str) -> None:
    kiosk.begin("en")
    kiosk.tap_bar("letters")
    kiosk.citizen.choose(kiosk.show("comfort.text_size.l"))
    kiosk.tap("comfort.done")
    first = printed(kiosk, CLINIC)
    kiosk.tap_bar("back") if way == "back" else kiosk.tap(way)
    visit = kiosk.window.parts.visit
    assert kiosk.screen == "home"
    assert (kiosk.text.language, visit.comfort.text_size) == ("en", "l")
    assert not visit.has_answers
    assert kiosk.window.parts.desk.course is None
    open_sheet(kiosk, CLINIC)
    assert not kiosk.citizen.sees(kiosk.show("sheet.resume"), "button")
    second = printed(kiosk, RECORD)
    assert second != first
    assert len(kiosk.papers_like("form-*.pdf")) == 2


@pytest.mark.parametrize("way", [(), ("letters",), ("help",)], ids=str)
def test_done_and_gone_home_without_finish_goes_on_with_nothing(kiosk: KioskUnderTest, way: tuple[str, ...]) -> None:
    kiosk.begin()
    printed(kiosk, CLINIC)
    for target in (*way, "home"):
        kiosk.tap_bar(target)
    assert kiosk.screen == "home"
    assert not kiosk.window.parts.visit.has_answers
    open_sheet(kiosk, CLINIC)
    kiosk.tap("sheet.begin")
    assert course(kiosk).cursor == "asegurado"


@pytest.mark.parametrize("language", ["es", "en"])
def test_help_ends_the_visit_and_forgets(kiosk: KioskUnderTest, language: str) -> None:
    kiosk.begin(language)
    answered(kiosk, CLINIC, "cp")
    kiosk.tap_bar("help")
    kiosk.tap("help.leave")
    assert kiosk.screen == "welcome"
    assert kiosk.text.language == "es"
    assert not kiosk.window.parts.visit.has_answers
    assert kiosk.window.parts.desk.course is None
    assert kiosk.log.codes()[-1] == "visit.ended"
