# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is on the glass now: texts, targets and where they stand, read from the widgets without asking the reader."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from kiosk.ui.widgets.answer_field import AnswerField
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.option_button import RadioOption, TickOption

Target = BigButton | RadioOption | TickOption | AnswerField


def visible(parent: QWidget) -> Iterator[QWidget]:
    for child in children(parent):
        yield child
        yield from visible(child)


def children(parent: QWidget) -> list[QWidget]:
    return [child for child in parent.children() if isinstance(child, QWidget) and not child.isHidden()]


def texts(window: QWidget) -> list[QLabel]:
    return [widget for widget in visible(window) if isinstance(widget, QLabel) and widget.text()]


def targets(window: QWidget) -> list[Target]:
    """All that can be touched; anything else that Qt could press is a mistake of ours."""
    found: list[Target] = []
    for widget in visible(window):
        if isinstance(widget, (BigButton, RadioOption, TickOption, AnswerField)):
            found.append(widget)
        elif isinstance(widget, (QAbstractButton, QLineEdit)):
            raise AssertionError(f"a control that no law knows: {type(widget).__name__} {widget.accessibleName()!r}")
    return found


def place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def body(target: Target, window: QWidget) -> QRect:
    """The part that can be touched, in the window."""
    return target.body().translated(place(target, window).topLeft())


def called(widget: QWidget) -> str:
    words = widget.accessibleName() or (widget.text() if isinstance(widget, QLabel) else "")
    return f"{type(widget).__name__} {words[:50]!r}"
