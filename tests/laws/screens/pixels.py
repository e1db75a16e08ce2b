# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is really on the glass: pixels of the window, and the contrast between two colours as WCAG reckons it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

Pixels = NDArray[np.uint8]
"""Height × width × red, green, blue."""


def pixels(window: QWidget, area: QRect | None = None) -> Pixels:
    image = window.grab(area if area is not None else window.rect()).toImage()
    image = image.convertToFormat(QImage.Format.Format_RGBX8888)
    flat = np.frombuffer(image.constBits(), np.uint8)
    rows = flat.reshape(image.height(), image.bytesPerLine())[:, : image.width() * 4]
    return rows.reshape(image.height(), image.width(), 4)[:, :, :3].copy()


def luminance(colours: Pixels) -> NDArray[np.float64]:
    share = colours.astype(np.float64) / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]))


def contrast(one: NDArray[np.float64] | float, other: NDArray[np.float64] | float) -> NDArray[np.float64]:
    lighter, darker = np.maximum(one, other), np.minimum(one, other)
    return np.asarray((lighter + 0.05) / (darker + 0.05))


def contrast_of(one: str, other: str) -> float:
    """Between two colours by name."""
    both = [QColor(colour) for colour in (one, other)]
    values = luminance(np.array([[each.red(), each.green(), each.blue()] for each in both], np.uint8))
    return float(contrast(values[0], values[1]))


def is_plain(line: Pixels) -> bool:
    """One colour from end to end."""
    flat = line.reshape(-1, 3)
    return bool((flat == flat[0]).all())
