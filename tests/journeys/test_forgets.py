# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""However a visit ends, nothing that the citizen typed is left: in files, widgets, clipboard, log or live objects."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.ui.page import Page
from kiosk.ui.parts import Parts
from kiosk.ui.rehearsal import person
from kiosk.ui.rehearsal.heard_speaker import HeardSpeaker
from kiosk.ui.rehearsal.traces import holders_of, traces_in_files, traces_in_objects, traces_in_widgets
from kiosk.ui.screens.help import HelpScreen
from offline_cache.search_counts import LocalSearchCounts
from tests.journeys.kiosk_under_test import KioskUnderTest, OpensKiosk
from tests.journeys.waiting import nobody_comes
from tests.journeys.walking import Touch, open_sheet, walk

SEARCHED = "acta de defunsion d mi abuelita Crisanta"
CANARIES = (*person.CANARIES, SEARCHED, SEARCHED.casefold())


@dataclass(frozen=True, slots=True)
class Look:
    """Looks for what is left of the visit, and of nothing before it: a test tool may hold the words of its sources."""

    kiosk: KioskUnderTest
    speaker: HeardSpeaker
    folder: Path
    before: list[object]

    def traces(self) -> list[str]:
        self.kiosk.citizen.settle()
        self.speaker.wait()
        known = (*self.before, self.before)
        return [
            *traces_in_files((self.kiosk.state, self.folder), CANARIES),
            *traces_in_widgets(CANARIES),
            *traces_in_objects(CANARIES, known),
            *(f"event {code}" for code, facts in self.kiosk.log.events if any(each in str(facts) for each in CANARIES)),
        ]


@pytest.fixture
def look(
    open_kiosk: OpensKiosk, speaker: HeardSpeaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Look]:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setenv("TMPDIR", str(folder))
    before = holders_of(CANARIES)
    kiosk = open_kiosk(speaker=speaker, search_counts=LocalSearchCounts)
    yield Look(kiosk, speaker, folder, [*before, CANARIES])


def come_and_type(kiosk: KioskUnderTest, until: str) -> None:
    kiosk.begin()
    kiosk.tap("home.search")
    kiosk.citizen.type_into(kiosk.show("search.title"), SEARCHED)
    kiosk.tap("search.go")
    kiosk.tap_bar("home")
    open_sheet(kiosk, person.SERVICE)
    kiosk.tap("sheet.begin")
    walk(kiosk, Touch(kiosk), person.ANSWERS, until=until)
    QApplication.clipboard().setText(person.ANSWERS["curp"])


def finish(kiosk: KioskUnderTest) -> None:
    come_and_type(kiosk, "::review")
    kiosk.tap("review.confirm")
    kiosk.citizen.wait_until(lambda: kiosk.screen == "goodbye", "the papers")
    kiosk.tap("goodbye.finish")


def walk_away(kiosk: KioskUnderTest) -> None:
    come_and_type(kiosk, "declaracion")
    nobody_comes(kiosk)
    nobody_comes(kiosk)


def leave_by_help(kiosk: KioskUnderTest) -> None:
    come_and_type(kiosk, "declaracion")
    kiosk.tap_bar("help")
    kiosk.tap("help.leave")


def break_it(kiosk: KioskUnderTest) -> None:
    """With everything in hand when it breaks: the view of all answers, in a local variable of the frame."""

    def build(_self: HelpScreen, parts: Parts) -> Page:
        in_hand = parts.visit.reveal_answers()
        raise RuntimeError(len(in_hand))

    come_and_type(kiosk, "declaracion")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "excepthook", sys.excepthook)
        kiosk.kiosk.attendant.guard()
        patch.setattr(HelpScreen, "build", build)
        kiosk.tap_bar("help")
        assert kiosk.screen == "out_of_order"


@pytest.mark.parametrize("ending", [finish, walk_away, leave_by_help, break_it])
def test_nothing_is_left(look: Look, ending: Callable[[KioskUnderTest], None]) -> None:
    ending(look.kiosk)
    assert look.traces() == []


def test_in_the_middle_of_a_visit_the_same_look_finds_much(look: Look) -> None:
    come_and_type(look.kiosk, "::review")
    assert {"object Private", "clipboard", "widget Prose"} <= set(look.traces())
    look.kiosk.window.end_visit()


def test_another_procedure_forgets_the_first_one(look: Look) -> None:
    kiosk = look.kiosk
    come_and_type(kiosk, "::review")
    QApplication.clipboard().clear()
    kiosk.tap("review.confirm")
    kiosk.citizen.wait_until(lambda: kiosk.screen == "goodbye", "the papers")
    kiosk.tap("goodbye.another")
    assert look.traces() == []
