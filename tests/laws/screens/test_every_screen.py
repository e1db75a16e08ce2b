# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The laws over every page of every screen: a sample of looks in each check, all of them in the exhaustive run."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from kiosk.ui.screens.examples import EXAMPLES
from kiosk.ui.window import KioskWindow
from tests.laws.screens import geometry, hearing, naming, words
from tests.laws.screens.looks import ALL_LOOKS, LOW_REACH_LOOKS, sample
from tests.laws.screens.stand import Look, Stand

Law = Callable[[KioskWindow], Iterator[str]]
LAWS: tuple[Law, ...] = (
    geometry.outside,
    geometry.overlapping,
    geometry.small,
    geometry.close,
    geometry.low_primary,
    geometry.unordered,
    words.cut,
    words.tiny,
    naming.unnamed,
    naming.ambiguous,
)
SAMPLE = sample(ALL_LOOKS)
REST = [look for look in ALL_LOOKS if look not in SAMPLE]


def breaches(stand: Stand, look: Look) -> list[str]:
    found = []
    for screen in EXAMPLES:
        for state, window in stand.states(screen, look):
            found += [f"{state}: {sentence}" for law in LAWS for sentence in law(window)]
            heard = (hearing.unsaid, hearing.unintroduced, hearing.staff_text)
            found += [f"{state}: {sentence}" for law in heard for sentence in law(window, stand.speaker)]
    return found


@pytest.mark.parametrize("look", SAMPLE, ids=str)
def test_every_screen_keeps_the_laws(stand: Stand, look: Look) -> None:
    assert breaches(stand, look) == []


@pytest.mark.exhaustive
@pytest.mark.parametrize("look", REST, ids=str)
def test_every_other_look_keeps_the_laws_too(stand: Stand, look: Look) -> None:
    assert breaches(stand, look) == []


@pytest.mark.parametrize("look", sample(LOW_REACH_LOOKS), ids=str)
def test_low_reach_keeps_every_control_in_the_lower_part(stand: Stand, look: Look) -> None:
    found = []
    for screen in EXAMPLES:
        for state, window in stand.states(screen, look):
            laws = (geometry.out_of_reach, geometry.overlapping, geometry.outside, words.cut)
            found += [f"{state}: {sentence}" for law in laws for sentence in law(window)]
    assert found == []
