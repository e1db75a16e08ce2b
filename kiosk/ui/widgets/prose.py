# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prose: text that is read, on screen and aloud. Wraps, never elides, and can be split between two pages."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy

from kiosk.ui.look import Look
from kiosk.ui.type_scale import TextRole
from kiosk.ui.widgets.fitting import fitted, longest_word_px, shrunk, wrapped_height_px

WEIGHTS: dict[TextRole, int] = {"title": 700, "lead": 600}


class Prose(QLabel):
    """`language` is the one the text is written in, which may differ from the visit's."""

    def __init__(
        self,
        look: Look,
        role: TextRole,
        text: str,
        *,
        tone: str = "ink",
        spoken: str = "",
        language: str = "",
        weight: int | None = None,
        is_private: bool = False,
    ) -> None:
        super().__init__(text)
        self._look = look
        self._role: TextRole = role
        self._tone = tone
        self._weight = WEIGHTS.get(role, 400) if weight is None else weight
        self._whole = look.font(role, self._weight)
        self._base = self._whole
        self.language = language
        self.is_private = is_private
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFont(self._base)
        self.setAccessibleName(spoken or text)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, look.ink(tone))
        self.setPalette(palette)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def is_heading(self) -> bool:
        return self._role in {"title", "lead"}

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self.setFont(fitted(self._base, self.text(), width))
        return wrapped_height_px(self.font(), self.text(), width) + self._look.px(0.5)

    def longest_word_px(self) -> int:
        return longest_word_px(self._base, self.text())

    def shrink(self, share: float) -> None:
        self._base = shrunk(self._whole, share)

    def reminder(self) -> Prose:
        """The same words once more, smaller than a heading, above a field that a page break parted from it."""
        name = self.accessibleName()
        again = Prose(self._look, "body", self.text(), spoken=name, language=self.language, weight=600)
        again.is_private = self.is_private
        return again

    def split(self, width_px: int, height_px: int) -> tuple[Prose, Prose] | None:
        """Two labels of which the first fits the height, cut between words; None when not even a line fits."""
        words = self.text().split(" ")
        fits = 0
        for count in range(1, len(words)):
            if self._height_of(" ".join(words[:count]), width_px) > height_px:
                break
            fits = count
        if fits == 0:
            return None
        return self._again(" ".join(words[:fits])), self._again(" ".join(words[fits:]))

    def _height_of(self, text: str, width_px: int) -> int:
        return wrapped_height_px(fitted(self._base, text, width_px), text, width_px) + self._look.px(0.5)

    def _again(self, text: str) -> Prose:
        half = Prose(self._look, self._role, text, tone=self._tone, language=self.language, weight=self._weight)
        half.is_private = self.is_private
        return half
