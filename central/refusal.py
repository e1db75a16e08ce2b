# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""CentralRefusal: headquarters will not do it; what is wrong, where, and what to do, in one sentence."""

from __future__ import annotations


class CentralRefusal(Exception):
    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
