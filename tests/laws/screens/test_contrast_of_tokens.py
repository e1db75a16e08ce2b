# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every theme by its tokens: which colours may stand on which, and how far apart they are."""

from __future__ import annotations

from dataclasses import asdict, replace
from itertools import product

import pytest

from kiosk.domain.comfort import THEMES, ThemeName
from kiosk.ui.tokens import Tokens, tokens
from tests.laws.screens.pixels import contrast_of

GROUNDS = ("ground", "surface", "soft")
TEXTS = ("ink", "muted", "accent", "error")
SIGNS = ("action", "focus", "line", "error")
ON = (("on_action", "action"), ("on_brand", "brand"))
FIGURES: dict[ThemeName, tuple[float, float]] = {
    "light": (10, 21),
    "high_black": (20, 21),
    "high_white": (20, 21),
    "low": (4.5, 8),
}
LEAST_OF_SIGNS = 3.0


def faults(theme: ThemeName, colours: Tokens) -> list[str]:
    least, most = FIGURES[theme]
    pairs = [*product(TEXTS, GROUNDS), *ON]
    reckoned = [(a, b, contrast_of(getattr(colours, a), getattr(colours, b))) for a, b in pairs]
    found = [f"{a} on {b}: {ratio:.2f}" for a, b, ratio in reckoned if not least <= ratio <= most]
    signs = [(a, b, contrast_of(getattr(colours, a), getattr(colours, b))) for a, b in product(SIGNS, GROUNDS)]
    return found + [f"{a} on {b}: {ratio:.2f}" for a, b, ratio in signs if ratio < LEAST_OF_SIGNS]


@pytest.mark.parametrize("theme", THEMES)
def test_the_tokens_of_a_theme_keep_its_figures(theme: ThemeName) -> None:
    assert faults(theme, tokens(theme)) == []


@pytest.mark.parametrize("theme", ["high_black", "high_white"])
def test_high_contrast_has_two_tokens(theme: ThemeName) -> None:
    assert set(asdict(tokens(theme)).values()) == {"#000000", "#FFFFFF"}


def test_a_faint_text_and_a_faint_ring_are_faults() -> None:
    light = tokens("light")
    assert "muted on ground" in faults("light", replace(light, muted="#8A8A86"))[0]
    assert any(fault.startswith("focus on") for fault in faults("light", replace(light, focus="#E0C060")))
