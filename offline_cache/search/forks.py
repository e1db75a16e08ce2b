# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Forks: which of the editors' questions tells apart what a word leads to. Knows no phrases of services."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Any

from offline_cache.search.asking import Asking
from offline_cache.search.closely import Looked
from offline_cache.search.stopwords import FAINT, SILENT
from offline_cache.search.text import folded_words

_AS_GOOD_OF_ONE_WORD, _AS_GOOD = 0.8, 0.92
"""Results this near to the first may be meant as well; who says more than a word means one of them rather."""


class Forks:
    def __init__(self, records: Iterable[Mapping[str, Any]]) -> None:
        self._services: dict[str, Set[str]] = {}
        self._named: dict[str, Set[str]] = {}
        self._asks: dict[str, Set[str]] = {}
        for record in records:
            self._services[record["id"]] = {option["service"] for option in record["options"]}
            self._named[record["id"]] = _words(record["id"].replace("_", " ").replace("-", " "))
            self._asks[record["id"]] = _words(" ".join(record["question"].values()))

    def between(self, asking: Asking, found: Sequence[Looked]) -> str | None:
        """The fork that the question speaks of and that leads to the first of these and to another that is as good."""
        first, telling = found[0], asking.telling
        least = (_AS_GOOD_OF_ONE_WORD if asking.is_one_word else _AS_GOOD) * first.score.value
        as_good = {each.service for each in found if each.score.value >= least}
        fits = [
            (not telling.isdisjoint(self._named[fork]), len(as_good & services), fork)
            for fork, services in self._services.items()
            if first.service in services
            and len(as_good & services) > 1
            and not telling.isdisjoint(self._named[fork] | self._asks[fork])
        ]
        return max(fits, key=lambda fit: (fit[0], fit[1], fit[2]))[2] if fits else None


def _words(text: str) -> Set[str]:
    return {word for word in folded_words(text) if word not in SILENT and word not in FAINT}
