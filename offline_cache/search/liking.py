# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Liking: how much each service is chosen, by its number: at this centre, or as editors hold it. Ranks nothing."""

from __future__ import annotations

from collections.abc import Mapping

from offline_cache.snapshot import Snapshot

_WANTED = "SELECT number, popularity FROM wanted JOIN records ON records.id = 'service:' || service"


class Liking:
    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        wanted: list[tuple[int, int]] = snapshot.rows(_WANTED)
        most = max([1, *(popularity for _, popularity in wanted)])
        self._by_editors = {number: popularity / most for number, popularity in wanted}
        self._favoured: Mapping[str, float] = {}
        self._liked: Mapping[int, float] = self._by_editors

    def liked(self, favoured: Mapping[str, float]) -> Mapping[int, float]:
        """From 0 to 1; `favoured` are services that many choose at this centre."""
        if favoured != self._favoured:
            liked = dict(self._by_editors)
            for service, share in favoured.items():
                for (number,) in self._snapshot.rows("SELECT number FROM records WHERE id = ?", f"service:{service}"):
                    liked[number] = max(share, liked.get(number, 0.0))
            self._favoured, self._liked = dict(favoured), liked
        return self._liked
