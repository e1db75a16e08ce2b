# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever is edited, in any steps: the store ends as one that took the last state whole, rows and search alike."""

from __future__ import annotations

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
                "name": draw(TEXTS),
                "keyword": {"es": draw(st.lists(TEXT, max_size=2))},
                "description": [{"type": "p", "text": draw(TEXTS)}],
                "requirements": [{"id": "r1", "name": draw(TEXTS)}],
                "lifeEvents": draw(st.lists(st.sampled_from(("identidad", "fallecimiento")), unique=True)),
                "topics": draw(st.lists(st.sampled_from(("identidad", "salud")), min_size=1, unique=True)),
                "authority": draw(st.sampled_from(AGENCIES)),
                "status": "withdrawn" if later else draw(st.sampled_from(("published", "withdrawn"))),
                "successor": f"mx-fed/{later}" if later else None,
            }
        )
    return made


@st.composite
def contents(draw: st.DrawFn) -> Record:
    some = draw(services())
    base = catalogue(some)
    events = [{**each, "name": draw(TEXTS)} for each in base["lifeEvents"]]
    agencies = [{"id": each, "name": draw(TEXTS), "shortName": draw(TEXT), "formerly": []} for each in AGENCIES]
    ids = [each["id"] for each in some]
    wanted = draw(st.lists(st.sampled_from(ids), unique=True)) if ids else []
    return {**base, "lifeEvents": events, "organisations": agencies, "mostRequested": wanted}


def answers(file: Path) -> dict[str, Any]:
    snapshot = Snapshot(connect(file), file)
    try:
        finder = Finder(snapshot)
        return {(each, language): finder.find(each, language, 9, {}) for each in QUESTIONS for language in ("es", "en")}
    finally:
        snapshot.close()


@given(st.lists(contents(), min_size=2, max_size=4))
@settings(max_examples=25, deadline=None)
def test_steps_end_where_a_whole_catalogue_does(edits: list[Record]) -> None:
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
