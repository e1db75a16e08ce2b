# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The glass of a kiosk drawn smaller, so that it fits on a desk: all of it keeps its place, in fewer pixels."""

from __future__ import annotations

from kiosk.ui.profile import ScreenProfile

LEAST_SHARE = 0.3
"""Smaller than that nobody reads anything; the window is then larger than the desk."""


def small_glass(profile: ScreenProfile, width_px: int, height_px: int) -> ScreenProfile:
    """At most as large as that, and never larger than the real one."""
    share = max(LEAST_SHARE, min(1.0, width_px / profile.width_px, height_px / profile.height_px))
    return ScreenProfile(
        profile.id,
        profile.name,
        round(profile.width_px * share),
        round(profile.height_px * share),
        profile.px_per_mm * share,
        profile.distance_mm,
    )
