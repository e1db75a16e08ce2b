# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A loudspeaker says a citizen's own data only to a citizen who wants that, and only for their visit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app import _settings
from kiosk.config import read_config
from kiosk.domain.ports import Utterance
from kiosk.ui.parts import Place
from kiosk.ui.rehearsal.heard_speaker import HeardSpeaker
from tests.journeys.kiosk_under_test import KioskUnderTest, Setup
from tests.journeys.recording import RecordingSpeaker
from tests.journeys.walking import CLINIC, answered, course


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[KioskUnderTest]:
    kiosk = KioskUnderTest(tmp_path, Setup())
    yield kiosk
    kiosk.close()


def put_on_headphones(kiosk: KioskUnderTest) -> None:
    window = kiosk.window
    window.parts = replace(window.parts, centre=replace(window.parts.centre, has_loudspeaker=False))


def go(kiosk: KioskUnderTest, screen: str) -> None:
    kiosk.window.go(Place(screen))
    kiosk.citizen.settle()


def screen_that_asks(kiosk: KioskUnderTest, name: str) -> str:
    kiosk.window.go(Place("walk", service_id=CLINIC))
    screens = course(kiosk).view().screens
    return next(screen.id for screen in screens if any(question.name == name for question in screen.questions))


def test_the_loudspeaker_masks_until_the_citizen_chooses_otherwise(kiosk: KioskUnderTest) -> None:
    go(kiosk, "comfort")
    assert kiosk.speaker.is_private_masked
    kiosk.citizen.tick(kiosk.show("comfort.says_private"))
    assert kiosk.window.parts.visit.comfort.says_private
    assert not kiosk.speaker.is_private_masked
    kiosk.citizen.tick(kiosk.show("comfort.says_private"))
    assert kiosk.speaker.is_private_masked


def test_the_choice_ends_with_the_visit(kiosk: KioskUnderTest) -> None:
    go(kiosk, "comfort")
    kiosk.citizen.tick(kiosk.show("comfort.says_private"))
    kiosk.window.end_visit()
    assert kiosk.speaker.is_private_masked


def test_a_failure_ends_the_choice_too(kiosk: KioskUnderTest) -> None:
    go(kiosk, "comfort")
    kiosk.citizen.tick(kiosk.show("comfort.says_private"))
    kiosk.window.fail("K900")
    assert kiosk.speaker.is_private_masked


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_choice_says_who_else_may_hear(kiosk: KioskUnderTest, language: str) -> None:
    kiosk.window.parts.visit.language = language
    go(kiosk, "comfort")
    kiosk.citizen.find("tick", kiosk.show("comfort.says_private"))
    assert kiosk.sees("comfort.others_hear")


def test_headphones_say_everything_and_offer_no_choice(kiosk: KioskUnderTest) -> None:
    put_on_headphones(kiosk)
    go(kiosk, "comfort")
    assert not kiosk.speaker.is_private_masked
    assert kiosk.window.stage is not None
    names = [block.widget.accessibleName() for block in kiosk.window.stage.page.blocks]
    assert kiosk.show("comfort.has_voice") in names
    assert kiosk.show("comfort.says_private") not in names
    assert kiosk.show("comfort.others_hear") not in names


def test_keys_of_a_sensitive_answer_are_private(kiosk: KioskUnderTest) -> None:
    answered(kiosk, CLINIC, at=screen_that_asks(kiosk, "curp"))
    kiosk.citizen.tap("1")
    assert kiosk.speaker.last == [Utterance("1", "es", "key", is_private=True)]


def test_keys_of_a_search_are_not(kiosk: KioskUnderTest) -> None:
    go(kiosk, "search")
    kiosk.citizen.tap("A")
    assert kiosk.speaker.last == [Utterance("A", "es", "key")]


def test_a_heard_speaker_passes_the_masking_on() -> None:
    speaker = RecordingSpeaker()
    heard = HeardSpeaker(speaker)
    heard.set_private_masked(True)
    assert speaker.is_private_masked
    heard.set_private_masked(False)
    assert not speaker.is_private_masked


def test_staff_say_what_the_sound_card_feeds_and_a_rehearsal_says_everything(tmp_path: Path) -> None:
    at_loudspeaker = read_config(None, {"KIOSK_SPEECH_OUTPUT": "loudspeaker"})
    at_headphones = read_config(None, {"KIOSK_SPEECH_OUTPUT": "headphones"})
    rehearsal = at_loudspeaker.rehearsing(state=tmp_path, papers=tmp_path, log=tmp_path / "speech.jsonl")
    said = [_settings(config).centre.has_loudspeaker for config in (at_loudspeaker, at_headphones, rehearsal)]
    assert said == [True, False, False]
