# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Something of ours breaks under a citizen's fingers: they are told where to go, staff get a code, nothing is kept."""

from __future__ import annotations

import sys

import pytest

from kiosk.domain.errors import ProcedureRefused
from kiosk.ui.page import Page
from kiosk.ui.parts import Parts
from kiosk.ui.screens.help import HelpScreen
from kiosk.ui.screens.walk import WalkScreen
from tests.journeys.kiosk_under_test import KioskUnderTest
from tests.journeys.waiting import out_of_order_passes
from tests.journeys.walking import CLINIC, answered

TYPED = "a typed answer"


@pytest.fixture
def guarded(kiosk: KioskUnderTest, monkeypatch: pytest.MonkeyPatch) -> KioskUnderTest:
    """The kiosk with its own handler of the unforeseen, in the place of the one of pytest-qt."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    kiosk.kiosk.attendant.guard()
    return kiosk


def break_help(monkeypatch: pytest.MonkeyPatch, problem: Exception) -> None:
    def build(_self: HelpScreen, _parts: Parts) -> Page:
        raise problem

    monkeypatch.setattr(HelpScreen, "build", build)


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_fault_of_ours_is_told_with_a_code_and_forgets(
    guarded: KioskUnderTest, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    guarded.begin(language)
    answered(guarded, CLINIC, "cp")
    break_help(monkeypatch, RuntimeError(TYPED))
    guarded.tap_bar("help")
    assert guarded.screen == "out_of_order"
    assert guarded.sees("out_of_order.title")
    assert guarded.sees("out_of_order.code", code="K900")
    assert guarded.speaker.texts()[0] == guarded.show("out_of_order.title")
    facts = guarded.log.facts("kiosk.failed")
    assert (facts["error"], facts["kind"], facts["place"]) == ("K900", "runtimeerror", "build")
    assert TYPED not in (guarded.state / "events.jsonl").read_text("utf-8")
    assert not guarded.window.parts.visit.has_answers
    assert guarded.window.parts.desk.course is None
    assert not hasattr(sys, "last_traceback")


def test_an_expected_error_keeps_its_own_code(guarded: KioskUnderTest, monkeypatch: pytest.MonkeyPatch) -> None:
    guarded.begin()
    break_help(monkeypatch, ProcedureRefused("mx-fed/x is broken; publish again."))
    guarded.tap_bar("help")
    assert guarded.sees("out_of_order.code", code="K301")


def test_the_kiosk_recovers_to_the_welcome_by_itself(guarded: KioskUnderTest, monkeypatch: pytest.MonkeyPatch) -> None:
    guarded.begin("en")
    with monkeypatch.context() as broken:
        break_help(broken, RuntimeError(TYPED))
        guarded.tap_bar("help")
    out_of_order_passes(guarded)
    assert guarded.screen == "welcome"
    guarded.begin()
    guarded.tap_bar("help")
    assert guarded.screen == "help"


def test_who_began_anew_before_is_not_thrown_out_by_the_recovery(
    guarded: KioskUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    guarded.begin()
    with monkeypatch.context() as broken:
        break_help(broken, RuntimeError(TYPED))
        guarded.tap_bar("help")
    guarded.tap_bar("help")
    guarded.tap("help.leave")
    assert guarded.screen == "welcome"
    guarded.begin()
    with pytest.raises(AssertionError):
        out_of_order_passes(guarded)


def test_ctrl_c_is_no_fault(guarded: KioskUnderTest, capsys: pytest.CaptureFixture[str]) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert guarded.screen == "welcome"
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_a_procedure_that_is_gone_is_a_code_and_no_traceback(
    guarded: KioskUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(guarded.catalogue), "procedure_package", lambda _self, _service_id: None)
    guarded.begin()
    guarded.window.go(guarded.window.router.here.place)
    guarded.citizen.settle()
    with pytest.raises(ProcedureRefused, match="publish again"):
        WalkScreen(guarded.window.router.here.place).build(guarded.window.parts)
