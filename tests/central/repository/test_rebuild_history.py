# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Headquarters without its memory: made anew from the published parts, or refused where those are not whole."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from central.refusal import CentralRefusal
from central.repository.edition_report import report
from central.repository.history import History
from central.repository.pack_books import PackBooks
from central.repository.publish_edition import Outcome
from tests.central.repository.reading import ReferenceClient, State, served
from tests.central.repository.workshop import Workshop, numbered

OLD, NEW = numbered(12), numbered(12, s3="Cambiado")


@pytest.fixture
def forgetful(workshop: Workshop) -> Workshop:
    workshop.publish(OLD, days_ago=2)
    workshop.place.history_file.unlink()
    return workshop


def brought(workshop: Workshop, state: State | None = None) -> tuple[State, list[str]]:
    root = (workshop.place.metadata / "1.root.json").read_bytes()
    with served(workshop.place.folder) as url:
        return ReferenceClient(url, workshop.folder / "client", root).bring(state or {})


def told(workshop: Workshop, outcome: Outcome) -> str:
    with History(workshop.place.history_file) as history:
        books = PackBooks(workshop.place, history)
        return "\n".join(report(history, books, outcome, date(2026, 1, 1)))


def bins(workshop: Workshop) -> list[Path]:
    return sorted((workshop.place.targets / "bin").iterdir())


def test_the_next_edition_leads_on_from_the_one_in_force(forgetful: Workshop) -> None:
    before, _ = brought(forgetful)
    outcome = forgetful.publish(NEW, days_ago=1)
    assert (outcome.edition.sequence, outcome.is_new, outcome.is_rebuilt) == (2, True, True)
    state, ways = brought(forgetful, before)
    assert ways == ["delta/1-2.kdp"]
    assert state == brought(forgetful)[0]
    assert "did not hold edition 1: it was made anew" in told(forgetful, outcome)
    again = forgetful.publish(numbered(12, s4="Otro"))
    assert not again.is_rebuilt
    assert "made anew" not in told(forgetful, again)


def test_the_same_content_is_no_news(forgetful: Workshop) -> None:
    outcome = forgetful.publish(OLD, days_ago=1)
    assert (outcome.edition.sequence, outcome.is_new, outcome.is_rebuilt) == (1, False, True)
    assert outcome.edition.root.hex() == forgetful.facts()["root"]


def test_a_copy_of_some_days_ago_still_leads_on(workshop: Workshop) -> None:
    workshop.publish(OLD, days_ago=3)
    first, _ = brought(workshop)
    kept = shutil.copy(workshop.place.history_file, workshop.folder / "copy")
    workshop.publish(NEW, days_ago=2)
    second, _ = brought(workshop)
    shutil.copy(kept, workshop.place.history_file)
    assert workshop.publish(numbered(12, s4="Otro")).is_rebuilt
    assert brought(workshop, first)[1] == ["delta/1-3.kdp"]
    assert brought(workshop, second)[1] == ["delta/2-3.kdp"]


def test_without_the_parts_the_base_will_do(forgetful: Workshop) -> None:
    bins(forgetful)[0].unlink()
    assert forgetful.publish(NEW).is_rebuilt


def test_what_is_damaged_is_refused_and_the_edition_stays(forgetful: Workshop) -> None:
    before, _ = brought(forgetful)
    part = bins(forgetful)[0]
    whole = part.read_bytes()
    other = next(path.read_bytes() for path in bins(forgetful) if path.read_bytes() != whole)
    for wrong in (b"no frame", whole[:-3], other):
        part.write_bytes(wrong)
        with pytest.raises(CentralRefusal, match="does not know edition 1, which is in force, and its published parts"):
            forgetful.publish(NEW)
        assert brought(forgetful)[0] == before
    shutil.rmtree(forgetful.place.targets / "bins")
    base = next((forgetful.place.targets / "base").iterdir())
    base.rename(base.with_name("gone"))
    with pytest.raises(CentralRefusal, match=r"its published parts are not whole\. Restore it from its copy"):
        forgetful.publish(NEW)
    base.with_name("gone").rename(base)
    assert forgetful.publish(NEW).is_rebuilt
