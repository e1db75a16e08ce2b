# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sentence for a problem in a language; Spanish where a language has none."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kiosk.domain.answers.problem import Problem
from kiosk.domain.answers.sentences_en import SENTENCES_EN
from kiosk.domain.answers.sentences_es import SENTENCES_ES

SENTENCES: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType({"es": SENTENCES_ES, "en": SENTENCES_EN})


def sentence(problem: Problem, language: str) -> str:
    table = SENTENCES.get(language, SENTENCES_ES)
    one = table.get(f"{problem.code}_one") if problem.count == 1 else None
    return (one or table[problem.code]).format(count=problem.count, place=problem.place)
