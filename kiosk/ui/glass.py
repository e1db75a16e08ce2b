# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Glass: which screen this kiosk stands behind, measured where staff did not say. Without a display, the default."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from kiosk.ui.profile import AUTO, DEFAULT_PROFILE, ScreenProfile, profile, profiles

MEASURING_PLATFORMS = {"xcb", "wayland", "windows", "cocoa"}
LIKELY_PX_PER_MM = (1.5, 12.0)
"""A screen that claims to be coarser or finer lies about its size, as many televisions and virtual screens do."""


def glass(name: str) -> ScreenProfile:
    """The profile of that name; for `auto` one made from what the screen says of itself. Needs the application."""
    if name != AUTO:
        return profile(name)
    screen = QGuiApplication.primaryScreen()
    if screen is None or QGuiApplication.platformName() not in MEASURING_PLATFORMS:
        return profile(DEFAULT_PROFILE)
    size, millimetres = screen.size(), screen.physicalSize()
    return measured(size.width(), size.height(), millimetres.width())


def measured(width_px: int, height_px: int, width_mm: float) -> ScreenProfile:
    """The shipped profile that is most like it, with this screen's own pixels and, where believable, millimetres."""
    px_per_mm = width_px / width_mm if width_mm > 0 else 0.0
    is_believable = LIKELY_PX_PER_MM[0] <= px_per_mm <= LIKELY_PX_PER_MM[1]

    def unlike(known: ScreenProfile) -> tuple[bool, float, float]:
        return (
            known.is_portrait != (height_px > width_px),
            abs(known.px_per_mm - px_per_mm) if is_believable else 0.0,
            abs(known.width_px - width_px) + abs(known.height_px - height_px),
        )

    nearest = min(profiles().values(), key=unlike)
    chosen = px_per_mm if is_believable else nearest.px_per_mm
    return ScreenProfile(nearest.id, nearest.name, width_px, height_px, chosen, nearest.distance_mm)
