# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A process that counts searches and writes them, and kills itself, as a power cut would, at a given mark.

Run as: counter_that_dies.py STATE N. Prints how many marks an undisturbed one passes: each statement as it begins,
every so many steps within one, and the end.
"""

from __future__ import annotations

import sys
from pathlib import Path

from offline_cache import searches_file
from tests.offline_cache.dying_connection import DyingConnection
from tests.offline_cache.visits import Counter

STEPS = 50
WRITINGS = 3


def main(state: str, last_mark: int) -> None:
    connect = DyingConnection(last_mark, STEPS)
    counter = Counter(Path(state))
    vars(searches_file)["connect"] = connect
    for _ in range(WRITINGS):
        counter.visits(5, ("acta", "mx-fed/acta"), ("visa", None))
        counter.visits(1, ("secreto", None))
        counter.written()
    connect.mark()
    sys.stdout.write(str(connect.made))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
