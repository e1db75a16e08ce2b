# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Panel: the page for editors at the right of the kiosk, in the looks of a desktop, whatever the kiosk's own are."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QTextBrowser

from kiosk.text import Sentences
from kiosk.ui.look import FAMILY
from kiosk.ui.preview.moment import Moment
from kiosk.ui.preview.panel_page import PanelPage
from kiosk.ui.tokens import tokens

FONT_PX = 15
LEAST_WIDTH_PX = 420
MARGIN_PX = 14


class Panel(QTextBrowser):
    asked = Signal(str)
    """A link of the page was followed."""

    def __init__(self) -> None:
        super().__init__()
        self._colour = tokens("light")
        font = QFont(FAMILY)
        font.setPixelSize(FONT_PX)
        self.setFont(font)
        self.document().setDefaultFont(font)
        self.setPalette(self._own_palette())
        self.document().setDocumentMargin(MARGIN_PX)
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._followed)

    def show_moment(self, moment: Moment, text: Sentences) -> None:
        """What was read last stays in sight."""
        self.setAccessibleName(text.show("preview.panel"))
        at = self.verticalScrollBar().value()
        self.setHtml(PanelPage(moment, text, self._colour).html())
        self.verticalScrollBar().setValue(at)

    def _followed(self, link: QUrl) -> None:
        self.asked.emit(link.toString())

    def _own_palette(self) -> QPalette:
        palette, colour = QPalette(), self._colour
        for role, token in (
            (QPalette.ColorRole.Window, colour.ground),
            (QPalette.ColorRole.Base, colour.ground),
            (QPalette.ColorRole.WindowText, colour.ink),
            (QPalette.ColorRole.Text, colour.ink),
            (QPalette.ColorRole.Button, colour.surface),
            (QPalette.ColorRole.ButtonText, colour.ink),
            (QPalette.ColorRole.Link, colour.action),
            (QPalette.ColorRole.Highlight, colour.action),
            (QPalette.ColorRole.HighlightedText, colour.on_action),
        ):
            palette.setColor(role, QColor(token))
        return palette
