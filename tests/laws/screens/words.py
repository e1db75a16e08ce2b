# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Laws of words: every text stands whole in its place: no line cut, no word broken, nothing elided, none too small."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF
from PySide6.QtWidgets import QLabel

from kiosk.ui.widgets.answer_field import AnswerField
from kiosk.ui.widgets.answer_lines import AnswerLines
from kiosk.ui.widgets.fact_tile import FactTile
from kiosk.ui.widgets.fitting import longest_word_px, wrapped_height_px
from kiosk.ui.widgets.progress import Progress
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.window import KioskWindow
from tests.laws.screens.glass import Target, called, targets, texts

SMALLEST_MM = {"s": 3.5}
SMALLEST_ELSE_MM = 4.8
KEYS = {"key", "key_wide"}


def cut(window: KioskWindow) -> Iterator[str]:
    assert window.band is not None
    for label in texts(window):
        yield from _cut_text(label)
    for target in targets(window):
        if isinstance(target, AnswerField):
            yield from _cut_answer(target)
        elif not _is_key(target):
            yield from _cut_button(target)
        elif target.painter.key_words_px(target.rect()) > target.body().width():
            yield f"{called(target)}: its words are wider than the key"
    if window.band.words_px > window.band.width():
        yield "the band is wider than the screen"


def tiny(window: KioskWindow) -> Iterator[str]:
    """Nothing that is read is smaller than the smallest size allows, whatever had to fit."""
    look = window.parts.look
    least = SMALLEST_MM.get(look.comfort.text_size, SMALLEST_ELSE_MM)
    for words, font in _fonts(window):
        capitals = QFontMetricsF(font).capHeight() / look.profile.px_per_mm
        if capitals < least - 0.01:
            yield f"{words!r} has capitals of {capitals:.2f} mm, less than {least}"


def _cut_text(label: QLabel) -> Iterator[str]:
    width, height = label.width(), label.height()
    if label.heightForWidth(width) > height:
        yield f"{called(label)} needs {label.heightForWidth(width)} px of height and has {height}"
    for words, font in _label_fonts(label):
        room = label.words_width_px(width) if isinstance(label, FactTile) else width
        if longest_word_px(font, words) > room:
            yield f"{called(label)}: a word is wider than {room} px"


def _cut_button(button: Target) -> Iterator[str]:
    assert not isinstance(button, AnswerField)
    need = button.painter.height_px(button.width())
    if need > button.height():
        yield f"{called(button)} needs {need} px of height and has {button.height()}"
    room = button.painter.text_width_px(button.width())
    for words, font in _button_fonts(button):
        if longest_word_px(font, words) > room:
            yield f"{called(button)}: a word is wider than {room} px"


def _cut_answer(field: AnswerField) -> Iterator[str]:
    if field.lines is not None:
        yield from _cut_lines(field, field.lines)
        return
    metrics = QFontMetrics(field.font())
    shown = field.text() or field.placeholderText()
    if metrics.horizontalAdvance(shown) > field.words_room_px() + 1:
        yield f"{called(field)}: the answer is wider than the field"
    if wrapped_height_px(field.font(), "Áy", 10_000) > field.body().height():
        yield f"{called(field)}: the answer is higher than the field"


def _cut_lines(field: AnswerField, lines: AnswerLines) -> Iterator[str]:
    room, metrics = field.lines_room(), QFontMetrics(field.font())
    rows = lines.rows(field.text(), room.width())
    if "".join(rows) != field.text():
        yield f"{called(field)}: its lines are not what was typed"
    if any(metrics.horizontalAdvance(row.rstrip()) > room.width() + 1 for row in rows):
        yield f"{called(field)}: a line is wider than the field"
    cursor = lines.cursor_area(field.text(), field.cursorPosition(), room)
    if cursor.top() < room.top() or cursor.bottom() > room.bottom():
        yield f"{called(field)}: the cursor is out of sight"
    shown = lines.shown(field.text(), field.cursorPosition(), room)
    if len(shown) < min(2, len(rows)):
        yield f"{called(field)} shows {len(shown)} lines of {len(rows)}"


def _fonts(window: KioskWindow) -> Iterator[tuple[str, QFont]]:
    for label in texts(window):
        yield from _label_fonts(label)
    for target in targets(window):
        if isinstance(target, AnswerField):
            yield target.text() or target.placeholderText(), target.font()
        elif not _is_key(target):
            yield from _button_fonts(target)


def _label_fonts(label: QLabel) -> list[tuple[str, QFont]]:
    if isinstance(label, FactTile):
        return list(zip(label.shown, label.fonts(label.width()), strict=True))
    if isinstance(label, Progress):
        return [(label.text(), label.words_font(label.width()))]
    assert isinstance(label, Prose), f"a text that no law knows: {called(label)}"
    return [(label.text(), label.font())]


def _button_fonts(button: Target) -> list[tuple[str, QFont]]:
    assert not isinstance(button, AnswerField)
    words, room = button.painter.words, button.painter.text_width_px(button.width())
    pairs = [(words.label, words.label_font(room)), (words.subtitle, words.subtitle_font(room))]
    pairs.append((words.note, words.note_font(room)))
    return [pair for pair in pairs if pair[0]]


def _is_key(target: Target) -> bool:
    return not isinstance(target, AnswerField) and target.painter.kind in KEYS
