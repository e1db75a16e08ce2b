# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of screens: each one by name, in the look that was asked for; wrong names and folders are sentences."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.domain.comfort import DEFAULT_COMFORT, TEXT_SIZES, THEMES, Comfort
from kiosk.domain.errors import KioskError
from kiosk.ui import gallery, picture
from kiosk.ui.screens.examples import EXAMPLES
from tests.journeys.kiosk_under_test import KioskUnderTest
from tests.kiosk.conftest import machine
from tests.kiosk.machine import Machine

__all__ = ["machine"]


@pytest.mark.parametrize("screen", EXAMPLES)
def test_every_example_is_brought_to_the_glass(kiosk: KioskUnderTest, screen: str) -> None:
    picture.show(kiosk.kiosk, screen, "en", Comfort(text_size="l", theme="low"))
    visit = kiosk.window.parts.visit
    assert (kiosk.text.language, visit.comfort.theme) == ("en", "low")
    assert kiosk.citizen.names("text")
    assert "kiosk.failed" not in kiosk.log.codes()


def test_an_unknown_screen_is_told_with_all_there_are(kiosk: KioskUnderTest) -> None:
    with pytest.raises(KioskError, match=r"no screen 'hom'.*welcome, home"):
        picture.show(kiosk.kiosk, "hom", "es", DEFAULT_COMFORT)


def test_a_folder_that_cannot_be_made_is_told(kiosk: KioskUnderTest, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(KioskError, match="cannot be made"):
        picture.save(kiosk.kiosk, tmp_path / "file" / "a.png")


def test_a_picture_that_cannot_be_written_is_told(kiosk: KioskUnderTest, tmp_path: Path) -> None:
    (tmp_path / "a.png").mkdir()
    with pytest.raises(KioskError, match=r"a\.png cannot be written"):
        picture.save(kiosk.kiosk, tmp_path / "a.png")


def test_the_gallery_shows_each_screen_in_each_look(
    kiosk: KioskUnderTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture, "screen_names", lambda: ("welcome", "still-there"))
    count = gallery.make_gallery(kiosk.kiosk, ("es", "en"), tmp_path, "Centro <Oaxaca>")
    assert count == 2 * (2 + len(TEXT_SIZES) - 1 + len(THEMES) - 1)
    pictures = {file.name for file in tmp_path.glob("*.png")}
    assert len(pictures) == count
    page = (tmp_path / "index.html").read_text("utf-8")
    assert all(f"src={name}" in page for name in pictures)
    assert "Centro &lt;Oaxaca&gt;" in page


def test_all_looks_of_the_whole_gallery_have_names_of_their_own() -> None:
    names = [shot.file for shot in gallery.shots(("es", "en"))]
    assert len(names) == len(set(names)) == len(EXAMPLES) * 9


def test_the_command_shows_one_screen_alone(machine: Machine) -> None:
    file = machine.folder / "home.png"
    words = ("show", "home", "--lang", "en", "--size", "l", "--theme", "high_black", "--profile", "tablet-10")
    status, _, err = machine.run(*words, "--png", file)
    assert (status, err) == (0, "")
    image = QImage(str(file))
    assert (image.width(), image.height()) == (1280, 800)


def test_the_command_answers_a_wrong_screen_with_a_sentence(machine: Machine) -> None:
    status, out, err = machine.run("show", "hom", "--png", machine.folder / "x.png")
    assert (status, out) == (1, "")
    assert err.startswith("kiosk: There is no screen 'hom'. The screens are: welcome, home")
    assert not (machine.folder / "x.png").exists()
