# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""NoUpdates: stands where nothing brings catalogues: pictures, rehearsals, previews."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.domain.events import SyncEvent
from kiosk.domain.link_state import LinkState


class NoUpdates:
    def known(self) -> LinkState:
        return LinkState()

    def listen(self, told: Callable[[SyncEvent], None]) -> None:
        """Nothing is ever told."""

    def ask_now(self) -> None:
        """Nobody is there to be asked."""

    def read_stick(self, folder: str) -> None:
        """Nobody is there to read it."""

    def start(self) -> None:
        """There is nothing to start."""

    def close(self) -> None:
        """There is nothing to end."""

    def show_newest(self) -> bool:
        return False
