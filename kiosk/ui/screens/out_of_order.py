# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Out of order: says so plainly, where to go instead, and gives staff the code."""

from __future__ import annotations

from kiosk.ui.page import Page
from kiosk.ui.parts import Parts, Place
from kiosk.ui.writing import PageWriter


class OutOfOrderScreen:
    def __init__(self, place: Place) -> None:
        self._code = place.code

    def build(self, parts: Parts) -> Page:
        write = PageWriter(parts.look, parts.text.language)
        write.emblem("support_agent")
        write.title(parts.text.show("out_of_order.title"))
        write.body(parts.text.show("out_of_order.body"), role="lead")
        write.small(parts.text.show("out_of_order.code", code=self._code))
        return Page(parts.text.show("out_of_order.title"), write.blocks, is_calm=True)
