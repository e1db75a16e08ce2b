# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences to whoever sits at the terminal: on stderr, so that stdout stays for what was asked for."""

from __future__ import annotations

import sys

from central.problems import Problems


def say(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")


def tell(problems: Problems) -> None:
    for problem in (*problems.warnings, *problems.errors):
        say(str(problem))
