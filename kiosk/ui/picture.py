# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of screens: one screen alone, in any language, theme, size and profile, as a PNG."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.comfort import Comfort
from kiosk.domain.errors import KioskError
from kiosk.domain.link_state import LinkState
from kiosk.ui.application import OpenKiosk
from kiosk.ui.screens.examples import EXAMPLES


def screen_names() -> tuple[str, ...]:
    return tuple(EXAMPLES)


def show(kiosk: OpenKiosk, screen: str, language: str, comfort: Comfort) -> None:
    """Bring the kiosk to an example of the screen, as a citizen would find it there."""
    if screen not in EXAMPLES:
        raise KioskError(f"There is no screen {screen!r}. The screens are: {', '.join(EXAMPLES)}.")
    window = kiosk.window
    kiosk.between_visits.put(LinkState())
    window.end_visit()
    visit = window.parts.visit
    visit.language = language
    visit.comfort = replace(comfort)
    EXAMPLES[screen](window)
    settle()


def settle() -> None:
    """Let Qt do what it put off, so that a picture shows what a person would see."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def save(kiosk: OpenKiosk, png: Path) -> None:
    save_picture(kiosk.window, png)


def save_picture(widget: QWidget, png: Path) -> None:
    try:
        png.parent.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise KioskError(
            f"The folder {png.parent} cannot be made: {problem.strerror}. Choose another one."
        ) from problem
    if not widget.grab().save(str(png)):
        raise KioskError(f"The picture {png} cannot be written. Check the folder and the room on its disk.")
