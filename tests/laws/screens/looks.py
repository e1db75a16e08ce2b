# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which looks the laws hold over: all of them in the exhaustive run, a sample in every check."""

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


def sample(looks: list[Look]) -> list[Look]:
    """Of every profile one size: the largest of every other one, so that each size and language is seen."""
    chosen = []
    for number, name in enumerate(dict.fromkeys(look.profile for look in looks)):
        size = ("xxl", "m", "xxl", "s", "xl", "l")[number % 6]
        wanted = (size, LANGUAGES[number // 2 % len(LANGUAGES)])
        chosen += [look for look in looks if look.profile == name and (look.size, look.language) == wanted]
    return chosen
