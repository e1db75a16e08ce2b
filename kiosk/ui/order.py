# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Order: the controls and texts of a page in reading order, for ear and keys. Reads widgets, changes none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget


def leaves(widgets: Iterable[QWidget]) -> Iterator[QWidget]:
    """The labels, fields and buttons among the widgets and inside them, as they were added."""
    for widget in widgets:
        if widget.isHidden():
            continue
        if isinstance(widget, (QLabel, QLineEdit, QAbstractButton)):
            yield widget
        else:
            yield from leaves(child for child in widget.children() if isinstance(child, QWidget))


def choices(widgets: Iterable[QWidget]) -> list[QAbstractButton]:
    """What can be chosen or ticked, on pages that are not shown now too."""
    return [
        button
        for widget in widgets
        for button in (widget, *widget.findChildren(QAbstractButton))
        if isinstance(button, QAbstractButton) and button.isCheckable()
    ]


def controls(widgets: Iterable[QWidget]) -> list[QWidget]:
    """Those that keys can reach now; every choice of a group too, though Qt takes Tab from all but one."""
    return [leaf for leaf in leaves(widgets) if leaf.focusPolicy() != Qt.FocusPolicy.NoFocus and leaf.isEnabled()]
