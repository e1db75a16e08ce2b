# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A process that takes another edition and kills itself, as a power cut would, at a given mark.

Run as: importer_that_dies.py STATE SEED PACKAGE N whole|step. Prints how many marks an undisturbed one passes:
each statement as it begins, every so many steps within one, and the end.
"""

from __future__ import annotations

import sys
from pathlib import Path

from offline_cache import replica, store
from offline_cache.package import read_package
from tests.offline_cache.dying_connection import DyingConnection
from tests.offline_cache.states import state_of, step

STEPS = 400


def main(state: str, seed: str, package: str, last_mark: int, way: str) -> None:
    connect = DyingConnection(last_mark, STEPS)
    opened, _ = store.CatalogueStore.open(Path(state), Path(seed))
    vars(store)["connect"] = vars(replica)["connect"] = connect
    if way == "whole":
        opened.import_package(Path(package))
    else:
        old, new = (state_of(read_package(Path(folder)).content) for folder in (seed, package))
        opened.replica().take(step(old, new))
    connect.mark()
    opened.close()
    sys.stdout.write(str(connect.made))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), sys.argv[5])
