# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window of kiosk preview: the kiosk's own screens beside a panel that says what is so and why."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.domain.comfort import Comfort
from kiosk.domain.errors import KioskError
from kiosk.ui.preview.small_glass import small_glass
from kiosk.ui.profile import profile
from kiosk.ui.rehearsal.traces import traces_in_widgets
from tests.domain.walk_package import ADULT, household, node, package, table, yes_no
from tests.ui.conftest import qapp
from tests.ui.preview_bench import PreviewBench

__all__ = ["qapp"]
Opens = Callable[..., PreviewBench]


@pytest.fixture
def open_preview(qapp: QApplication, tmp_path: Path) -> Iterator[Opens]:
    opened: list[PreviewBench] = []

    def open_one(*words: Any, **setup: Any) -> PreviewBench:
        opened.append(PreviewBench(tmp_path / f"preview-{len(opened)}", *words, **setup))
        return opened[-1]

    yield open_one
    for bench in opened:
        bench.close()


def press(widget: QWidget, key: Qt.Key) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))


def test_it_begins_on_the_first_screen_of_the_procedure(open_preview: Opens) -> None:
    bench = open_preview()
    assert bench.cursor == "intro"
    assert bench.citizen.sees("Intro (en)")
    assert bench.window.windowTitle() == "Example (en) · preview"
    assert "form.md · version 1 · day 2026-11-23" in bench.panel
    assert "1.\nIntro (en) intro\nhere" in bench.panel


def test_the_panel_follows_the_citizen(open_preview: Opens) -> None:
    bench = open_preview()
    bench.citizen.tap("Continue")
    assert "2.\nInsured (en) insured\nhere" in bench.panel
    bench.citizen.choose("Sí (en)")
    bench.window.look()
    assert "insured\nsi" in bench.panel
    bench.citizen.tap("Continue")
    assert "2.\nInsured (en) insured\nanswered" in bench.panel


def test_what_is_typed_is_in_the_panel_before_any_page_is_left(open_preview: Opens) -> None:
    bench = open_preview(answers={"insured": "si"}, screen="curp")
    assert bench.cursor == "curp"
    bench.answer(curp=ADULT["curp"])
    assert f"curp\n{ADULT['curp']}" in bench.panel


def test_the_path_tells_what_is_missing_from_what_is_wrong(open_preview: Opens) -> None:
    bench = open_preview(answers={"insured": "si"})
    assert "3.\nCurp (en) curp\nneeds an answer" in bench.panel
    bench.answer(curp="XX")
    assert "3.\nCurp (en) curp\nto be corrected" in bench.panel


def test_why_a_question_is_skipped_stands_there_with_the_values(open_preview: Opens) -> None:
    bench = open_preview(answers=ADULT)
    assert "Guardian (en) guardian\nLives_here (en) lives_here\n${age} < 18 in minor\nage = 95" in bench.panel
    bench.answer(born="2020-01-01")
    assert "Guardian (en) guardian\n${age} < 18" not in bench.panel
    bench.answer(born="")
    assert "${age} < 18 in minor\nage is empty" in bench.panel


def test_values_are_shown_with_the_words_of_their_choice_or_as_empty(open_preview: Opens) -> None:
    form = package(yes_no("a"), node("b", relevant="${a} = 'si'"))
    bench = open_preview(form)
    assert "${a} = 'si'\na is empty" in bench.panel
    bench.answer(a="no")
    assert "${a} = 'si'\na = no (No (en))" in bench.panel


def test_an_exit_is_the_end_of_the_path(open_preview: Opens) -> None:
    bench = open_preview(answers={"insured": "no"})
    assert "Leaves before the end · exit:not_insured (en) exit:not_insured" in bench.panel
    assert "An exit ends the walk before it." in bench.panel
    bench.window.follow("go:2")
    assert bench.cursor == "::exit"
    assert bench.citizen.sees("exit:not_insured (en)")
    assert "3.\nexit:not_insured (en)\nhere" in bench.panel


def test_where_an_exit_leads_is_told_and_can_be_looked_at(open_preview: Opens) -> None:
    rows = table(("${a} = 'no'", "exit:elsewhere"), ("true()", "eligible"))
    rows["rows"][0]["next_procedure"] = "mx-fed/other"
    bench = open_preview(package(yes_no("a"), decisions=[rows]), answers={"a": "no"})
    assert "Goes on in mx-fed/other" in bench.panel
    bench.window.follow("go:1")
    bench.citizen.tap(bench.kiosk.parts.text.show("exit.next"))
    assert bench.citizen.sees("mx-fed/other")


def test_following_the_path_jumps_to_its_screens(open_preview: Opens) -> None:
    bench = open_preview(answers=ADULT)
    bench.window.follow("go:4")
    assert bench.cursor == "born"
    assert "5.\nBorn (en) born\nhere" in bench.panel
    bench.citizen.tap("Continue")
    assert bench.cursor == "needs"
    bench.window.follow("go:7")
    assert bench.cursor == "::review"
    bench.window.follow("go:0")
    assert bench.cursor == "intro"


