# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One frozen Config from kiosk.toml and KIOSK_*; a wrong value stops the start with a sentence. Knows no room."""

from __future__ import annotations

from kiosk.config.config import Config
from kiosk.config.read_config import read_config

__all__ = ["Config", "read_config"]
