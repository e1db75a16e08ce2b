# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the bundled font files are. Refuses fonts of the machine: paper looks the same everywhere."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from kiosk.domain.errors import PrintingError

Face = Literal["Next-Regular", "Next-SemiBold", "Next-Bold", "Mono-Regular", "Mono-Bold"]

FONTS_FOLDER = Path(__file__).parent.parent / "fonts"


def font_file(face: Face, folder: Path = FONTS_FOLDER) -> Path:
    path = folder / f"AtkinsonHyperlegible{face}.ttf"
    if not path.is_file():
        raise PrintingError(
            f"The font {path.name} is missing in {folder}: nothing can be printed. Install the kiosk again."
        )
    return path
