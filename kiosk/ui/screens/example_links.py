# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How updating may stand, for pictures and laws: well, on its way, lost, with a stick, with a refused stick."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from kiosk.domain.events import SyncProgressed
from kiosk.domain.link_state import LinkState

_NOON: Final = datetime(2026, 11, 22, 12, 5, tzinfo=UTC)
UPDATED: Final = LinkState(has_address=True, succeeded=_NOON, next_try=_NOON + timedelta(hours=6))
STICK: Final = LinkState(succeeded=_NOON, stick="/media/usb")
REFUSED: Final = LinkState(stick="/media/usb", from_stick="K702")
LOST: Final = LinkState(has_address=True, succeeded=_NOON, failure="K701", next_try=_NOON + timedelta(minutes=5))
RUNNING: Final = LinkState(has_address=True, progress=SyncProgressed(148_000, 424_000, 7_800.0, 95.0))
