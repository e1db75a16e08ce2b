# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which looks the laws hold over: all of them in the exhaustive run, a pairwise sample in every check."""

from __future__ import annotations

from itertools import product

from kiosk.domain.comfort import TEXT_SIZES
from kiosk.text import LANGUAGES
from kiosk.ui.profile import profiles
from tests.laws.screens.stand import Look

ALL_LOOKS = [
    Look(profile, size, language=language) for profile, size, language in product(profiles(), TEXT_SIZES, LANGUAGES)
]
LOW_REACH_LOOKS = [
    Look(name, size, language=language, is_low_reach=True)
    for (name, each), size, language in product(profiles().items(), TEXT_SIZES, LANGUAGES)
    if each.is_portrait
]


def pairwise(looks: list[Look]) -> list[Look]:
    """Greedy: every pair of profile and size, each with the language that was seen less; ends covered in both."""
    chosen: dict[tuple[str, str], Look] = {}
    for number, look in enumerate(looks):
        key = (look.profile, look.size)
        if key not in chosen or number % 4 == 1:
            chosen[key] = look
    return list(chosen.values())
