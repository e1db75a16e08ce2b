# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the doctor looks at, in order: a new check is a file here and a line in `CHECKS`."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kiosk.commands.checks.catalogue import check_catalogue
from kiosk.commands.checks.clock import check_clock
from kiosk.commands.checks.disk import check_disk
from kiosk.commands.checks.finding import Finding
from kiosk.commands.checks.fonts import check_fonts
from kiosk.commands.checks.printers import check_printers
from kiosk.commands.checks.qt import check_qt
from kiosk.commands.checks.searches import check_searches
from kiosk.commands.checks.speech import check_speech
from kiosk.commands.checks.state_folder import check_state_folder
from kiosk.commands.checks.updates import check_updates
from kiosk.config import Config

CHECKS: tuple[Callable[[Config], Iterable[Finding]], ...] = (
    check_qt,
    check_fonts,
    check_speech,
    check_printers,
    check_state_folder,
    check_catalogue,
    check_updates,
    check_searches,
    check_clock,
    check_disk,
)
