# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""ExpressionRefused: why one expression cannot be used. Knows no sheet; `load` adds where it stands."""

from __future__ import annotations

from kiosk.domain.errors import ProcedureRefused


class ExpressionRefused(ProcedureRefused):
    """`place` is the character in the expression, from 1; `sentence` says what to do."""

    def __init__(self, sentence: str, place: int = 1) -> None:
        super().__init__(sentence)
        self.place = place
