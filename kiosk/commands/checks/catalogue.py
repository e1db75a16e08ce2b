# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Is there a catalogue to serve from, which edition is it, and how old?"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime

from kiosk.commands.checks.finding import Finding
from kiosk.config import Config
from kiosk.domain.catalogue import Edition
from kiosk.domain.errors import CatalogueError, StateFolderError

CHECK = "catalogue"
MEND = "Follow the sentence; a fresh copy of the kiosk brings a whole catalogue."


def check_catalogue(config: Config) -> Iterable[Finding]:
    from kiosk import app  # noqa: PLC0415 - only the hall enters rooms

    try:
        store, problems = app.open_catalogue(config)
    except (CatalogueError, StateFolderError) as error:
        yield Finding(CHECK, error.sentence, MEND, can_serve=False)
        return
    try:
        for problem in problems:
            yield Finding(CHECK, problem.sentence, MEND)
        today = datetime.now(UTC).astimezone().date()
        yield edition_finding(store.edition(), today, config.stale_after_days)
    finally:
        store.close()


def edition_finding(edition: Edition, today: date, stale_after_days: int) -> Finding:
    age_days = (today - edition.published).days
    kind = "demonstration edition" if edition.is_demonstration else "edition"
    sentence = f"The catalogue is {kind} {edition.sequence} of {edition.published} with {edition.services} services"
    if age_days > stale_after_days:
        fix = "Bring a newer catalogue, or raise stale_after_days if it is known to be right."
        return Finding(CHECK, f"{sentence}: {age_days} days old, and {stale_after_days} are the most.", fix)
    return Finding(CHECK, f"{sentence}.")
