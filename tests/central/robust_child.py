# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tries numbered forms or expressions in a process of its own, one line of JSON each: what hangs or fills the memory
ends this process, with a trace of where it was, and not the test run."""

from __future__ import annotations

import faulthandler
import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

PATIENCE_S: Final = 120
"""For one case. Far more than any needs: it is for those that would never end."""
MEMORY_BYTES: Final = 3 << 30


def main(kind: str, first: int, last: int) -> None:
    hold_memory()
    attempt = {"forms": form_attempt, "expressions": expression_attempt}[kind]()
    for number in range(first, last):
        faulthandler.dump_traceback_later(PATIENCE_S, exit=True)
        began = time.monotonic()
        verdict = attempt(number)
        faulthandler.cancel_dump_traceback_later()
        line = {"number": number, "took_s": round(time.monotonic() - began, 3), **verdict}
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.flush()


def hold_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


def expression_attempt() -> Callable[[int], dict[str, Any]]:
    from tests.central.try_expression import try_expression  # noqa: PLC0415 - each kind loads its own
    from tests.central.wild_expressions import wild_expression  # noqa: PLC0415

    return lambda number: try_expression(wild_expression(number))


def form_attempt() -> Callable[[int], dict[str, Any]]:
    from tests.central.try_form import try_form  # noqa: PLC0415 - each kind loads its own
    from tests.central.wild_forms import wild_form  # noqa: PLC0415

    def attempt(number: int) -> dict[str, Any]:
        with tempfile.TemporaryDirectory(prefix="ventanilla-robust-") as folder:
            return try_form(wild_form(number, Path(folder)))

    return attempt


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
