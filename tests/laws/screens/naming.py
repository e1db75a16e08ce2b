# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Laws of names: every control has a name of its own, the role that it plays, and a state that Qt knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QRadioButton

from kiosk.ui.widgets.answer_field import AnswerField
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.option_button import RadioOption, TickOption
from kiosk.ui.window import KioskWindow
from tests.laws.screens.glass import called, targets, texts

ROLES = {
    BigButton: QAccessible.Role.Button,
    RadioOption: QAccessible.Role.RadioButton,
    TickOption: QAccessible.Role.CheckBox,
    AnswerField: QAccessible.Role.EditableText,
}


def unnamed(window: KioskWindow) -> Iterator[str]:
    for target in targets(window):
        interface = QAccessible.queryAccessibleInterface(target)
        if interface is None:
            yield f"{called(target)} is not in the accessible tree"
            continue
        if not interface.text(QAccessible.Text.Name).strip():
            yield f"{called(target)} has no name"
        if interface.role() != ROLES[type(target)]:
            yield f"{called(target)} plays {interface.role()}"
        if isinstance(target, QRadioButton) and bool(interface.state().checked) != target.isChecked():
            yield f"{called(target)} does not tell whether it is chosen"
    for label in texts(window):
        if not label.accessibleName().strip():
            yield f"the text {label.text()[:50]!r} has no name to be read by"


def ambiguous(window: KioskWindow) -> Iterator[str]:
    names = Counter(target.accessibleName() for target in targets(window))
    for name, count in names.items():
        if count > 1:
            yield f"{count} controls are called {name!r}"
