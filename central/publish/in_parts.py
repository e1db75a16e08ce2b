# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Work on many things, part by part and on all processors: the answers come in the order of the things. Knows nothing
of what is done with them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Final, TypeVar

Thing = TypeVar("Thing")
Answer = TypeVar("Answer")
PART: Final = 500
FEW: Final = 2000
"""Up to so many things another process is not worth its start."""
_MOST_PROCESSES: Final = 4


def in_parts(work: Callable[[Sequence[Thing]], Answer], things: Sequence[Thing]) -> Iterator[Answer]:
    """`work` is a function of a module, or a partial of one: it is called in other processes where there are many."""
    parts = [things[start : start + PART] for start in range(0, len(things), PART)]
    processes = min(_MOST_PROCESSES, os.cpu_count() or 1)
    if len(things) <= FEW or processes == 1:
        yield from map(work, parts)
        return
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        yield from pool.map(work, parts)
