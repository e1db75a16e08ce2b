# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""QuestionLook: what one question puts on the page: blocks, typed fields, and where the focus goes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtWidgets import QWidget

from kiosk.domain.walk.view import QuestionView
from kiosk.ui.parts import Parts
from kiosk.ui.widgets.answer_field import AnswerField

Answered = Callable[[str], None]


@dataclass(slots=True)
class QuestionLook:
    widgets: list[QWidget]
    focus: QWidget | None
    fields: list[tuple[AnswerField, str]] = field(default_factory=list)


class MakesLook(Protocol):
    def __call__(self, parts: Parts, question: QuestionView, answered: Answered, /) -> QuestionLook:
        """`answered` is told each change, as ODK writes values: text, ISO dates, choices separated by spaces."""
        ...
