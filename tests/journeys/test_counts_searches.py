# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What four visits search for leaves no trace anywhere; the fifth makes it kept; what looks personal never is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk import app
from kiosk.config import read_config
from kiosk.config.options import RunOptions
from kiosk.ui.application import OpenKiosk
from kiosk.ui.rehearsal.heard_speaker import HeardSpeaker
from kiosk.ui.rehearsal.traces import holders_of, traces_in_files, traces_in_objects, traces_in_widgets
from offline_cache.search_counts import LEAST_BETWEEN_WRITINGS_S, LocalSearchCounts
from offline_cache.searches_file import SearchesFile
from tests.journeys.kiosk_under_test import KioskUnderTest, OpensKiosk

SEARCHED = "Acta de la abuela Crisanta"
KEPT = "acta de la abuela crisanta"
PERSONAL = "acta de Crisanta 5512345678"
COMMON = "acta de nacimiento"
RECORD = "mx-fed/acta-nacimiento"
CANARIES = (SEARCHED, KEPT, PERSONAL, PERSONAL.casefold())


@dataclass(slots=True)
class Centre:
    """A kiosk whose citizens come one after another, an hour apart, so that everything that may be written is."""

    kiosk: KioskUnderTest
    speaker: HeardSpeaker
    known: list[object]
    now_s: float = 0.0

    def visit(self, words: str, opened: str | None = None) -> None:
        kiosk = self.kiosk
        self.now_s += LEAST_BETWEEN_WRITINGS_S
        kiosk.begin()
        kiosk.tap("home.search")
        kiosk.citizen.type_into(kiosk.show("search.title"), words)
        kiosk.tap("search.go")
        if opened is not None:
            kiosk.citizen.tap(kiosk.name_of(opened))
        kiosk.tap_bar("help")
        kiosk.tap("help.leave")
        assert kiosk.screen == "welcome"

    def traces(self) -> list[str]:
        self.kiosk.citizen.settle()
        self.speaker.wait()
        return [
            *traces_in_files((self.kiosk.state, self.kiosk.papers), CANARIES),
            *traces_in_widgets(CANARIES),
            *traces_in_objects(CANARIES, (*self.known, self.known)),
            *(f"event {code}" for code, facts in self.kiosk.log.events if any(each in str(facts) for each in CANARIES)),
        ]


@pytest.fixture
def centre(open_kiosk: OpensKiosk, speaker: HeardSpeaker) -> Centre:
    known = [*holders_of(CANARIES), CANARIES]
    made: list[Centre] = []

    def counts(state: Path) -> LocalSearchCounts:
        return LocalSearchCounts(state, lambda: date(2026, 11, 23), lambda: made[0].now_s if made else 0.0)

    made.append(Centre(open_kiosk(search_counts=counts, speaker=speaker), speaker, known))
    return made[0]


def kept(centre: Centre) -> dict[str, int]:
    return {each.query: each.visits for each in SearchesFile(centre.kiosk.state).queries()}


def test_four_visits_leave_no_trace_and_the_fifth_is_kept(centre: Centre) -> None:
    for _ in range(4):
        centre.visit(SEARCHED)
        assert centre.traces() == []
    for _ in range(6):  # five visits at the least go into each writing
        centre.visit(COMMON, RECORD)
    assert kept(centre) == {COMMON: 6}
    assert centre.traces() == []
    centre.visit(SEARCHED)
    for _ in range(4):
        centre.visit(COMMON, RECORD)
    assert kept(centre) == {COMMON: 10, KEPT: 5}
    assert "file searches.db" in centre.traces()


def test_what_looks_personal_is_never_kept(centre: Centre) -> None:
    for _ in range(7):
        centre.visit(PERSONAL)
    assert centre.traces() == []
    assert kept(centre) == {}
    assert (centre.kiosk.state / "searches.db").exists()


def test_a_kiosk_in_service_counts_and_writes_when_it_stops(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The hall as it is; only the loop of events is played."""

    def five_visits(kiosk: OpenKiosk, **_: object) -> int:
        for _visit in range(5):
            parts = kiosk.window.parts
            parts.desk.asked.chosen(COMMON, RECORD, parts.search_counts)
            kiosk.window.end_visit()
        return 0

    monkeypatch.setenv("KIOSK_FOLDERS_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("KIOSK_PRINTERS_FOLDER", str(tmp_path / "papers"))
    monkeypatch.setenv("KIOSK_SPEECH_VOICE", "silent")
    monkeypatch.setattr("kiosk.ui.application.run", five_visits)
    assert app.run_kiosk(RunOptions(read_config())) == 0
    (kept,) = SearchesFile(tmp_path / "state").queries()
    assert (kept.query, kept.visits, kept.chosen) == (COMMON, 5, ((RECORD, 1),))
