# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does today's catalogue find its way here: the address, the last update, what was signed and until when?"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from kiosk.commands.checks.finding import Finding
from kiosk.config import Config
from kiosk.domain.errors import CatalogueError, StateFolderError, SyncError

if TYPE_CHECKING:
    from kiosk.updates import LinkFacts

CHECK = "updates"
SOON = timedelta(days=7)
LONG = timedelta(days=3)


def check_updates(config: Config) -> Iterable[Finding]:
    from kiosk import updates  # noqa: PLC0415 - only the hall enters rooms

    now = datetime.now(UTC)
    yield address_finding(config)
    try:
        facts = updates.link_facts(config)
    except (SyncError, StateFolderError) as error:
        yield Finding(CHECK, error.sentence, "Until then this kiosk serves what it has and takes no newer catalogue.")
        return
    yield last_finding(facts, now, has_address=config.sync.url is not None)
    yield expiry_finding(facts, now)
    with suppress(CatalogueError, StateFolderError):  # the checks of catalogue and disk say what is wrong there
        here, missing = updates.forms_here(config)
        yield from forms_findings(here, missing)
    yield Finding(
        CHECK,
        f"{facts.seen} versions of signed files are remembered; {facts.kept_bytes:,} bytes of updates are kept.",
    )


def forms_findings(here: int, missing: int) -> Iterable[Finding]:
    if here or missing:
        advice = "Let this kiosk update. Where that does not bring the others, tell headquarters." if missing else ""
        yield Finding(CHECK, f"PDF forms of the catalogue on this machine: {here} of {here + missing}.", advice)


def address_finding(config: Config) -> Finding:
    if config.sync.url is None:
        return Finding(CHECK, "No address is set: this kiosk never asks by itself. Sticks bring newer catalogues.")
    ways = [f"through {config.sync.proxy}"] if config.sync.proxy else []
    if config.sync.quiet_hours is not None:
        ways.append("not from {:%H:%M} to {:%H:%M}".format(*config.sync.quiet_hours))
    return Finding(CHECK, ", ".join((f"Headquarters is {config.sync.url}", *ways)) + ".")


def last_finding(facts: LinkFacts, now: datetime, *, has_address: bool) -> Finding:
    outcome = facts.outcome
    last = "Nothing was ever fetched"
    if outcome.succeeded_s is not None:
        when = datetime.fromtimestamp(outcome.succeeded_s, UTC)
        last = f"The last update ended well on {when:%Y-%m-%d %H:%M} (UTC)"
        if has_address and now - when > LONG:
            return Finding(CHECK, f"{last}. {outcome.sentence}".strip(), "Type: kiosk sync, and follow what it says.")
    if outcome.sentence:
        return Finding(CHECK, f"{last}; the try after it did not: {outcome.sentence}", "Follow the sentence.")
    return Finding(CHECK, f"{last}.")


def expiry_finding(facts: LinkFacts, now: datetime) -> Finding:
    name, ends = min([("root", facts.root_expires), *facts.expires.items()], key=lambda pair: pair[1])
    sentence = (
        f"What headquarters signed holds until {ends:%Y-%m-%d} ({name}; the root is version {facts.root_version})"
    )
    if ends < now and facts.expires:
        return Finding(CHECK, f"{sentence}: that is over.", "Check this machine's date; then tell headquarters.")
    if ends < now + SOON and facts.expires:
        return Finding(CHECK, f"{sentence}: soon.", "Let this kiosk update, or tell headquarters to sign.")
    return Finding(CHECK, f"{sentence}.")
