# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The answer shapes and their checks: real check digits, normal forms, and sentences that say what to do."""

from kiosk.domain.answers.check import AGREED, FORMATS, check_answer
from kiosk.domain.answers.problem import Checked, Problem
from kiosk.domain.answers.sentences import sentence

__all__ = ["AGREED", "FORMATS", "Checked", "Problem", "check_answer", "sentence"]
