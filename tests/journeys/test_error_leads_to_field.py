# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said to be wrong leads to its field, also to one that stands on another page, and says so."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from kiosk.domain.comfort import Comfort
from kiosk.ui.widgets.answer_field import AnswerField
from tests.journeys.kiosk_under_test import OpensKiosk
from tests.journeys.walking import CLINIC, answered


def test_the_summary_leads_to_a_field_behind_the_page_on_show(open_kiosk: OpensKiosk) -> None:
    kiosk = open_kiosk(profile="tablet-10")
    kiosk.window.parts.visit.comfort = Comfort(text_size="xxl")
    answered(kiosk, CLINIC, at="cp")
    kiosk.window.parts.visit.answer("cp", "12")
    kiosk.window.redraw()
    kiosk.tap("walk.continue")
    assert kiosk.speaker.alerts()
    link = QApplication.focusWidget()
    assert link is not None
    assert not kiosk.citizen.names("field")
    kiosk.citizen.tap(link.accessibleName())
    field = QApplication.focusWidget()
    assert isinstance(field, AnswerField)
    assert kiosk.citizen.names("field") == [field.accessibleName()]
    assert kiosk.speaker.texts()[0].startswith(field.accessibleName())
