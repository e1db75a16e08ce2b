# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Screen profiles are data that makes sense, and a wrong name is a sentence."""

from __future__ import annotations

import pytest

from kiosk.domain.errors import ConfigWrong
from kiosk.ui.profile import DEFAULT_PROFILE, ScreenProfile, profile, profiles

SHIPPED = {"portrait-21", "landscape-15", "landscape-24", "portrait-32", "tablet-10"}
MM_PER_INCH = 25.4


def test_the_five_are_there() -> None:
    assert set(profiles()) >= SHIPPED
    assert DEFAULT_PROFILE in profiles()


def test_an_unknown_one_is_told_with_those_there_are() -> None:
    with pytest.raises(ConfigWrong, match=r"no screen profile 'telly'.*portrait-21.*tablet-10"):
        profile("telly")


@pytest.mark.parametrize("glass", profiles().values(), ids=lambda glass: glass.id)
def test_the_inches_of_the_name_are_those_of_the_pixels(glass: ScreenProfile) -> None:
    diagonal_px = (glass.width_px**2 + glass.height_px**2) ** 0.5
    inches = float(glass.name.split('"')[0])
    assert diagonal_px / glass.px_per_mm / MM_PER_INCH == pytest.approx(inches, rel=0.02)
    assert glass.is_portrait == glass.id.startswith("portrait")


def test_a_window_of_another_size_lies_on_the_same_glass() -> None:
    small = profile("portrait-21").resized(800, 600)
    assert (small.width_px, small.height_px, small.px_per_mm) == (800, 600, profile("portrait-21").px_per_mm)
    assert not small.is_portrait
