# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Searched list: many choices under a field, and while one types those that match; what is chosen stays on top."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer

from kiosk.domain.likeness import is_like
from kiosk.domain.ports import Utterance
from kiosk.domain.walk.view import QuestionView
from kiosk.text import Sentences
from kiosk.ui.parts import Parts
from kiosk.ui.questions.question_look import QuestionLook
from kiosk.ui.widgets.answer_field import AnswerField
from kiosk.ui.widgets.option_button import RadioOption, TickOption
from kiosk.ui.widgets.paged_area import PagedArea
from kiosk.ui.widgets.prose import Prose

Option = RadioOption | TickOption


def searched_list(parts: Parts, question: QuestionView, options: Sequence[Option]) -> QuestionLook:
    """`options` are those of the choices, in their order."""
    labels = [choice.label for choice in question.choices]
    name = parts.text.show("question.find", q=question.label)
    hint = parts.text.show("question.find_hint")
    field = AnswerField(parts.look, name, hint=hint, is_sensitive=question.is_sensitive)
    count = Prose(parts.look, "small", _count_in_words(parts.text, "", len(options)), tone="muted")

    def look_through() -> None:
        like = [each for each, label in zip(options, labels, strict=True) if is_like(field.text(), label)]
        words = _count_in_words(parts.text, field.text(), len(like))
        if any(each.isChecked() and each not in like for each in options):
            words = parts.text.show("question.found.chosen", found=words)
        count.setText(words)
        count.setAccessibleName(words)
        area = field.parentWidget()
        if isinstance(area, PagedArea):
            area.arrange(options, _chosen_first(like, options))
        parts.speaker.add([Utterance(words, parts.text.language)])

    soon = QTimer(field)  # after the key has said itself
    soon.setSingleShot(True)
    soon.setInterval(0)
    soon.timeout.connect(look_through)
    field.textChanged.connect(lambda _text: soon.start())
    return QuestionLook([field, count, *_chosen_first(options, options)], field, [(field, "text")])


def _chosen_first(like: Sequence[Option], options: Sequence[Option]) -> list[Option]:
    chosen = [each for each in options if each.isChecked()]
    return [*chosen, *(each for each in like if not each.isChecked())]


def _count_in_words(text: Sentences, typed: str, count: int) -> str:
    if not typed.strip():
        return text.count("question.choices", count)
    return text.count("question.found", count) if count else text.show("question.found.none")
