# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What publish and package say at their end: which services nobody could find by plain words. It never refuses what was
published."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Collection
from pathlib import Path
from typing import Final

from central.commands.saying import say, tell
from central.publish.content import Content
from central.publish.findable import ask_kiosk
from central.refusal import CentralRefusal
from central.repository.history import History
from central.repository.pack_edits import hash_edits
from central.repository.publish_edition import Outcome
from kiosk.domain.records.record import record_id

MOST_ASKED: Final = 2_000
"""Each takes some 40 ms; who publishes more waits for those alone that changed."""


def add_findable_argument(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--no-findable",
        action="store_true",
        help="do not ask the kiosk's search which services nobody could find by plain words",
    )


def changed_services(history: History, outcome: Outcome, content: Content) -> Collection[str]:
    """Those of the content that this publication added or changed."""
    if outcome.before is None:
        return content.services.ids
    entries = (history.entries(each.sequence) for each in (outcome.before, outcome.edition))
    edited = {edit.id for edit in hash_edits(*entries) if edit.new is not None}
    return [each for each in content.services.ids if record_id("service", each) in edited]


def tell_findable(asked: Namespace, content: Content, changed: Collection[str]) -> None:
    folder: Path = asked.out
    total = len(content.services)
    wanted = content.services.ids if total <= MOST_ASKED else changed
    if asked.no_findable or not wanted:
        return
    if len(wanted) > MOST_ASKED:
        say(f"central: {len(wanted)} services are too many to ask for here: kiosk findable {folder} asks for all.")
        return
    if len(wanted) < total:
        say(f"central: asking for the {len(wanted)} changed of {total} services: kiosk findable {folder} asks for all.")
    try:
        problems = ask_kiosk(folder, content, wanted)
    except CentralRefusal as refusal:
        say(f"central: {refusal.sentence}")
        return
    tell(problems)
    say(f"central: {len(problems.warnings)} things keep people from finding services by plain words.")
