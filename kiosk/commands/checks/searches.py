# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Are the counts of searches whole? The kiosk serves as well without them."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.commands.checks.finding import Finding
from kiosk.config import Config
from kiosk.domain.errors import StateFolderError

CHECK = "searches"
MEND = "Follow the sentence; until then the kiosk serves and counts nothing."


def check_searches(config: Config) -> Iterable[Finding]:
    from kiosk import app  # noqa: PLC0415 - only the hall enters rooms

    if not config.counts_searches:
        yield Finding(CHECK, "Searches are not counted: [searches] counted says so.")
        return
    try:
        kept = app.kept_searches(config).queries()
    except StateFolderError as error:
        yield Finding(CHECK, error.sentence, MEND)
        return
    yield Finding(CHECK, f"Searches that enough visits typed to be kept: {len(kept)}. Type: kiosk searches")
