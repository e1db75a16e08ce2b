# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""central publish: a content folder into a signed repository, the next edition of it."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from typing import Final

from central.commands.command import Command
from central.commands.findable import changed_services, tell_findable
from central.commands.package import package_arguments, write_package
from central.commands.passphrases import add_key_arguments, key_ring
from central.commands.saying import say, tell
from central.publish.publish import check_content
from central.publish.records_in import records_in
from central.refusal import CentralRefusal
from central.repository.durable_files import DurableFiles
from central.repository.edition_report import report
from central.repository.history import History
from central.repository.key_ring import refuse_public_keys
from central.repository.metadata_folder import MetadataFolder
from central.repository.pack_books import PackBooks
from central.repository.place import is_repository, place_of
from central.repository.publish_edition import EditionPublisher
from central.repository.signing_desk import SigningDesk


def _arguments(parser: ArgumentParser) -> None:
    package_arguments(parser)
    add_key_arguments(parser, is_needed=False)


def _run(asked: Namespace) -> int:
    if asked.keys is None and is_repository(asked.out):
        raise CentralRefusal(f"{asked.out} is a signed repository: give the folder of its keys with --keys.")
    return write_package(asked) if asked.keys is None else _publish(asked)


def _publish(asked: Namespace) -> int:
    place = place_of(asked.out)
    refuse_public_keys(place, asked.keys)
    checked = check_content(asked.content)
    tell(checked.problems)
    if checked.problems.errors:
        say(f"central: {len(checked.problems.errors)} errors; nothing was published.")
        return 1
    files, now = DurableFiles(), datetime.now(UTC)
    with History(place.history_file) as history:
        desk = SigningDesk(MetadataFolder(place, files), key_ring(asked), now)
        publisher = EditionPublisher(place, files, history, desk, now)
        outcome = publisher.publish(records_in(checked), checked.content.templates.plain)
        for sentence in report(history, PackBooks(place, history), outcome, now.date()):
            sys.stdout.write(f"{sentence}\n")
        changed = changed_services(history, outcome, checked.content)
    sys.stdout.flush()
    tell_findable(asked, checked.content, changed)
    return 0


PUBLISH: Final = Command("publish", "a content folder into a signed repository", _arguments, _run)
