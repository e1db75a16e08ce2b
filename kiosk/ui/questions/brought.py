# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Brought: photos, files and signatures: nothing to answer here, but words that say what to bring or where to sign."""

from __future__ import annotations

from kiosk.domain.walk.view import QuestionView
from kiosk.ui.parts import Parts
from kiosk.ui.questions.question_look import Answered, QuestionLook
from kiosk.ui.widgets.bullet import Bullet
from kiosk.ui.widgets.prose import Prose

ICONS = {"photo": "badge", "file": "description", "signature": "edit"}


def brought(parts: Parts, question: QuestionView, _answered: Answered) -> QuestionLook:
    words = Prose(parts.look, "body", parts.text.show(f"question.{question.type}"))
    return QuestionLook([Bullet(parts.look, words, ICONS[question.type])], None)
