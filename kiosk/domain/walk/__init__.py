# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The form engine: `load` a compiled procedure once, `evaluate` it on every answer."""

from kiosk.domain.walk.evaluate import evaluate
from kiosk.domain.walk.load import load
from kiosk.domain.walk.procedure import Procedure
from kiosk.domain.walk.rehearse import differences, rehearse
from kiosk.domain.walk.view import View

__all__ = ["Procedure", "View", "differences", "evaluate", "load", "rehearse"]
