# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody comes, finds a procedure, answers it by touch, takes the papers and goes."""

from __future__ import annotations

import pytest

from kiosk.domain.folio import spaced
from tests.journeys.kiosk_under_test import KioskUnderTest
from tests.journeys.walking import GUIDED, Touch, course, first_case, open_sheet, walk


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("service_id", GUIDED)
def test_a_procedure_is_done_by_touch(kiosk: KioskUnderTest, service_id: str, language: str) -> None:
    kiosk.begin(language)
    open_sheet(kiosk, service_id)
    kiosk.tap("sheet.begin")
    walk(kiosk, Touch(kiosk), first_case(kiosk, service_id))
    view = course(kiosk).view()
    assert view.is_complete
    assert {name: value.reveal() for name, value in view.submission.items()} == first_case(kiosk, service_id)
    kiosk.tap("review.confirm")
    kiosk.citizen.wait_until(lambda: kiosk.screen == "goodbye", "the papers")
    folio = kiosk.window.parts.visit.folio
    assert folio is not None
    assert kiosk.citizen.sees(spaced(folio))
    assert len(kiosk.papers_like("form-*.pdf")) == 1
    assert len(kiosk.papers_like("receipt-*.bin")) == 1
    kiosk.tap("goodbye.finish")
    assert kiosk.screen == "welcome"
    assert kiosk.text.language == "es"
    assert not kiosk.window.parts.visit.has_answers
    assert kiosk.log.codes() == [
        "visit.began", "procedure.began", *["walk.continued"] * len(view.screens), "procedure.printed", "visit.ended",
    ]  # fmt: skip
