# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Of more services than are looked at closely, those that matter are among them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from offline_cache.database import connect
from offline_cache.replica import CatalogueReplica
from offline_cache.search import candidates
from offline_cache.search.finder import Finder
from offline_cache.snapshot import Snapshot
from tests.offline_cache.editions import Record, catalogue, service
from tests.offline_cache.search.conftest import FinderOf
from tests.offline_cache.states import state_of, step, whole

SERVICES = 600
QUERIES = 100
SHOWN = 3
UNNOTICED = 0.005
ACTS = ("Licencia", "Permiso", "Registro", "Constancia", "Renovación", "Pago", "Certificado", "Baja", "Copia", "Aviso")
THINGS = (
    "barda", "comercio", "nacimiento", "agua potable", "predio", "mercado", "anuncio", "fosa", "árbol", "vehículo",
    "residencia", "ingresos", "obra nueva", "espectáculo", "puesto ambulante", "drenaje", "alumbrado", "mascota",
)  # fmt: skip
TOWNS = tuple(
    f"{one}{two}" for one in ("San", "Villa", "Santa", "Puerto") for two in ("lora", "tepec", "mira", "cuaro")
)
AGENCIES: list[Record] = [
    {"id": f"org/{town.lower()}", "name": {"es": f"Ayuntamiento de {town}"}, "shortName": town, "formerly": []}
    for town in TOWNS
]
EVENTS: list[Record] = [
    {"id": "negocio", "name": {"es": "Voy a abrir un negocio"}, "keyword": {"es": ["pongo una tienda"]}},
    {"id": "mudanza", "name": {"es": "Me cambio de casa"}, "keyword": {"es": ["nos mudamos"]}},
]


def made() -> list[Record]:
    random = Random(5)
    services = []
    for place in range(SERVICES):
        act, thing, town = random.choice(ACTS), random.choice(THINGS), random.choice(TOWNS)
        about = random.choice(THINGS)
        services.append(
            service(
                f"s{place:03}",
                {"es": f"{act} de {thing}" + (f" y {about}" if place % 3 == 0 else ""), "en": f"Paper {place}"},
                keyword={"es": [f"mi {thing} {random.choice(ACTS).lower()}"]} if place % 2 else {},
                description=[{"type": "p", "text": {"es": f"Trata de {about} en {town}."}}],
                authority=f"org/{town.lower()}",
                lifeEvents=random.sample(["negocio", "mudanza"], random.randint(0, 2)),
            )
        )
    return services


def queries() -> Sequence[str]:
    """As citizens ask: the thing, what of it, where, what happened, and slips in any of them."""
    random = Random(7)
    asked: dict[str, None] = {}
    while len(asked) < QUERIES:
        act, thing, town = random.choice(ACTS).lower(), random.choice(THINGS), random.choice(TOWNS)
        text = random.choice(
            (
                thing, act, f"{act} de {thing}", f"{act} {thing} {town}", f"{thing} en {town}", f"{town}",
                f"quiero mi {act} de {thing} y {random.choice(THINGS)}", f"voy a abrir un negocio {thing}",
                f"nos mudamos {act}", f"ayuntamiento de {town} {act}", f"{act} {thing[:4]}",
            )
        )  # fmt: skip
        if random.random() < 0.2:
            at = random.randrange(len(text) - 1)
            text = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        asked[text] = None
    return tuple(asked)


def shown(finder: Finder) -> dict[str, list[tuple[str, float]]]:
    return {text: [(hit.service, hit.score) for hit in finder.find(text, "es", SHOWN, {}).best] for text in queries()}


def test_the_best_of_all_are_among_those_looked_at_closely(
    finder_of: FinderOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first results are as good as if every service had been ranked, but for what nobody would notice: among dozens
    that hold the one word asked for, how rare their other words are."""
    finder = finder_of(*made(), organisations=AGENCIES, lifeEvents=EVENTS, mostRequested=["mx-fed/s500", "mx-fed/s599"])
    roughly = shown(finder)
    monkeypatch.setattr(candidates, "MOST", SERVICES)
    closely = shown(finder)
    assert sum(bool(found) for found in closely.values()) > QUERIES / 2
    worse = {
        text: (found, closely[text])
        for text, found in roughly.items()
        if [score for _, score in found] != pytest.approx([score for _, score in closely[text]], abs=UNNOTICED)
    }
    assert worse == {}
    assert sum(found == closely[text] for text, found in roughly.items()) >= 0.9 * len(roughly)


def test_among_equals_nothing_depends_on_how_many_are_looked_at(
    finder_of: FinderOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = [service(f"s{place:03}", "Licencia", lifeEvents=[]) for place in range(200)]
    finder = finder_of(*services, mostRequested=["mx-fed/s150"])
    liked = {"mx-fed/s170": 0.5}
    first = [hit.service for hit in finder.find("licencia", "es", 4, liked).best]
    assert first == ["mx-fed/s150", "mx-fed/s170", "mx-fed/s000", "mx-fed/s001"]
    monkeypatch.setattr(candidates, "MOST", 200)
    assert [hit.service for hit in finder.find("licencia", "es", 4, liked).best] == first


def test_however_they_came_the_same_of_many_equals_are_shown(tmp_path: Path) -> None:
    """Numbers of rows tell in which order services came; no answer does."""
    many = [service(f"s{place:03}", "Licencia", lifeEvents=[]) for place in range(120)]
    states = [state_of(catalogue(some, sequence=place)) for place, some in enumerate((many[60:], many), start=1)]
    late, at_once = tmp_path / "late.db", tmp_path / "at_once.db"
    CatalogueReplica(late).take(whole(states[0]))
    CatalogueReplica(late).take(step(*states))
    CatalogueReplica(at_once).take(whole(states[1]))
    found = []
    for file in (late, at_once):
        with closing(Snapshot(connect(file), file)) as snapshot:
            found.append([hit.service for hit in Finder(snapshot).find("licencia", "es", 5, {}).best])
    assert found == [[f"mx-fed/s{place:03}" for place in range(5)]] * 2
