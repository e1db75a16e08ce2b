# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""However a visit ends, nothing that the citizen typed is left: in files, widgets, clipboard, log or live objects."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.speech.voices.silent import SilentVoice
from kiosk.ui.page import Page
from kiosk.ui.parts import Parts
from kiosk.ui.rehearsal import person
from kiosk.ui.rehearsal.heard_speaker import HeardSpeaker
from kiosk.ui.rehearsal.traces import traces_in_files, traces_in_objects, traces_in_widgets
from kiosk.ui.screens.help import HelpScreen
from tests.journeys.kiosk_under_test import KioskUnderTest, OpensKiosk
from tests.journeys.waiting import nobody_comes
from tests.journeys.walking import Touch, open_sheet, walk
from tests.speech.ear import speaker_with

CANARIES = (*person.CANARIES, person.SEARCHED)


@pytest.fixture
def speaker() -> Iterator[HeardSpeaker]:
    """The real one with its thread and queue, but for the sound; it writes no log, as nobody asked for one."""
    speaker = HeardSpeaker(speaker_with(SilentVoice(is_instant=True)))
    yield speaker
    speaker.close()


@pytest.fixture
def kiosk(
    open_kiosk: OpensKiosk, speaker: HeardSpeaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> KioskUnderTest:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    return open_kiosk(speaker=speaker)


def traces(kiosk: KioskUnderTest, speaker: HeardSpeaker, folder: Path) -> list[str]:
    kiosk.citizen.settle()
    speaker.wait()
    events = [f"event {code}" for code, facts in kiosk.log.events for canary in CANARIES if canary in str(facts)]
    known = (vars(person), person.ANSWERS, person.CANARIES, CANARIES)
    return [
        *traces_in_files((kiosk.state, folder / "temporary"), CANARIES),
        *traces_in_widgets(CANARIES),
        *traces_in_objects(CANARIES, known),
        *events,
    ]


def come_and_type(kiosk: KioskUnderTest, until: str) -> None:
    kiosk.begin()
    kiosk.tap("home.search")
    kiosk.citizen.type_into(kiosk.show("search.title"), person.SEARCHED)
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
def test_nothing_is_left(
    kiosk: KioskUnderTest, speaker: HeardSpeaker, tmp_path: Path, ending: Callable[[KioskUnderTest], None]
) -> None:
    ending(kiosk)
    assert traces(kiosk, speaker, tmp_path) == []


def test_in_the_middle_of_a_visit_the_same_look_finds_much(
    kiosk: KioskUnderTest, speaker: HeardSpeaker, tmp_path: Path
) -> None:
    come_and_type(kiosk, "::review")
    found = traces(kiosk, speaker, tmp_path)
    assert {"object Private", "clipboard", "widget Prose"} <= set(found)
    kiosk.window.end_visit()


def test_another_procedure_forgets_the_first_one(kiosk: KioskUnderTest, speaker: HeardSpeaker, tmp_path: Path) -> None:
    come_and_type(kiosk, "::review")
    QApplication.clipboard().clear()
    kiosk.tap("review.confirm")
    kiosk.citizen.wait_until(lambda: kiosk.screen == "goodbye", "the papers")
    kiosk.tap("goodbye.another")
    assert traces(kiosk, speaker, tmp_path) == []
