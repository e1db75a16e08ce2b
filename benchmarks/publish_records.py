# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Publishes a made-up catalogue straight from its records, without content or lints. Measures nothing itself.

python -m benchmarks.publish_records REPO KEYS --services 100000 --days 1
"""

from __future__ import annotations

import argparse
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.large_catalogue import LargeCatalogue
from central.commands.passphrases import GivenPassphrase
from central.repository.durable_files import DurableFiles
from central.repository.history import History
from central.repository.key_ring import KeyRing
from central.repository.metadata_folder import MetadataFolder
from central.repository.place import Place
from central.repository.publish_edition import EditionPublisher
from central.repository.signing_desk import SigningDesk

PASSPHRASE = "a passphrase of benchmarks"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("repository", type=Path)
    parser.add_argument("keys", type=Path)
    parser.add_argument("--services", type=int, default=100_000)
    parser.add_argument("--days", type=int, default=0)
    given = parser.parse_args()
    # The library of signatures looks at the clock: edition 1 is of some days ago.
    place, files, now = Place(given.repository), DurableFiles(), datetime.now(UTC) - timedelta(days=20 - given.days)
    with History(place.history_file) as history:
        ring = KeyRing(given.keys, GivenPassphrase(PASSPHRASE.encode()))
        desk = SigningDesk(MetadataFolder(place, files), ring, now)
        records = LargeCatalogue(given.services, days=given.days).records()
        EditionPublisher(place, files, history, desk, now).publish(records)


if __name__ == "__main__":
    main()
