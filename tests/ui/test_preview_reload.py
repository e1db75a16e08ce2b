# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An editor saves the file: the window follows it, keeps what still fits, and says why it cannot."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from kiosk.domain.draft import Draft, refused
from kiosk.domain.walk import load
from kiosk.ui.preview.file_watch import FileWatch
from tests.domain.walk_package import ADULT, clinic, node, package, table, yes_no
from tests.ui.conftest import qapp
from tests.ui.preview_bench import MemoryFile, PreviewBench

__all__ = ["qapp"]


@pytest.fixture
def bench(qapp: QApplication, tmp_path: Path) -> Iterator[PreviewBench]:
    opened = PreviewBench(tmp_path, answers=ADULT, screen="born", sentences=("form.md: survey, row 2: warning: Eh.",))
    yield opened
    opened.close()


def draft(compiled: dict[str, Any], *sentences: str) -> Draft:
    return Draft(compiled, load(compiled), sentences)


def test_a_changed_procedure_is_walked_on_from_the_same_screen(bench: PreviewBench) -> None:
    changed = clinic()
    changed["survey"][4]["label"]["en"] = "Your day of birth"
    changed["survey"].insert(2, node("extra", required="true()"))
    changed["version"] = "2"
    bench.rewrite(draft(changed))
    assert bench.cursor == "born"
    assert bench.kiosk.stage is not None
    assert "Your day of birth" in bench.panel
    assert "version 2" in bench.panel
    assert f"curp\n{ADULT['curp']}" in bench.panel
    assert "Extra (en) extra\nneeds an answer" in bench.panel


def test_answers_without_a_question_are_dropped_and_the_walk_goes_on_where_it_can(bench: PreviewBench) -> None:
    bench.rewrite(draft(package(yes_no("insured"), node("later", required="true()"))))
    assert bench.cursor == "later"
    assert dict(bench.kiosk.parts.visit.reveal_answers()) == {"insured": "si"}


def test_a_file_that_does_not_compile_leaves_the_last_good_version(bench: PreviewBench) -> None:
    assert "The compiler warns:" in bench.panel
    assert "survey, row 2: warning: Eh." in bench.panel
    bench.rewrite(refused("form.md: survey, row 3, column type: This is no type."))
    assert "The file does not compile. The last good version is shown." in bench.panel
    assert "survey, row 3, column type: This is no type." in bench.panel
    assert "form.md: survey" not in bench.panel
    assert bench.cursor == "born"
    bench.rewrite(draft(clinic()))
    assert "does not compile" not in bench.panel


def test_a_procedure_with_another_id_goes_on_under_it(bench: PreviewBench) -> None:
    renamed = clinic()
    renamed["id"] = "mx-fed/renamed"
    bench.rewrite(draft(renamed))
    assert bench.kiosk.router.here.place.service_id == "mx-fed/renamed"
    assert bench.kiosk.parts.visit.service_id == "mx-fed/renamed"
    assert bench.cursor == "born"


def test_review_stays_only_while_all_is_answered(bench: PreviewBench) -> None:
    bench.window.follow("go:7")
    assert bench.cursor == "::review"
    bench.rewrite(draft(clinic()))
    assert bench.cursor == "::review"
    more = clinic()
    more["survey"].append(node("more", required="true()"))
    bench.rewrite(draft(more))
    assert bench.cursor == "more"


def test_an_exit_that_is_gone_is_left(bench: PreviewBench) -> None:
    bench.answer(insured="no")
    bench.window.follow("go:2")
    assert bench.cursor == "::exit"
    open_to_all = clinic()
    open_to_all["decisions"] = [table(("true()", "eligible"))]
    bench.rewrite(draft(open_to_all))
    assert bench.cursor == "truth"


def test_on_another_screen_of_the_kiosk_it_waits_there(bench: PreviewBench) -> None:
    assert bench.kiosk.bar is not None
    bench.citizen.tap(bench.kiosk.bar.buttons["help"].accessibleName())
    bench.rewrite(draft(package(node("only"))))
    assert bench.kiosk.router.here.place.screen == "help"
    assert bench.cursor == "only"


def test_after_a_visit_has_ended_the_new_procedure_can_be_begun(bench: PreviewBench) -> None:
    bench.kiosk.end_visit()
    assert bench.kiosk.router.here.place.screen == "sheet"
    bench.rewrite(draft(package(node("only"))))
    assert bench.cursor == ""
    bench.window.follow("go:0")
    assert bench.cursor == ""
    bench.window.follow("again")
    assert bench.cursor == "only"


def test_it_runs_until_its_window_is_closed(bench: PreviewBench, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is watched meanwhile: what is saved is read without anybody asking for it."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # the attendant's own goes with the test
    bench.preview.watch.was_read.connect(bench.window.close)
    bench.file.write(draft(package(node("only"))))
    patience = QTimer()
    patience.setSingleShot(True)
    patience.timeout.connect(bench.preview.kiosk.app.quit)
    patience.start(20_000)
    assert bench.preview.run() == 0
    assert patience.isActive(), "closing the window did not end it"
    assert bench.cursor == "only"


def test_a_file_is_read_once_per_change_and_only_when_it_rests(qapp: QApplication) -> None:
    file = MemoryFile(clinic())
    watch = FileWatch(file)
    heard: list[Draft] = []
    watch.was_read.connect(heard.append)
    watch.look()
    watch.look()
    file.writes = 2
    watch.look()
    file.writes = 3
    watch.look()
    assert file.reads == 0
    watch.look()
    watch.stop()
    assert (file.reads, file.is_stopped) == (1, True)
    watch.look()
    watch.look()
    qapp.processEvents()
    assert (file.reads, len(heard)) == (1, 1)


def test_a_file_that_went_away_is_read_for_the_sentence_that_says_so(qapp: QApplication) -> None:
    file = MemoryFile(clinic())
    watch = FileWatch(file)
    file.writes = None
    watch.look()
    watch.look()
    watch.stop()
    assert file.reads == 1


def test_nothing_is_read_while_a_reading_is_under_way(qapp: QApplication) -> None:
    file = MemoryFile(clinic())
    watch = FileWatch(file)
    looked: list[int] = []

    def read_slowly() -> Draft:
        file.reads += 1
        file.writes = 9
        watch.look()
        watch.look()
        looked.append(file.reads)
        return file.draft

    file.read = read_slowly  # type: ignore[method-assign]  # the file changes while it is read
    file.writes = 2
    watch.look()
    watch.look()
    watch.stop()
    assert looked == [1]
