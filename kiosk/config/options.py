# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the command line asks of the hall, one dataclass per command. Refuses to know how it is typed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from socket import socket

from kiosk.config.config import Config
from kiosk.domain.comfort import TextSize, ThemeName


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
