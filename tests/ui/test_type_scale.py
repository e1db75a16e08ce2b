# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sizes of letters keep the figures of the standards that they are taken from, on every glass."""

from __future__ import annotations

import pytest

from kiosk.domain.comfort import TEXT_SIZES, TextSize
from kiosk.ui.profile import ScreenProfile, profiles
from kiosk.ui.type_scale import CAPITALS_MM, TextRole, capitals_mm

BOUNDS_MM: dict[TextSize, tuple[float, float]] = {"s": (3.5, 4.2), "m": (4.8, 5.6), "l": (6.4, 7.1), "xl": (8.5, 9.0)}
"""VVSG 7.1-G, of the running text."""


def short_side_mm(profile: ScreenProfile) -> float:
    return min(profile.width_px, profile.height_px) / profile.px_per_mm


@pytest.mark.parametrize("size", BOUNDS_MM)
def test_running_text_is_within_its_bounds(size: TextSize) -> None:
    least, most = BOUNDS_MM[size]
    assert least <= CAPITALS_MM[size]["body"] <= most


def test_the_largest_size_doubles_the_usual_one() -> None:
    assert CAPITALS_MM["xxl"]["body"] >= 2 * CAPITALS_MM["m"]["body"]


@pytest.mark.parametrize("role", CAPITALS_MM["m"])
def test_every_step_is_a_step_up(role: TextRole) -> None:
    heights = [CAPITALS_MM[size][role] for size in TEXT_SIZES]
    assert heights == sorted(heights)
    assert len(set(heights)) > 3


@pytest.mark.parametrize("glass", profiles().values(), ids=lambda glass: glass.id)
@pytest.mark.parametrize("size", TEXT_SIZES)
def test_a_title_is_never_smaller_than_its_text(glass: ScreenProfile, size: TextSize) -> None:
    assert capitals_mm(size, "title", short_side_mm(glass)) >= capitals_mm(size, "body", short_side_mm(glass))
