# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The capital heights of every role at every size, by the real font on every screen (VVSG 7.1-G, EN 301 549)."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from kiosk.domain.comfort import TEXT_SIZES, Comfort, TextSize
from kiosk.ui import theme
from kiosk.ui.look import FAMILY, Look
from kiosk.ui.profile import profile, profiles
from kiosk.ui.type_scale import TextRole

BANDS: dict[TextSize, tuple[float, float]] = {"s": (3.5, 4.2), "m": (4.8, 5.6), "l": (6.4, 7.1), "xl": (8.5, 9.0)}
READ: tuple[TextRole, ...] = ("small", "body", "button", "action")
LEAST_OF_BAR_MM = {"s": 3.5}
ONE_SIZE_HAS_CAPITALS_MM = 6.11
ONE_SIZE_HAS_X_HEIGHT_MM = 2.98


@pytest.fixture(scope="module", autouse=True)
def _fonts(qapp: QApplication) -> None:
    assert theme.load_fonts() is None
    assert theme.has_family()


def capitals_mm(screen: str, size: TextSize, role: TextRole) -> float:
    look = Look(profile(screen), Comfort(text_size=size))
    return QFontMetricsF(look.font(role)).capHeight() / look.profile.px_per_mm


def is_compact(screen: str) -> bool:
    return Look(profile(screen), Comfort()).is_compact


@pytest.mark.parametrize("size", BANDS)
@pytest.mark.parametrize("screen", profiles())
def test_what_is_read_stands_in_the_band_of_its_size(screen: str, size: TextSize) -> None:
    least, most = BANDS[size]
    roles: tuple[TextRole, ...] = ("body",) if is_compact(screen) else READ
    for role in roles:
        assert least <= capitals_mm(screen, size, role) <= most, role


@pytest.mark.parametrize("screen", profiles())
def test_the_largest_size_doubles_the_default(screen: str) -> None:
    roles: tuple[TextRole, ...] = ("body",) if is_compact(screen) else READ
    for role in roles:
        half_px = 0.5 / profile(screen).px_per_mm
        assert capitals_mm(screen, "xxl", role) >= 2 * (capitals_mm(screen, "m", role) - half_px) - half_px, role


@pytest.mark.parametrize("size", TEXT_SIZES)
@pytest.mark.parametrize("screen", profiles())
def test_headings_are_no_smaller_than_body_and_the_bar_never_tiny(screen: str, size: TextSize) -> None:
    body = capitals_mm(screen, size, "body")
    assert capitals_mm(screen, size, "lead") >= body
    assert capitals_mm(screen, size, "title") >= body
    for role in ("bar", "action", "button", "small"):
        assert capitals_mm(screen, size, role) >= LEAST_OF_BAR_MM.get(size, 4.8), role


@pytest.mark.parametrize("screen", profiles())
def test_one_size_is_large_enough_for_the_european_norms(screen: str) -> None:
    assert capitals_mm(screen, "l", "body") >= ONE_SIZE_HAS_CAPITALS_MM
    look = Look(profile(screen), Comfort(text_size="l"))
    assert QFontMetricsF(look.font("body")).xHeight() / look.profile.px_per_mm >= ONE_SIZE_HAS_X_HEIGHT_MM


def test_the_measures_are_those_of_the_shipped_font(qapp: QApplication) -> None:
    assert Look(profile("portrait-21"), Comfort()).font("body").family() == FAMILY