def test_a_jump_shows_no_mistake_of_another_page(open_preview: Opens) -> None:
    bench = open_preview(screen="insured")
    bench.citizen.tap("Continue")
    assert bench.citizen.names("button")[0].startswith(bench.kiosk.parts.text.show("walk.problem"))
    bench.window.follow("go:2")
    assert not bench.citizen.names("button")[0].startswith(bench.kiosk.parts.text.show("walk.problem"))


def test_the_path_leads_back_from_other_screens_of_the_kiosk(open_preview: Opens) -> None:
    bench = open_preview(answers=ADULT)
    assert bench.kiosk.bar is not None
    bench.citizen.tap(bench.kiosk.bar.buttons["help"].accessibleName())
    assert "\nhere\n" not in bench.panel
    bench.window.follow("go:1")
    assert bench.citizen.sees("Insured (en)")


def test_items_of_a_repeat_are_screens_of_the_path(open_preview: Opens) -> None:
    answers = {"alone": "no", "person#": "2", "person[1].name": "Ana", "person[1].age": "3"}
    bench = open_preview(household(), answers=answers)
    assert "person[2].name" in bench.panel
    assert "${age} >= 18 in grown\nage = 3" in bench.panel
    bench.answer(**{"person#": "0"})
    assert "The list is empty." in bench.panel
    bench.window.follow("go:1")
    assert bench.cursor == "person"


def test_the_language_is_changed_from_the_panel_too(open_preview: Opens) -> None:
    bench = open_preview()
    bench.window.follow("language")
    assert bench.citizen.sees("Intro")
    assert "Recorrido" in bench.panel
    assert "English" in bench.panel


def test_starting_again_forgets_the_answers_and_keeps_the_look(open_preview: Opens) -> None:
    bench = open_preview(answers=ADULT, screen="curp", comfort=Comfort(theme="low", text_size="l"))
    bench.window.follow("again")
    assert bench.cursor == "intro"
    assert ADULT["curp"] not in bench.panel
    comfort = bench.kiosk.parts.visit.comfort
    assert (comfort.theme, comfort.text_size, bench.kiosk.parts.visit.language) == ("low", "l", "en")


def test_papers_go_into_files_and_are_named(open_preview: Opens, monkeypatch: pytest.MonkeyPatch) -> None:
    bench = open_preview(answers=ADULT, screen="::review")
    assert "What would be printed" in bench.panel
    bench.citizen.tap(bench.kiosk.parts.text.show("review.confirm"))
    bench.window.follow("go:0")
    assert bench.kiosk.router.here.place.screen == "printing", "paper is on its way: nothing jumps now"
    bench.citizen.wait_until(lambda: bench.panel.count("/papers/") == 2, "two papers")
    opened: list[str] = []
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda url: opened.append(url.toLocalFile()))
    bench.window.follow("paper:0")
    assert Path(opened[0]).suffix == ".pdf"
    assert Path(opened[0]).is_file()


def test_keys_drive_the_kiosk_but_not_from_within_the_panel(open_preview: Opens) -> None:
    bench = open_preview()
    field = bench.kiosk.focusWidget()
    assert field is not None
    press(bench.window.panel, Qt.Key.Key_Down)
    assert bench.kiosk.focusWidget() is field
    press(field, Qt.Key.Key_Down)
    assert bench.kiosk.focusWidget() is not field
    press(bench.window, Qt.Key.Key_Up)
    assert bench.kiosk.focusWidget() is field


def test_a_link_that_is_touched_is_followed(open_preview: Opens) -> None:
    bench = open_preview(answers=ADULT)
    panel = bench.window.panel
    panel.anchorClicked.emit("go:2")
    assert bench.cursor == "curp"


def test_the_panel_keeps_its_own_looks_and_place(open_preview: Opens) -> None:
    bench = open_preview(comfort=Comfort(theme="high_black"))
    palette = bench.window.panel.palette()
    assert palette.base().color().name() == "#fbf9f4"
    assert palette.text().color().name() == "#1b1b1b"
    bench.window.resize(1000, 900)
    bench.citizen.settle()
    assert bench.window.panel.geometry().left() == bench.kiosk.width()
    assert bench.window.panel.width() >= 420


def test_nothing_of_the_answers_stays_when_it_ends(open_preview: Opens) -> None:
    bench = open_preview(answers={**ADULT, "street": "Callejón Canario"})
    assert "Callejón Canario" in bench.panel
    bench.close()
    assert traces_in_widgets(("Callejón Canario",)) == []


def test_a_screen_that_is_not_on_the_path_is_refused_with_those_that_are(open_preview: Opens) -> None:
    with pytest.raises(KioskError, match=r"do not lead to a screen 'guardian'\. The screens are: intro, insured"):
        open_preview(answers=ADULT, screen="guardian")


@pytest.mark.parametrize(("width", "height", "drawn"), [(1600, 960, (540, 960)), (9000, 9000, (1080, 1920)),
                                                        (10, 10, (324, 576))])  # fmt: skip
def test_the_glass_is_smaller_and_keeps_its_millimetres(width: int, height: int, drawn: tuple[int, int]) -> None:
    real = profile("portrait-21")
    small = small_glass(real, width, height)
    assert (small.width_px, small.height_px) == drawn
    assert small.width_px / small.px_per_mm == pytest.approx(real.width_px / real.px_per_mm)
