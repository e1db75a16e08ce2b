# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which glass a kiosk finds when staff did not say."""

from __future__ import annotations

import pytest

from kiosk.domain.errors import ConfigWrong
from kiosk.ui.glass import glass, measured
from kiosk.ui.profile import AUTO, DEFAULT_PROFILE, profile


def test_a_screen_that_knows_its_size_is_measured() -> None:
    found = measured(3840, 2160, 344)
    assert found.px_per_mm == pytest.approx(3840 / 344)
    assert (found.width_px, found.height_px) == (3840, 2160)
    assert not found.is_portrait


@pytest.mark.parametrize("width_mm", [0, 1, 160_000])
def test_a_screen_that_lies_gets_the_millimetres_of_the_nearest_profile(width_mm: float) -> None:
    assert measured(1366, 768, width_mm).px_per_mm == profile("laptop-15").px_per_mm


def test_orientation_counts_before_all_else() -> None:
    assert measured(1080, 1920, 268).id == "portrait-21"
    assert measured(1920, 1080, 527).id == "landscape-24"


@pytest.mark.usefixtures("qapp")
def test_without_a_display_the_default_is_taken() -> None:
    assert glass(AUTO) == profile(DEFAULT_PROFILE)


def test_a_named_profile_is_believed_and_an_unknown_one_refused() -> None:
    assert glass("tablet-10") == profile("tablet-10")
    with pytest.raises(ConfigWrong, match="auto"):
        glass("tablet-11")
