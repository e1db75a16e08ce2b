# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The total subset of ODK XPath: parsed, checked and budgeted. The door for the publisher and for `load`."""

from kiosk.domain.walk.expressions.expression import Expression, cautious, read
from kiosk.domain.walk.expressions.refused import ExpressionRefused
from kiosk.domain.walk.expressions.scope import NotKnownYet, Run, Scope
from kiosk.domain.walk.expressions.surroundings import Surroundings

__all__ = [
    "Expression",
    "ExpressionRefused",
    "NotKnownYet",
    "Run",
    "Scope",
    "Surroundings",
    "cautious",
    "read",
]
