# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Laws of hearing: what is seen is said: all of it, in order, in its language, and nothing that is for staff."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QLabel, QWidget

from kiosk.domain.ports import Utterance
from kiosk.ui.widgets.answer_field import AnswerField
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.row import Row
from kiosk.ui.window import KioskWindow
from tests.journeys.recording import RecordingSpeaker
from tests.laws.screens.glass import Target, called, place, targets, texts, visible


def unsaid(window: KioskWindow, speaker: RecordingSpeaker) -> Iterator[str]:
    """Escuchar says every text and control of the page, top to bottom, left to right."""
    window.narrator.read_all()
    said = list(speaker.last)
    for widget in _as_read(window):
        language = getattr(widget, "language", "") or window.parts.text.language
        heard = next((at for at, each in enumerate(said) if _says(each, widget)), None)
        if heard is None:
            yield f"{called(widget)} is not said, or not in its turn"
            return
        if said[heard].language != language:
            yield f"{called(widget)} is said in {said[heard].language}, not in {language}"
        if isinstance(widget, AnswerField) and widget.text() not in {"", said[heard + 1].text}:
            yield f"{called(widget)}: what was typed is not said"
        del said[: heard + 1]
    yield from _unlike_its_words(window)


def unintroduced(window: KioskWindow, speaker: RecordingSpeaker) -> Iterator[str]:
    """Coming to a page says all of its texts, then where the focus is."""
    window.narrator.introduce()
    said = speaker.texts()
    for widget in _as_read(window):
        if isinstance(widget, QLabel) and widget.accessibleName() not in said:
            yield f"{called(widget)} is not introduced"
    focused = window.focusWidget()
    if focused in window.stops() and not any(text.startswith(focused.accessibleName()) for text in said):
        yield f"the focus on {called(focused)} is not said"


def staff_text(window: KioskWindow, speaker: RecordingSpeaker) -> Iterator[str]:
    window.narrator.read_all()
    status = window.parts.text.show("band.status", centre="", day="").strip(" ·.")
    for text in speaker.texts():
        if status and status in text:
            yield f"staff text is said to the citizen: {text!r}"


def _as_read(window: KioskWindow) -> list[QWidget]:
    """All but keyboard and bar, which say themselves as the focus comes by."""
    assert window.stage is not None and window.bar is not None
    apart = {*visible(window.bar), *(visible(window.stage.keyboard) if window.stage.keyboard else ())}
    leaves: list[QWidget] = [*texts(window), *targets(window)]
    inside = [leaf for leaf in leaves if leaf not in apart and not _names_its_field(leaf)]
    blocks = [leaf for leaf in inside if window.stage.area.isAncestorOf(leaf) and not _turns(window, leaf)]
    after = [leaf for leaf in inside if leaf not in blocks]
    return [*_sorted(blocks, window), *sorted(after, key=lambda leaf: not _turns(window, leaf))]


def _sorted(leaves: list[QWidget], window: KioskWindow) -> list[QWidget]:
    """Blocks downwards; a row from left to right; in other blocks the words before their button."""
    assert window.stage is not None
    order = window.stage.area.shown_widgets()

    def key(leaf: QWidget) -> tuple[int, int, int]:
        block = next(each for each in order if each is leaf or each.isAncestorOf(leaf))
        area = place(leaf, window)
        if isinstance(block, Row):
            return (block.y(), area.left(), area.top())
        return (block.y(), int(not isinstance(leaf, QLabel)), area.top())

    return sorted(leaves, key=key)


def _turns(window: KioskWindow, leaf: QWidget) -> bool:
    assert window.stage is not None
    return window.stage.area.turners.isAncestorOf(leaf)


def _names_its_field(leaf: QWidget) -> bool:
    """Day, month and year: the visible label is said as part of its field's name."""
    return type(leaf.parentWidget()).__name__ == "Labelled" and isinstance(leaf, QLabel)


def _says(utterance: Utterance, widget: QWidget) -> bool:
    return utterance.text == widget.accessibleName() or utterance.text.startswith(f"{widget.accessibleName()}. ")


def _unlike_its_words(window: KioskWindow) -> Iterator[str]:
    """A button is said by what is written on it; keys, bar and changes of an answer say more than they show."""
    assert window.bar is not None
    for target in targets(window):
        if isinstance(target, BigButton) and target.painter.kind in {"primary", "tile", "row"}:
            yield from _missing_words(target)


def _missing_words(target: Target) -> Iterator[str]:
    assert isinstance(target, BigButton)
    for words in target.shown:
        if words.replace(" · ", ", ") not in target.accessibleName():
            yield f"{called(target)} does not say {words!r}"
