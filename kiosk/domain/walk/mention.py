# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills `${name}` in a text with the answer as a citizen reads it."""

from __future__ import annotations

from kiosk.domain.walk.display import shown
from kiosk.domain.walk.procedure import Procedure
from kiosk.domain.walk.template import Template, filled
from kiosk.domain.walk.values import Known


def mention(procedure: Procedure, known: Known, text: Template) -> str:
    if isinstance(text, str):
        return text

    def said(name: str) -> str:
        field = procedure.fields[name]
        return shown(field, known.value(field), known.scope.language)

    return filled(text, said)
