# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Are the bundled fonts whole? Screens and papers use no other."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kiosk.commands.checks.finding import Finding
from kiosk.config import Config

FOLDER = Path(__file__).resolve().parents[2] / "fonts"
FONTS = ("Next-Regular", "Next-SemiBold", "Next-Bold", "Mono-Regular", "Mono-Bold")
TRUETYPE = b"\x00\x01\x00\x00"


def check_fonts(config: Config) -> Iterable[Finding]:  # noqa: ARG001 - they come with the kiosk
    yield fonts_finding(FOLDER)


def fonts_finding(folder: Path) -> Finding:
    missing = [name for name in (f"AtkinsonHyperlegible{face}.ttf" for face in FONTS) if not _is_whole(folder / name)]
    if missing:
        sentence = f"These fonts are missing or damaged in {folder}: {', '.join(missing)}."
        return Finding("fonts", sentence, "Install the kiosk again.", can_serve=False)
    return Finding("fonts", f"All {len(FONTS)} fonts are there.")


def _is_whole(file: Path) -> bool:
    """By the table of contents that a TrueType file begins with: every table must lie inside the file."""
    try:
        data = file.read_bytes()
    except OSError:
        return False
    tables = [data[at : at + 16] for at in range(12, 12 + 16 * int.from_bytes(data[4:6], "big"), 16)]
    ends = [int.from_bytes(table[8:12], "big") + int.from_bytes(table[12:16], "big") for table in tables]
    return data.startswith(TRUETYPE) and bool(ends) and max(ends) <= len(data)
