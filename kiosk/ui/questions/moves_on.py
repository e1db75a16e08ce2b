# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Moves on: from a field that is full to the next one, keys and voice included. Never while something is taken out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from kiosk.ui.keyboard.keyboard import Keyboard
from kiosk.ui.parts import Parts
from kiosk.ui.reader import Reader
from kiosk.ui.widgets.answer_field import AnswerField


def moves_on(parts: Parts, field: AnswerField, following: AnswerField, is_full: Callable[[str], bool]) -> None:
    length = len(field.text())
    soon = QTimer(field)  # after the last key has said itself
    soon.setSingleShot(True)
    soon.setInterval(0)

    def changed(text: str) -> None:
        nonlocal length
        has_grown, length = len(text) > length, len(text)
        if has_grown and is_full(text):
            soon.start()
        else:
            soon.stop()

    def move() -> None:
        if field.hasFocus():
            following.setFocus(Qt.FocusReason.OtherFocusReason)
        following.tapped.emit()
        reader, focused = Reader(parts.text), QApplication.focusWidget()
        said = reader.control(following, "focus")
        if isinstance(focused, Keyboard):  # two switches stand on a row of other keys now
            said += reader.control(focused, "focus")
        parts.speaker.add(said)

    field.textChanged.connect(changed)
    soon.timeout.connect(move)
