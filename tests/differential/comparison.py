# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lays the facts of two engines side by side: counts what was compared and tells every difference."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.differential.our_facts import KINDS, Facts
from tests.differential.walks import Step


@dataclass(slots=True)
class Comparison:
    """`fresh` counts only what the step before it had changed, in either engine."""

    compared: Counter[str] = field(default_factory=Counter)
    fresh: Counter[str] = field(default_factory=Counter)
    differences: list[str] = field(default_factory=list)

    def walk(self, form: str, steps: Sequence[Step], ours: Sequence[Facts], theirs: Sequence[Facts]) -> None:
        assert len(ours) == len(theirs) == len(steps) + 1
        before: dict[tuple[str, str], Any] = {}
        for place, (own, other) in enumerate(zip(ours, theirs, strict=True)):
            now = {(kind, key): (mine, odk) for kind, key, mine, odk in pairs(own, other)}
            for (kind, key), (mine, odk) in now.items():
                self.compared[kind] += 1
                self.fresh[kind] += before.get((kind, key)) != (mine, odk)
                if mine != odk and before.get((kind, key)) != (mine, odk):
                    self.differences.append(_told(form, steps[:place], f"{kind} of {key}", mine, odk))
            before = now


def pairs(ours: Facts, theirs: Facts) -> Iterator[tuple[str, str, Any, Any]]:
    """Per kind and key. ODK keeps the items of a repeat that is not asked, and tells all of them irrelevant."""
    for kind in KINDS:
        for key in sorted(ours[kind].keys() | theirs[kind].keys()):
            odk = theirs[kind].get(key)
            repeat = key.partition("[")[0]
            is_stale = key not in ours[kind] and not theirs["relevant"].get(repeat, True)
            if not (is_stale and (odk in (False, "") or kind == "counts")):
                yield kind, key, ours[kind].get(key), odk


def _told(form: str, steps: Sequence[Step], what: str, mine: Any, odk: Any) -> str:
    walked = " ".join(f"{step[1]}={step[2]!r}" if step[0] == "set" else "·".join(map(str, step)) for step in steps[-6:])
    return f"{form}: {what} is {mine!r} to us and {odk!r} to ODK after {len(steps)} steps … {walked}"
