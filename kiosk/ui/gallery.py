# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The gallery: all screens in all languages, themes and sizes on one HTML page, to look at before a release."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from kiosk.domain.comfort import DEFAULT_COMFORT, TEXT_SIZES, THEMES, Comfort
from kiosk.ui import picture
from kiosk.ui.application import OpenKiosk


@dataclass(frozen=True, slots=True)
class Shot:
    screen: str
    language: str
    comfort: Comfort

    @property
    def file(self) -> str:
        return f"{self.screen}-{self.language}-{self.comfort.theme}-{self.comfort.text_size}.png"


def shots(languages: tuple[str, ...]) -> Iterator[Shot]:
    """Every screen as it is by default in each language, then in each size, then in each theme."""
    for screen in picture.screen_names():
        for language in languages:
            yield Shot(screen, language, DEFAULT_COMFORT)
        for size in TEXT_SIZES:
            if size != DEFAULT_COMFORT.text_size:
                yield Shot(screen, languages[0], Comfort(text_size=size))
        for theme in THEMES:
            if theme != DEFAULT_COMFORT.theme:
                yield Shot(screen, languages[0], Comfort(theme=theme))


def make_gallery(kiosk: OpenKiosk, languages: tuple[str, ...], out: Path, title: str) -> int:
    """Writes the pictures and index.html into `out`; returns how many pictures."""
    taken: list[Shot] = []
    for shot in shots(languages):
        picture.show(kiosk, shot.screen, shot.language, shot.comfort)
        picture.save(kiosk, out / shot.file)
        taken.append(shot)
    (out / "index.html").write_text(_page(taken, title), "utf-8")
    return len(taken)


def _page(taken: list[Shot], title: str) -> str:
    rows: dict[str, list[Shot]] = {}
    for shot in taken:
        rows.setdefault(shot.screen, []).append(shot)
    sections = "\n".join(
        f"<h2 id={escape(screen)}>{escape(screen)}</h2>\n<div>" + "".join(map(_figure, row)) + "</div>"
        for screen, row in rows.items()
    )
    style = (
        "body{font:16px sans-serif;margin:2rem;background:#eee}div{display:flex;gap:1rem;overflow-x:auto}"
        "figure{margin:0}img{height:640px;border:1px solid #888}figcaption{font-size:14px}"
    )
    return (
        f"<!doctype html><meta charset=utf-8><title>{escape(title)}</title><style>{style}</style>"
        f"<h1>{escape(title)}</h1>\n{sections}\n"
    )


def _figure(shot: Shot) -> str:
    caption = f"{shot.language} · {shot.comfort.theme} · {shot.comfort.text_size}"
    return (
        f"<figure><a href={escape(shot.file)}><img loading=lazy src={escape(shot.file)}"
        f' alt="{escape(shot.screen)} {escape(caption)}"></a><figcaption>{escape(caption)}</figcaption></figure>'
    )
