# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real engine speaks a visit: every page is heard to its end, in its language, and silenced by a touch."""

from __future__ import annotations

import json
import wave
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.speech.build import build_speaker
from kiosk.ui.rehearsal.citizen import Citizen
from kiosk.ui.rehearsal.heard_speaker import HeardSpeaker
from tests.journeys.kiosk_under_test import KioskUnderTest, OpensKiosk
from tests.journeys.walking import CLINIC, open_sheet


@pytest.fixture
def speaker(tmp_path: Path) -> Iterator[HeardSpeaker]:
    speaker = HeardSpeaker(build_speaker("espeak", str(tmp_path / "speech.wav"), tmp_path / "speech.jsonl"))
    yield speaker
    speaker.close()


def lines(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "speech.jsonl").read_text("utf-8").splitlines()]


def listening(open_kiosk: OpensKiosk, speaker: HeardSpeaker) -> KioskUnderTest:
    kiosk = open_kiosk(speaker=speaker)
    kiosk.citizen = Citizen(kiosk.window, speaker.wait)
    return kiosk


@pytest.mark.parametrize("language", ["es", "en"])
def test_each_page_is_heard_in_its_language(
    open_kiosk: OpensKiosk, speaker: HeardSpeaker, tmp_path: Path, language: str
) -> None:
    kiosk = listening(open_kiosk, speaker)
    speaker.wait()
    kiosk.begin(language)
    open_sheet(kiosk, CLINIC)
    kiosk.tap("sheet.begin")
    heard = [line for line in lines(tmp_path) if not line["interrupted"]]
    after = [line["text"] for line in heard if line["language"] == language]
    service = kiosk.catalogue.service(CLINIC)
    assert kiosk.show("home.title") in after
    assert (service.speech or service.name).text(language) in after
    assert not any("IMSS" in line["spoken"] for line in heard), "letters that nobody says as a word"
    with wave.open(str(tmp_path / "speech.wav")) as sound:
        seconds = sound.getnframes() / sound.getframerate()
    assert seconds > 20


def test_turned_off_nothing_sounds_and_all_is_logged_still(
    open_kiosk: OpensKiosk, speaker: HeardSpeaker, tmp_path: Path
) -> None:
    kiosk = listening(open_kiosk, speaker)
    speaker.wait()
    kiosk.begin()
    kiosk.tap_bar("letters")
    kiosk.citizen.tick(kiosk.show("comfort.has_voice"))
    with wave.open(str(tmp_path / "speech.wav")) as sound:
        before = sound.getnframes()
    kiosk.tap("comfort.done")
    kiosk.tap_bar("help")
    with wave.open(str(tmp_path / "speech.wav")) as sound:
        assert sound.getnframes() == before
    assert kiosk.show("help.title") in [line["text"] for line in lines(tmp_path)]
