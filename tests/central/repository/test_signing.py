# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Daily signing, and what is removed when nothing names it any more."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from central.refusal import CentralRefusal
from central.repository.garbage import remove_garbage
from central.repository.history import History
from central.repository.pack_books import PackBooks
from tests.central.repository.workshop import TODAY, Workshop, numbered


def test_every_day_the_timestamp_alone_is_signed(workshop: Workshop) -> None:
    workshop.publish(numbered(2))
    assert workshop.desk(days_ago=-1).renew() == ["timestamp"]
    timestamp = workshop.metadata.timestamp()
    assert timestamp is not None
    assert (timestamp.signed.version, timestamp.signed.snapshot_meta.version) == (2, 1)
    assert timestamp.signed.expires == TODAY + timedelta(days=46)


def test_what_is_near_its_end_is_renewed_too(workshop: Workshop) -> None:
    workshop.publish(numbered(2), days_ago=46)
    assert workshop.desk().renew() == ["history", "targets", "snapshot", "timestamp"]
    snapshot = workshop.metadata.snapshot()
    assert snapshot is not None
    assert snapshot.signed.expires == TODAY + timedelta(days=90)


def test_nothing_published_has_nothing_to_sign(workshop: Workshop) -> None:
    with pytest.raises(CentralRefusal, match="Nothing was published here yet"):
        workshop.desk().renew()
    with pytest.raises(CentralRefusal, match="Nothing was published here yet"):
        workshop.desk().replace_history_key()


def test_the_key_of_earlier_packs_is_made_where_it_is_missing(workshop: Workshop) -> None:
    for path in (workshop.folder / "keys").glob("history-*.pem"):
        path.unlink()
    workshop.publish(numbered(2))
    assert len(list((workshop.folder / "keys").glob("history-*.pem"))) == 1


def test_without_its_keys_nothing_is_begun(workshop: Workshop) -> None:
    workshop.publish(numbered(2))
    for path in (workshop.folder / "keys").glob("history-*.pem"):
        path.unlink()
    before = files(workshop)
    with pytest.raises(CentralRefusal, match="The key of history"):
        workshop.publish(numbered(3))
    assert files(workshop) == before


def test_parts_go_after_a_month_and_the_rest_after_a_year(workshop: Workshop) -> None:
    for day, content in enumerate((numbered(40), numbered(40, s1="Dos"), numbered(40, s1="Tres"), numbered(41))):
        workshop.publish(content, days_ago=500 - day)
    assert {"bins": 4, "delta": 6, "targets": 4, "metadata": 14}.items() <= kinds(workshop).items()
    month_later = swept(workshop, days_ago=460)
    # The steps stay: 1-2, 2-3, 3-4 and the hop 2-4, and the direct pack from 1 that is still named.
    assert {"bins": 1, "delta": 5, "targets": 4, "metadata": 14}.items() <= month_later.items()
    year_later = swept(workshop, days_ago=0)
    assert {"bins": 1, "delta": 3, "targets": 1, "metadata": 5, "base": 1}.items() <= year_later.items()


def test_what_is_in_force_is_never_removed(workshop: Workshop) -> None:
    workshop.publish(numbered(40), days_ago=900)
    before = kinds(workshop)
    assert swept(workshop, days_ago=0) == before


def test_the_time_of_what_is_replaced_runs_from_that_day(workshop: Workshop) -> None:
    workshop.publish(numbered(40), days_ago=900)
    workshop.publish(numbered(41), days_ago=10)
    assert kinds(workshop)["bins"] == 2
    assert swept(workshop, days_ago=0)["base"] == 2


def files(workshop: Workshop) -> set[Path]:
    return {path for path in workshop.place.folder.rglob("*") if path.is_file()}


def kinds(workshop: Workshop) -> dict[str, int]:
    """How many files there are by folder."""
    return dict(Counter(path.parent.name for path in files(workshop)))


def swept(workshop: Workshop, days_ago: int) -> dict[str, int]:
    with History(workshop.place.history_file) as history:
        books = PackBooks(workshop.place, history)
        day = (TODAY - timedelta(days=days_ago)).date()
        remove_garbage(workshop.place, workshop.files, workshop.metadata, books, day)
    return kinds(workshop)
