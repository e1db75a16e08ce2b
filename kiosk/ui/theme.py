# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The one theme builder: one QPalette and one style sheet from a Look. Nobody else styles anything."""

from __future__ import annotations

from importlib.resources import as_file, files

from PySide6.QtGui import QColor, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from kiosk.ui.look import FAMILY, Look

FONT_FILES = ("Regular", "SemiBold", "Bold")


def load_fonts() -> str | None:
    """Register the bundled fonts; a sentence for staff when one is missing, None when all are there."""
    missing = []
    for weight in FONT_FILES:
        with as_file(files("kiosk").joinpath(f"fonts/AtkinsonHyperlegibleNext-{weight}.ttf")) as path:
            if QFontDatabase.addApplicationFont(str(path)) < 0:
                missing.append(path.name)
    if missing:
        return f"Font missing or damaged: {', '.join(missing)}. Install the program again; another font is used now."
    return None


def has_family() -> bool:
    return FAMILY in QFontDatabase.families()


def apply(app: QApplication, look: Look) -> None:
    app.setPalette(_palette(look))
    app.setFont(look.font("body"))
    sheet = _style_sheet(look)
    # Setting one polishes every widget anew, also where it is the same one.
    if sheet != app.styleSheet():
        app.setStyleSheet(sheet)


def _palette(look: Look) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: "ground",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.Highlight: "action",
        QPalette.ColorRole.HighlightedText: "on_action",
    }
    for role, token in roles.items():
        palette.setColor(role, QColor(getattr(look.colour, token)))
    return palette


def _style_sheet(look: Look) -> str:
    colour = look.colour
    border, thick, inset = look.px(0.6), look.px(1.0), look.px(2.8)
    return f"""
        AnswerField {{
            background: {colour.surface}; color: {colour.ink}; placeholder-text-color: {colour.muted};
            border: {border}px solid {colour.action}; border-radius: {look.radius}px;
            margin: {look.ring}px; padding: 0 {inset}px;
            selection-background-color: {colour.action}; selection-color: {colour.on_action};
        }}
        AnswerField[isWrong="true"] {{ border: {thick}px solid {colour.error}; }}
    """
