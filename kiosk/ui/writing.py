# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PageWriter: adds blocks in reading order with the right roles and gaps, so that a screen reads like its outline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QWidget

from kiosk.domain.catalogue import Block as ProseBlock
from kiosk.domain.words import Words
from kiosk.ui.look import Look
from kiosk.ui.page import Block
from kiosk.ui.type_scale import TextRole
from kiosk.ui.widgets.bullet import Bullet
from kiosk.ui.widgets.emblem import Emblem
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.row import grid


class PageWriter:
    """`language` is the visit's; catalogue words fall back to the language they were written in, and say so aloud."""

    def __init__(self, look: Look, language: str) -> None:
        self._look = look
        self._language = language
        self.blocks: list[Block] = []

    def add(
        self, widget: QWidget, gap_px: int | None = None, *, keeps: bool = False, headed_by: Prose | None = None
    ) -> None:
        self.blocks.append(Block(widget, self._look.space if gap_px is None else gap_px, keeps, headed_by))

    def emblem(self, icon: str, tone: str = "action") -> None:
        self.blocks.append(Block(Emblem(self._look, icon, tone), self._look.space, is_decoration=True))

    def title(self, text: str, spoken: str = "", *, language: str = "", tone: str = "ink") -> Prose:
        prose = Prose(self._look, "title", text, spoken=spoken, language=language, tone=tone)
        self.add(prose, self._look.px(4.0) if not self._look.is_compact else self._look.space, keeps=True)
        return prose

    def title_of(self, whose: str, text: str, spoken: str = "", *, language: str = "", tone: str = "ink") -> None:
        """A title under the small words that it belongs to; above them where it may fill a page."""
        if not self._look.is_cramped:
            self.small(whose, keeps=True)
        self.title(text, spoken, language=language, tone=tone)
        if self._look.is_cramped:
            self.small(whose)

    def lead(self, text: str) -> None:
        self.add(Prose(self._look, "lead", text), self._look.px(3.0), keeps=True)

    def body(
        self, text: str, *, tone: str = "ink", spoken: str = "", role: TextRole = "body", language: str = ""
    ) -> None:
        self.add(Prose(self._look, role, text, tone=tone, spoken=spoken, language=language))

    def small(self, text: str, *, keeps: bool = False) -> None:
        self.add(Prose(self._look, "small", text, tone="muted"), self._look.px(2.5), keeps=keeps)

    def words(self, words: Words, role: TextRole = "body") -> None:
        language = words.language_for(self._language)
        self.add(Prose(self._look, role, words.text(self._language), language=language))

    def bullets(self, lines: Iterable[tuple[str, str]], icon: str = "check_circle") -> None:
        """Each line is (text, language it is written in)."""
        for text, language in lines:
            self.add(Bullet(self._look, Prose(self._look, "body", text, language=language), icon), self._look.px(3.0))

    def prose(self, blocks: Sequence[ProseBlock]) -> None:
        for block in blocks:
            if block.type in {"ul", "ol"}:
                self.bullets((item.text(self._language), item.language_for(self._language)) for item in block.items)
            else:
                self.words(block.text)

    def rows(self, widgets: Sequence[QWidget], columns: int) -> None:
        for row in grid(widgets, columns, self._look.gap):
            self.add(row, self._look.gap)
