# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Icons: the bundled Material Symbols, drawn in one colour. An icon never stands without words."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer


@lru_cache(maxsize=128)
def icon(name: str, size_px: int, colour: str) -> QImage:
    """A square picture of the icon; an unknown name is a mistake of ours and raises FileNotFoundError."""
    svg = files("kiosk.ui").joinpath(f"icons/{name}.svg").read_bytes()
    image = QImage(size_px, size_px, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, size_px, size_px))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(image.rect(), QColor(colour))
    painter.end()
    return image


def has_icon(name: str) -> bool:
    return files("kiosk.ui").joinpath(f"icons/{name}.svg").is_file()
