# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The black box: one whole JSON line per utterance, for its owner only."""

from __future__ import annotations

import json
import stat
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from kiosk.domain.errors import SpeechError
from kiosk.domain.ports import Utterance
from kiosk.speech.speech_log import SpeechLog

MOMENT = datetime(2026, 11, 23, 3, 30, 0, 250_000, tzinfo=timezone(timedelta(hours=-6)))


def test_a_line_is_there_as_soon_as_it_is_recorded(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "speech.jsonl"
    log = SpeechLog(path)
    own = Utterance("Su CURP\nes \ud800 ñ", "es", "answer", is_private=True)
    log.record(own, "Su curp", MOMENT, 150, was_interrupted=True)
    (line,) = path.read_text("utf-8").splitlines()
    assert json.loads(line) == {
        "time": "2026-11-23T09:30:00.250+00:00",
        "language": "es",
        "rate": 150,
        "channel": "answer",
        "text": "Su CURP\nes \ud800 ñ",
        "interrupted": True,
        "spoken": "Su curp",
    }
    assert "ñ" in line
    log.close()


def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    SpeechLog(tmp_path / "log").close()
    assert stat.S_IMODE((tmp_path / "log").stat().st_mode) == 0o600


def test_an_older_log_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "log"
    for text in ("uno", "dos"):
        log = SpeechLog(path)
        log.record(Utterance(text, "es"), text, datetime(2026, 1, 1, tzinfo=UTC), 100, was_interrupted=False)
        log.close()
    assert [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()] == ["uno", "dos"]


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    for path in (tmp_path, tmp_path / "file" / "log"):
        with pytest.raises(SpeechError) as caught:
            SpeechLog(path)
        assert str(path) in caught.value.sentence
