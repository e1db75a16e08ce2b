# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the command line asks of the hall, one dataclass per command. Refuses to know how it is typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from socket import socket
from typing import TYPE_CHECKING

from kiosk.config.config import Config
from kiosk.domain.comfort import TextSize, ThemeName

if TYPE_CHECKING:  # it brings the whole engine, which most commands need not load
    from kiosk.domain.draft import Draft, DraftSource


@dataclass(frozen=True, slots=True)
class Look:
    language: str
    theme: ThemeName
    text_size: TextSize


@dataclass(frozen=True, slots=True)
class RunOptions:
    """`vnc_listener` is the only door at which the kiosk may be seen where there is no display."""

    config: Config
    vnc_listener: socket | None = None


@dataclass(frozen=True, slots=True)
class DemoOptions:
    config: Config
    out: Path
    look: Look


@dataclass(frozen=True, slots=True)
class ShowOptions:
    config: Config
    screen: str
    look: Look
    png: Path


@dataclass(frozen=True, slots=True)
class GalleryOptions:
    config: Config
    out: Path


@dataclass(frozen=True, slots=True)
class PreviewOptions:
    """`draft` is what `source` said first. `today` is None for this day, `screen` '' for the first one; with `png`
    there is a picture instead of a window."""

    config: Config
    source: DraftSource
    draft: Draft
    look: Look
    today: date | None
    answers: Mapping[str, str]
    screen: str
    png: Path | None
