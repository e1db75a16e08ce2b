# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Voice and sound, as the speech room itself sees them."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.commands.checks.finding import Finding
from kiosk.config import Config


def check_speech(config: Config) -> Iterable[Finding]:
    from kiosk import app  # noqa: PLC0415 - only the hall enters rooms

    for check in app.check_speech(config):
        fix = "" if check.is_well else check.fix or "Install the kiosk again."
        yield Finding(check.subject, check.sentence, fix)
