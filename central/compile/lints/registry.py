# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""All that is asked of a form before it is loaded. A new lint is one file and one line here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from central.compile.form import Form
from central.compile.lints.choices_named import lint_choices_named
from central.compile.lints.constants import lint_constants
from central.compile.lints.empty_answers import lint_empty_answers
from central.compile.lints.later_questions import lint_later_questions
from central.compile.lints.mentions import lint_mentions
from central.compile.lints.messages import lint_messages
from central.compile.lints.papers_and_questions import lint_papers_and_questions
from central.compile.lints.told_only import lint_told_only
from central.compile.lints.unread_texts import lint_unread_texts

LINTS: Final[tuple[Callable[[Form], None], ...]] = (
    lint_choices_named,
    lint_mentions,
    lint_later_questions,
    lint_messages,
    lint_empty_answers,
    lint_told_only,
    lint_unread_texts,
    lint_papers_and_questions,
    lint_constants,
)
