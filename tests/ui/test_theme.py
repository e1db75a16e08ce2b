# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fonts and colours: the bundled font is loaded, and a missing one is a sentence and another font."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.domain.comfort import THEMES, Comfort, ThemeName
from kiosk.ui import theme
from kiosk.ui.look import Look
from kiosk.ui.profile import profile


def test_the_bundled_fonts_are_there(qapp: QApplication) -> None:
    assert theme.load_fonts() is None
    assert theme.has_family()


def test_a_missing_font_is_told_by_name(qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "AtkinsonHyperlegibleNext-Regular.ttf").write_bytes(b"not a font")
    monkeypatch.setattr(theme, "files", lambda _package: tmp_path)
    problem = theme.load_fonts()
    assert problem is not None
    assert "AtkinsonHyperlegibleNext-Regular.ttf, AtkinsonHyperlegibleNext-SemiBold.ttf" in problem
    assert "Install the program again" in problem


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_dresses_the_application(qapp: QApplication, name: ThemeName) -> None:
    look = Look(profile("portrait-21"), Comfort(theme=name))
    theme.apply(qapp, look)
    assert qapp.palette().window().color() == look.ink("ground")
    assert look.colour.action in qapp.styleSheet()
    assert qapp.font().pixelSize() == look.font("body").pixelSize()
