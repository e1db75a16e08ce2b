# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever is edited, in any steps: the store ends as one that took the last state whole, rows and search alike."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from offline_cache.database import connect
from offline_cache.replica import CatalogueReplica
from offline_cache.search.finder import Finder
from offline_cache.snapshot import Snapshot
from tests.offline_cache.editions import Record, catalogue, service
from tests.offline_cache.states import everything_in, state_of, step, whole

AGENCIES = ("org/registro", "org/dos")
QUESTIONS = ("acta", "años", "pension", "nac", "e firma", "curp actas de", "12")
SLUGS = ("acta", "beca", "curp", "dato", "efirma", "folio")
WORDS = ("acta", "actas", "año", "ano", "e.firma", "nacimiento", "de", "pensión", "pensiones", "CURP", "12")
TEXT = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
TEXTS = st.fixed_dictionaries({"es": TEXT}, optional={"en": TEXT})


def texts(draw: st.DrawFn) -> Record:
    """What one service says of itself."""
    return {
        "name": draw(TEXTS),
        "keyword": {"es": draw(st.lists(TEXT, max_size=2))},
        "description": [{"type": "p", "text": draw(TEXTS)}],
        "requirements": [{"id": "r1", "name": draw(TEXTS)}],
        "lifeEvents": draw(st.lists(st.sampled_from(("identidad", "fallecimiento")), unique=True)),
        "topics": draw(st.lists(st.sampled_from(("identidad", "salud")), min_size=1, unique=True)),
        "authority": draw(st.sampled_from(AGENCIES)),
    }


@st.composite
def services(draw: st.DrawFn) -> list[Record]:
    slugs = draw(st.lists(st.sampled_from(SLUGS), unique=True, max_size=len(SLUGS)))
    made = []
    for place, slug in enumerate(slugs):
        # Only what comes later replaces a service, so no successors lead back.
        later = draw(st.none() | st.sampled_from(slugs[place + 1 :])) if place + 1 < len(slugs) else None
        made.append(
            {
                **service(slug),
                **texts(draw),
                "status": "withdrawn" if later else draw(st.sampled_from(("published", "withdrawn"))),
                "successor": f"mx-fed/{later}" if later else None,
            }
        )
    return made


@st.composite
def contents(draw: st.DrawFn) -> Record:
    some = draw(services())
    base = catalogue(some)
    ids = [each["id"] for each in some]
    chosen = st.lists(st.sampled_from(ids), unique=True) if ids else st.just([])
    events = [{**each, "name": draw(TEXTS), "first": draw(chosen)} for each in base["lifeEvents"]]
    agencies = [{"id": each, "name": draw(TEXTS), "shortName": draw(TEXT), "formerly": []} for each in AGENCIES]
    lists = {"lifeEvents": events, "organisations": agencies, "mostRequested": draw(chosen)}
    return {**base, **lists, **draw(search_words(ids))}


@st.composite
def search_words(draw: st.DrawFn, ids: list[str]) -> Record:
    words = st.lists(TEXT, min_size=1, max_size=3)
    options = draw(st.lists(st.sampled_from(ids), min_size=2, max_size=3, unique=True)) if len(ids) > 1 else []
    fork = {"question": {"es": "¿Cuál?"}, "options": [{"label": {"es": each}, "service": each} for each in options]}
    other = st.fixed_dictionaries({"name": TEXTS, "keyword": st.fixed_dictionaries({"es": words})})
    return {
        "synonyms": [
            {"id": f"s{place}", "words": {"es": each}} for place, each in enumerate(draw(st.lists(words, max_size=2)))
        ],
        "elsewhere": [
            {"id": f"e{place}", **each, "advice": {"es": "En otra parte."}}
            for place, each in enumerate(draw(st.lists(other, max_size=1)))
        ],
        "forks": [{"id": "cual", **fork}] if options else [],
    }


@st.composite
def lives(draw: st.DrawFn) -> list[Record | None]:
    """What one service is, edition after edition; None where it is not there."""
    lives: list[Record | None] = []
    for _ in range(draw(st.integers(2, 6))):
        status = draw(st.sampled_from(("published", "published", "withdrawn", "replaced", "gone")))
        gone = {"status": "withdrawn", "successor": "mx-fed/beca" if status == "replaced" else None}
        one = {**service("acta"), **texts(draw), **({} if status == "published" else gone)}
        lives.append(None if status == "gone" else one)
    return lives


def answers(file: Path) -> dict[str, Any]:
    snapshot = Snapshot(connect(file), file)
    try:
        finder = Finder(snapshot)
        return {(each, language): finder.find(each, language, 9, {}) for each in QUESTIONS for language in ("es", "en")}
    finally:
        snapshot.close()


def ends_as_at_once(edits: Sequence[Record]) -> None:
    """Taking each edition after the other leaves the same rows and answers as taking the last one alone."""
    states = [state_of({**content, "sequence": place}) for place, content in enumerate(edits, start=1)]
    with TemporaryDirectory() as folder:
        stepwise, at_once = Path(folder, "stepwise.db"), Path(folder, "at_once.db")
        replica = CatalogueReplica(stepwise)
        replica.take(whole(states[0]))
        for old, new in pairwise(states):
            replica.take(step(old, new))
        CatalogueReplica(at_once).take(whole(states[-1]))
        assert everything_in(stepwise) == everything_in(at_once)
        assert answers(stepwise) == answers(at_once)
        assert replica.check_weekly()


@given(st.lists(contents(), min_size=2, max_size=4))
@settings(max_examples=25, deadline=None)
def test_steps_end_where_a_whole_catalogue_does(edits: list[Record]) -> None:
    ends_as_at_once(edits)


@given(lives())
@settings(max_examples=20, deadline=None)
def test_so_do_many_changes_of_one_service(lives: list[Record | None]) -> None:
    others = [service("beca", "Beca de nacimiento"), service("curp", "CURP", keyword={"es": ["acta de registro"]})]
    base = catalogue(others)
    agencies = [*base["organisations"], {**base["organisations"][0], "id": AGENCIES[1], "shortName": "DOS"}]
    ends_as_at_once(
        [{**base, "organisations": agencies, "services": [*others, *([each] if each else [])]} for each in lives]
    )
