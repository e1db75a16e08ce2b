# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The hall's other half: joins what brings catalogues to what keeps them, as the Config says. No logic of its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.domain.records.seed import Seed


def seed_in(folder: Path) -> Seed:
    """A signed one where there is one, else a catalogue package."""
    from kiosk.sync.signed_seed import SignedSeed, is_signed_seed  # noqa: PLC0415 - each command loads what it needs

    if is_signed_seed(folder):
        return SignedSeed(folder)
    from offline_cache.package_seed import PackageSeed  # noqa: PLC0415

    return PackageSeed(folder)
