# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A process that imports a package and kills itself, as a power cut would, before its n-th statement.

Run as: importer_that_dies.py STATE SEED PACKAGE N. Prints how many statements an undisturbed import makes.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from sqlalchemy import Engine, event

from offline_cache.store import CatalogueStore


def main(state: str, seed: str, package: str, last_statement: int) -> None:
    made = 0

    def count(*_: object) -> None:
        nonlocal made
        made += 1
        if made == last_statement:
            os.kill(os.getpid(), signal.SIGKILL)

    store, _ = CatalogueStore.open(Path(state), Path(seed))
    event.listen(Engine, "before_cursor_execute", count)
    event.listen(Engine, "commit", count)
    store.import_package(Path(package))
    count()
    store.close()
    sys.stdout.write(str(made))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
