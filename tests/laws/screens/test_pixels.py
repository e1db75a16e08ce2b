# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The laws again, by the pixels of a sample: words leave their edges free, and contrast is what it should be."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from kiosk.ui.screens.examples import EXAMPLES
from kiosk.ui.widgets.answer_field import AnswerField
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.window import KioskWindow
from tests.laws.screens.glass import called, place, targets, texts
from tests.laws.screens.pixels import Pixels, contrast, is_plain, luminance, pixels
from tests.laws.screens.stand import Look, Stand

SAMPLE = [
    Look("portrait-21", "m"),
    Look("portrait-32", "xxl", "light", "en"),
    Look("landscape-15", "xl"),
    Look("tablet-10", "xxl"),
    Look("laptop-15", "l", "light", "en"),
]
SCREENS = (
    *("welcome", "home", "results", "sheet", "question-wrong", "question-group", "review", "comfort", "help"),
    *("list-three", "list-unfinished", "list-remove", "results-why", "results-narrowed", "nothing-spelling", "staff"),
)
HIGH = ("high_black", "high_white")
FEW = 12


@pytest.mark.parametrize("look", SAMPLE, ids=str)
def test_words_leave_the_edges_of_their_place_free(stand: Stand, look: Look) -> None:
    found = [
        f"{state}: {sentence}"
        for screen in SCREENS
        for state, window in stand.states(screen, look)
        for sentence in cut_by_pixels(window)
    ]
    assert found == []


def cut_by_pixels(window: KioskWindow) -> Iterator[str]:
    """Ink in the first or last line of a text, or just inside the border of a button, is ink that was cut."""
    glass, drawn = pixels(window), window.parts.look.px(0.6) + 1
    for label in texts(window):
        shown = _cropped(glass, place(label, window))
        if isinstance(label, Prose) and not (is_plain(shown[:1]) and is_plain(shown[-1:])):
            yield f"{called(label)} has ink at its edge"
    radius = window.parts.look.radius
    for target in targets(window):
        if isinstance(target, AnswerField):
            continue
        border = 0 if target.painter.kind == "link" else drawn  # a link is words alone
        inner = target.body().translated(place(target, window).topLeft())
        shown = _cropped(glass, inner.adjusted(border, border, -border, -border))
        lines = (
            shown[:1, radius:-radius],
            shown[-1:, radius:-radius],
            shown[radius:-radius, :1],
            shown[radius:-radius, -1:],
        )
        if not all(is_plain(line) for line in lines if line.size):
            yield f"{called(target)} has ink at its border"


def test_a_cut_text_is_seen(stand: Stand) -> None:
    window = stand.show("home", Look())
    title = next(label for label in texts(window) if isinstance(label, Prose))
    title.resize(title.width(), title.height() // 2)
    assert any("ink at its edge" in sentence for sentence in cut_by_pixels(window))


@pytest.mark.parametrize("theme", HIGH)
def test_high_contrast_has_two_colours(stand: Stand, theme: str) -> None:
    """Between the two there are only the greys of smoothed edges, which have no flat area anywhere."""
    for screen in EXAMPLES:
        shown = pixels(stand.show(screen, Look(theme=theme)))
        assert (shown[..., 0] == shown[..., 1]).all() and (shown[..., 1] == shown[..., 2]).all(), f"a hue on {screen}"
        grey = shown[..., 0]
        flat = (grey[1:-1, 1:-1] == grey[:-2, 1:-1]) & (grey[1:-1, 1:-1] == grey[2:, 1:-1])
        flat &= (grey[1:-1, 1:-1] == grey[1:-1, :-2]) & (grey[1:-1, 1:-1] == grey[1:-1, 2:])
        areas, counts = np.unique(grey[1:-1, 1:-1][flat], return_counts=True)
        others = {int(area): int(count) for area, count in zip(areas, counts, strict=True) if 0 < area < 255}
        assert sum(others.values()) <= FEW, f"{screen} has areas of other greys: {others}"


@pytest.mark.parametrize(
    ("theme", "least", "most"), [("light", 10, 21), ("high_black", 20, 21), ("high_white", 20, 21), ("low", 4.5, 8)]
)
def test_every_text_has_the_contrast_of_its_theme(stand: Stand, theme: str, least: float, most: float) -> None:
    """Its strongest ink against the ground that most of its place shows."""
    for screen in SCREENS:
        window = stand.show(screen, Look(theme=theme))
        glass = pixels(window)
        for label in texts(window):
            if not isinstance(label, Prose):
                continue
            seen = luminance(_cropped(glass, place(label, window)))
            ground = float(np.median(seen))
            strongest = float(contrast(seen, ground).max())
            assert least - 0.05 <= strongest <= most + 0.05, f"{screen}: {called(label)} has {strongest:.2f}:1"


@pytest.mark.parametrize("theme", ["light", "high_black", "high_white", "low"])
@pytest.mark.parametrize(
    "screen", ["home", "question-choice", "question-group", "review", "question-wrong", "list-three"]
)
def test_the_focus_is_seen(stand: Stand, screen: str, theme: str) -> None:
    """A ring of at least half a millimetre, 3:1 against what was there before, around every control."""
    window = stand.show(screen, Look(theme=theme))
    thick = 0.5 * window.parts.look.profile.px_per_mm
    for target in [target for target in targets(window) if target.isEnabled()]:
        area = place(target, window)
        window.setFocus()
        before = luminance(pixels(window, area))
        target.setFocus()
        assert QApplication.focusWidget() is target
        changed = contrast(luminance(pixels(window, area)), before) >= 3
        ring = changed.copy()
        inside = target.body()
        ring[inside.top() : inside.bottom() + 1, inside.left() : inside.right() + 1] = False
        around = 2 * (area.width() + area.height()) * thick * 0.8
        assert ring.sum() >= around, f"{called(target)}: {ring.sum()} px of ring, less than {around:.0f}"


def _cropped(glass: Pixels, area: QRect) -> Pixels:
    return glass[area.top() : area.bottom() + 1, area.left() : area.right() + 1]
