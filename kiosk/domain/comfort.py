# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Comfort: how one citizen wants to read and hear; back to the defaults after every visit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

TextSize = Literal["s", "m", "l", "xl", "xxl"]
ThemeName = Literal["light", "high_black", "high_white", "low"]

TEXT_SIZES: Final[tuple[TextSize, ...]] = ("s", "m", "l", "xl", "xxl")
THEMES: Final[tuple[ThemeName, ...]] = ("light", "high_black", "high_white", "low")
SPEECH_RATES_PERCENT: Final = (50, 75, 100, 125, 150, 175, 200)
SPEECH_VOLUMES_PERCENT: Final = (20, 40, 60, 80, 100)


@dataclass(frozen=True, slots=True)
class Comfort:
    """`speech_rate_percent` 100 is 125 words a minute; volume is of the machine's calibrated full scale.

    `says_private`: the citizen wants their own data said where others may hear it.
    """

    text_size: TextSize = "m"
    theme: ThemeName = "light"
    has_voice: bool = True
    says_private: bool = False
    speech_rate_percent: int = 100
    speech_volume_percent: int = 60
    is_low_reach: bool = False


DEFAULT_COMFORT: Final = Comfort()
