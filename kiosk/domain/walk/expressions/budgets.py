# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The budgets that keep every expression small and every evaluation total. Knows numbers only."""

from __future__ import annotations

from typing import Final

SOURCE_CHARACTERS: Final = 2_000
DEPTH: Final = 64
NODES: Final = 500
STEPS: Final = 10_000
TEXT_CHARACTERS: Final = 65_536
ITEMS: Final = 50
"""In one repeat."""
