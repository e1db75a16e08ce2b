# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fitting words into a width: a word is never cut, so a font gives way before a word does."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

SMALLEST_SHARE = 0.55
TALL = 1_000_000


def longest_word_px(font: QFont, text: str) -> int:
    metrics = QFontMetrics(font)
    return max((ceil(metrics.horizontalAdvance(word)) for word in text.split()), default=0)


def shrunk(font: QFont, share: float) -> QFont:
    font = QFont(font)
    font.setPixelSize(max(1, int(font.pixelSize() * share)))
    return font


def fitted(font: QFont, text: str, width_px: int, smallest_share: float = SMALLEST_SHARE) -> QFont:
    """The font, made smaller only as far as the longest word of the text needs to stand in the width."""
    smallest = max(1, round(font.pixelSize() * smallest_share))
    longest = longest_word_px(font, text)
    if longest > width_px > 0:
        font = QFont(font)
        font.setPixelSize(max(smallest, int(font.pixelSize() * width_px / longest)))
        while font.pixelSize() > smallest and longest_word_px(font, text) > width_px:
            font.setPixelSize(font.pixelSize() - 1)
    return font


def fitted_line(font: QFont, line: str, width_px: int) -> QFont:
    """As `fitted`, for a text that stands on one line, its spaces included."""
    smallest = max(1, round(font.pixelSize() * SMALLEST_SHARE))
    font = QFont(font)
    while font.pixelSize() > smallest and QFontMetrics(font).horizontalAdvance(line) > width_px > 0:
        font.setPixelSize(font.pixelSize() - 1)
    return font


def wrapped_height_px(font: QFont, text: str, width_px: int) -> int:
    flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
    return QFontMetrics(font).boundingRect(QRect(0, 0, max(1, width_px), TALL), flags, text).height()


def spoken_name(*parts: str) -> str:
    """All that there are as sentences, with one full stop between two of them."""
    return ". ".join(part.rstrip(".") for part in parts if part)
