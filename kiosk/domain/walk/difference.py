# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Difference: one thing that a case of the sheet `tests` expects and does not get."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Difference:
    """`about` is the path, the outcome, the name of a question or the like. Where nothing can be put side by side,
    `expected` and `got` are empty and the sentence says it all."""

    sentence: str
    about: str = ""
    expected: tuple[str, ...] = ()
    got: tuple[str, ...] = ()
