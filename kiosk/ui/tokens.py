# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tokens: the colours of one theme by what they mean. Read from themes/*.toml; skin data, never code."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib.resources import files

from kiosk.domain.comfort import ThemeName


@dataclass(frozen=True, slots=True)
class Tokens:
    """Each is `#RRGGBB`. Text colours reach their theme's figure on ground, surface and soft."""

    ground: str
    surface: str
    line: str
    ink: str
    muted: str
    brand: str
    on_brand: str
    accent: str
    action: str
    on_action: str
    soft: str
    focus: str
    error: str


def tokens(theme: ThemeName) -> Tokens:
    return Tokens(**tomllib.loads(files("kiosk.ui").joinpath(f"themes/{theme}.toml").read_text("utf-8")))
