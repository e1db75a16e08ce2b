# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Page: what a screen wants shown, as blocks in reading order and actions; the stage decides where it goes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from kiosk.ui.widgets.answer_field import AnswerField
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.prose import Prose


@dataclass(slots=True)
class Block:
    """One piece of a page that is never cut by a page break, unless it is prose longer than the screen."""

    widget: QWidget
    gap_after_px: int
    keeps_with_next: bool = False
    headed_by: Prose | None = None
    """The question of a field: said once more above it when a page break parts the two."""
    is_decoration: bool = False
    """Left out where the page would need a second one for it."""


@dataclass(slots=True)
class Page:
    """`heading` introduces the page by ear. `fields` are those that the on-screen keyboard types into, by layout."""

    heading: str
    blocks: list[Block]
    actions: list[BigButton] = field(default_factory=list)
    fields: list[tuple[AnswerField, str]] = field(default_factory=list)
    focus: QWidget | None = None
    alert: str = ""
    """Said before anything else: the errors of this page."""
    is_calm: bool = False
    """Says little: what there is stands towards the middle of the page."""
    put: Callable[[list[Block]], None] = lambda _blocks: None
    """Set by the stage: other blocks on the same page, while its fields, actions and keyboard stay."""
    point_to: Callable[[QWidget], None] = lambda _widget: None
    """Set by the stage: to the page where this widget stands, with the focus on it."""
    left: Callable[[], None] | None = None
    """Called when the page goes away: stop what it started."""
