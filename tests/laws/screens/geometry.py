# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Laws of place: nothing is cut, nothing lies over anything else, and a finger finds every target."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import GAP_MM, TARGET_MM
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.window import KioskWindow
from tests.laws.screens.glass import body, called, children, targets, visible

PRIMARY_MM = 25.0


def outside(window: KioskWindow) -> Iterator[str]:
    for widget in visible(window):
        parent = widget.parentWidget()
        assert parent is not None
        if not parent.rect().contains(widget.geometry()):
            yield f"{called(widget)} at {_text(widget.geometry())} leaves {called(parent)} of {_text(parent.rect())}"


def overlapping(window: KioskWindow) -> Iterator[str]:
    for parent in (window, *visible(window)):
        for first, second in combinations(children(parent), 2):
            if first.geometry().intersects(second.geometry()):
                yield f"{called(first)} and {called(second)} lie over each other"


def small(window: KioskWindow) -> Iterator[str]:
    least = TARGET_MM * window.parts.look.profile.px_per_mm
    for target in targets(window):
        area = target.body()
        if min(area.width(), area.height()) < least:
            yield f"{called(target)} is {_text(area)} px, less than {least:.0f}"


def close(window: KioskWindow) -> Iterator[str]:
    gap = GAP_MM * window.parts.look.profile.px_per_mm
    areas = [(target, body(target, window)) for target in targets(window)]
    for (first, one), (second, other) in combinations(areas, 2):
        distance = _distance(one, other)
        if distance < gap:
            yield f"{called(first)} and {called(second)} are {distance} px apart, less than {gap:.1f}"


def low_primary(window: KioskWindow) -> Iterator[str]:
    least = PRIMARY_MM * window.parts.look.profile.px_per_mm
    assert window.stage is not None
    for button in window.stage.pinned[:1]:
        if not button.isHidden() and button.body().height() < int(least):
            is_primary = isinstance(button, BigButton) and button.painter.height_px(button.width()) > 0
            if is_primary and button in window.stage.page.actions[:1] and not _is_only_secondary(button):
                yield f"{called(button)} is {button.body().height()} px high, less than {least:.0f}"


def _is_only_secondary(button: BigButton) -> bool:
    """A page whose only action is no step forward, as printing a list is, has no primary one."""
    return button.painter.kind not in {"primary", "language"}


def out_of_reach(window: KioskWindow) -> Iterator[str]:
    """For those who sit: every control in the lower 55 % of a portrait screen."""
    highest = window.height() * 0.45
    for target in targets(window):
        area = body(target, window)
        if area.top() < highest - 1:
            yield f"{called(target)} begins at {area.top()} px of {window.height()}, above {highest:.0f}"


def unordered(window: KioskWindow) -> Iterator[str]:
    """Blocks follow each other downwards in the order in which they are read."""
    assert window.stage is not None
    blocks: list[QWidget] = window.stage.area.shown_widgets()
    for first, second in pairwise(blocks):
        if second.parentWidget() is first.parentWidget() and second.y() < first.geometry().bottom():
            yield f"{called(second)} stands beside or above {called(first)}, which is read before it"


def _distance(one: QRect, other: QRect) -> int:
    """The larger of the two ways apart, sideways or up and down; 0 when they touch or overlap."""
    across = max(other.left() - one.right(), one.left() - other.right()) - 1
    down = max(other.top() - one.bottom(), one.top() - other.bottom()) - 1
    return max(0, across, down)


def _text(area: QRect) -> str:
    return f"({area.x()}, {area.y()}, {area.width()}×{area.height()})"
