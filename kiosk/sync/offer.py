# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Offer: what headquarters says is the newest edition, and the files that lead to it. Reads signed facts, no files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from tuf.api._payload import TargetFile

from kiosk.domain.errors import RepositoryRefused
from kiosk.domain.records.cheapest_path import Way
from kiosk.sync.tuf_client import TufClient
from kiosk.sync.wanted import Wanted

FORMAT: Final = "ventanilla-edition/2"
EDITION: Final = "edition.json"
HISTORY: Final = "history"
_ANY_PACK: Final = "delta/-"
_ROOT: Final = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Offer:
    root: str
    sequence: int
    published: datetime
    bins_sha256: str | None


@dataclass(frozen=True, slots=True)
class Step:
    """A file that leads from one edition to another, and how to know it."""

    way: Way
    wanted: Wanted


def offer_of(client: TufClient) -> Offer:
    target = client.targets().get(EDITION)
    if target is None:
        raise RepositoryRefused("The repository is well signed but names no edition. Is it one of Ventanilla?")
    facts = client.custom(target)
    if facts.get("format") != FORMAT:
        raise RepositoryRefused(
            f"The repository speaks of an edition in another form than {FORMAT}. Update the kiosk's program."
        )
    bins = facts.get("bins")
    return Offer(
        _root(facts, "root"), _number(facts, "sequence"), _moment(facts), None if bins is None else _root(facts, "bins")
    )


def newest_steps(client: TufClient) -> Iterator[Step]:
    """The base and the newest day's pack: known without a further request."""
    return _steps(client, client.targets())


def history_steps(client: TufClient) -> Iterator[Step]:
    """Packs from older editions: one more signed file, fetched only when it is needed."""
    return _steps(client, client.targets(HISTORY, asked_as=_ANY_PACK))


def _steps(client: TufClient, targets: Mapping[str, TargetFile]) -> Iterator[Step]:
    for name, target in targets.items():
        facts = client.custom(target)
        if name.startswith("base/"):
            way = Way(name, None, _root(facts, "root"), target.length)
        elif name.startswith("delta/"):
            way = Way(name, _root(facts, "from"), _root(facts, "to"), target.length)
        else:
            continue
        yield Step(way, client.wanted(name, target))


def _root(facts: Mapping[str, Any], key: str) -> str:
    found = facts.get(key)
    if not isinstance(found, str) or not _ROOT.fullmatch(found):
        raise _wrong(key)
    return found


def _number(facts: Mapping[str, Any], key: str) -> int:
    found = facts.get(key)
    if not isinstance(found, int) or isinstance(found, bool) or found < 0:
        raise _wrong(key)
    return found


def _moment(facts: Mapping[str, Any]) -> datetime:
    try:
        found = datetime.fromisoformat(str(facts.get("published")))
    except ValueError:
        raise _wrong("published") from None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _wrong(key: str) -> RepositoryRefused:
    return RepositoryRefused(f"The repository is well signed but says nothing usable of “{key}”. Tell headquarters.")
