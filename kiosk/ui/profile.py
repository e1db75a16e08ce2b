# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""ScreenProfile: how many pixels a millimetre on this glass has. Read from profiles.toml; refuses to guess."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib.resources import files

from kiosk.domain.errors import ConfigWrong

DEFAULT_PROFILE = "portrait-21"
AUTO = "auto"


@dataclass(frozen=True, slots=True)
class ScreenProfile:
    id: str
    name: str
    width_px: int
    height_px: int
    px_per_mm: float
    distance_mm: int

    @property
    def is_portrait(self) -> bool:
        return self.height_px > self.width_px

    def resized(self, width_px: int, height_px: int) -> ScreenProfile:
        """The same glass with a window of another size on it."""
        return ScreenProfile(self.id, self.name, width_px, height_px, self.px_per_mm, self.distance_mm)


def profiles() -> dict[str, ScreenProfile]:
    table = tomllib.loads(files("kiosk.ui").joinpath("profiles.toml").read_text("utf-8"))
    return {key: ScreenProfile(id=key, **facts) for key, facts in table.items()}


def profile(wanted: str) -> ScreenProfile:
    known = profiles()
    if wanted not in known:
        raise ConfigWrong(f"There is no screen profile {wanted!r}. Choose one of: {', '.join((AUTO, *known))}.")
    return known[wanted]
