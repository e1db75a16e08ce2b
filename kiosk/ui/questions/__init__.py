# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One look per question type; a new look is one file and one line here."""

from __future__ import annotations

from kiosk.domain.walk.view import QuestionType
from kiosk.ui.questions.brought import brought
from kiosk.ui.questions.choices import acknowledge, note, one_of, several_of
from kiosk.ui.questions.day import day
from kiosk.ui.questions.question_look import MakesLook
from kiosk.ui.questions.typed import typed

LOOKS: dict[QuestionType, MakesLook] = {
    "text": typed,
    "integer": typed,
    "decimal": typed,
    "date": day,
    "select_one": one_of,
    "select_multiple": several_of,
    "acknowledge": acknowledge,
    "note": note,
    "photo": brought,
    "file": brought,
    "signature": brought,
}
