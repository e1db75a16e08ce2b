# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Seed: the catalogue that a new kiosk starts from, whatever form it lies in. Reads no file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from kiosk.domain.records.replica import Arrival


@dataclass(frozen=True, slots=True)
class SeedClaim:
    """What a seed says of itself, believed only as far as to look into it. `mark` tells apart two seeds of the same
    sequence, which there are while content is written."""

    sequence: int
    mark: str


class Seed(Protocol):
    def claim(self) -> SeedClaim:
        """Quickly, at every start. Raises `CatalogueError`."""
        ...

    def arrival(self) -> Arrival:
        """The whole catalogue, verified. Raises `CatalogueError`, also while its changes are read."""
        ...
