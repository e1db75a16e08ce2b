# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each law of the screens fails on a screen that breaks it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton

from kiosk.text import Sentences
from kiosk.ui.widgets.answer_field import AnswerField
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.window import KioskWindow
from tests.laws.screens import geometry, hearing, naming, words
from tests.laws.screens.glass import targets, texts
from tests.laws.screens.stand import Look, Stand

Harm = Callable[[KioskWindow], None]
Law = Callable[[KioskWindow], Iterator[str]]


def _title(window: KioskWindow) -> Prose:
    return next(label for label in texts(window) if isinstance(label, Prose))


def _tile(window: KioskWindow) -> BigButton:
    return next(target for target in targets(window) if isinstance(target, BigButton) and target.painter.kind == "tile")


def _low_text(window: KioskWindow) -> None:
    _title(window).resize(_title(window).width(), 8)


def _narrow_text(window: KioskWindow) -> None:
    _title(window).resize(20, 2_000)


def _low_button(window: KioskWindow) -> None:
    _tile(window).resize(_tile(window).width(), 60)


def _small_target(window: KioskWindow) -> None:
    _tile(window).resize(window.parts.look.target + 2 * window.parts.look.ring - 2, 200)


def _near_targets(window: KioskWindow) -> None:
    _tile(window).resize(_tile(window).width() + window.parts.look.gap + 3, _tile(window).height())


def _over_another(window: KioskWindow) -> None:
    _title(window).move(_title(window).pos() + QPoint(0, 60))


def _outside(window: KioskWindow) -> None:
    _title(window).move(-30, 0)


def _tiny_text(window: KioskWindow) -> None:
    _tile(window).shrink(0.6)


def _no_name(window: KioskWindow) -> None:
    _tile(window).setAccessibleName(" ")


def _same_name(window: KioskWindow) -> None:
    assert window.bar is not None
    _tile(window).setAccessibleName(window.bar.buttons["help"].accessibleName())


def _swapped(window: KioskWindow) -> None:
    first, second = window.page_widgets()[:2]
    first.move(first.x(), second.y() + second.height())


@pytest.mark.parametrize(
    ("law", "harm"),
    [
        (words.cut, _low_text),
        (words.cut, _narrow_text),
        (words.cut, _low_button),
        (words.tiny, _tiny_text),
        (geometry.small, _small_target),
        (geometry.close, _near_targets),
        (geometry.overlapping, _over_another),
        (geometry.outside, _outside),
        (geometry.unordered, _swapped),
        (geometry.out_of_reach, lambda window: None),
        (naming.unnamed, _no_name),
        (naming.ambiguous, _same_name),
    ],
)
def test_a_law_catches_its_breach(stand: Stand, law: Law, harm: Harm) -> None:
    window = stand.show("home", Look())
    if law is not geometry.out_of_reach:
        assert list(law(window)) == []
    harm(window)
    assert list(law(window)) != []


def test_a_silent_text_is_caught(stand: Stand) -> None:
    window = stand.show("home", Look())
    assert list(hearing.unsaid(window, stand.speaker)) == []
    _title(window).setAccessibleName("")
    assert list(hearing.unsaid(window, stand.speaker)) != []
    assert list(hearing.unintroduced(window, stand.speaker)) != []


def test_words_in_the_wrong_turn_are_caught(stand: Stand) -> None:
    window = stand.show("home", Look())
    _swapped(window)
    assert list(hearing.unsaid(window, stand.speaker)) != []


def test_staff_text_said_aloud_is_caught(stand: Stand) -> None:
    window = stand.show("home", Look())
    assert list(hearing.staff_text(window, stand.speaker)) == []
    _title(window).setAccessibleName(window.parts.text.show("band.status", centre="Centro", day="23/11/2026"))
    assert list(hearing.staff_text(window, stand.speaker)) != []


def test_what_is_written_in_another_language_is_said_in_it(stand: Stand) -> None:
    window = stand.show("welcome", Look())
    window.narrator.read_all()
    languages = {said.text: said.language for said in stand.speaker.last}
    assert languages[Sentences.load("en").show("welcome.title")] == "en"
    assert languages[Sentences.load("es").show("welcome.title")] == "es"


def test_a_low_primary_action_is_caught(stand: Stand) -> None:
    window = stand.show("question-choice", Look())
    assert list(geometry.low_primary(window)) == []
    window.stage_action(0).resize(300, 60)
    assert list(geometry.low_primary(window)) != []


def test_a_long_answer_with_too_little_room_is_caught(stand: Stand) -> None:
    window = stand.show("question-lines", Look())
    assert list(words.cut(window)) == []
    field = next(target for target in targets(window) if isinstance(target, AnswerField))
    field.resize(field.width(), window.parts.look.target + 2 * window.parts.look.ring)
    assert any("shows 1 lines of" in sentence for sentence in words.cut(window))
    field.resize(field.width(), window.parts.look.target // 2)
    assert any("out of sight" in sentence for sentence in words.cut(window))


def test_a_control_that_no_law_knows_is_refused(stand: Stand) -> None:
    window = stand.show("home", Look())
    stranger = QPushButton("?", window)
    stranger.show()
    with pytest.raises(AssertionError, match="no law knows"):
        targets(window)
    stranger.deleteLater()
