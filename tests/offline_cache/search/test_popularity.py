# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What many choose comes first among near-equals, and never before what fits much better."""

from __future__ import annotations

import pytest

from tests.offline_cache.editions import Record, service
from tests.offline_cache.search.conftest import FinderOf

SERVICES = (
    service("adulto", "Pasaporte para adultos"),
    service("menor", "Pasaporte para menores"),
    service("acta", "Acta de nacimiento"),
)


def found(finder_of: FinderOf, text: str, *services: Record, **favoured: float) -> list[str]:
    liked = {f"mx-fed/{slug}": share for slug, share in favoured.items()}
    hits = finder_of(*(services or SERVICES)).find(text, "es", 9, liked)
    return [hit.service.removeprefix("mx-fed/") for hit in hits.best]


def test_among_equals_what_many_choose_here_comes_first(finder_of: FinderOf) -> None:
    assert found(finder_of, "pasaporte") == ["adulto", "menor"]
    assert found(finder_of, "pasaporte", menor=1.0) == ["menor", "adulto"]
    assert found(finder_of, "pasaporte", menor=0.4, adulto=0.9) == ["adulto", "menor"]


@pytest.mark.parametrize("text", ["pasaporte adultos", "acta de nacimiento", "nacimiento"])
def test_what_fits_much_better_stays_first(finder_of: FinderOf, text: str) -> None:
    plain = found(finder_of, text)
    assert found(finder_of, text, menor=1.0)[0] == plain[0]


def test_nothing_is_found_for_being_chosen(finder_of: FinderOf) -> None:
    assert found(finder_of, "hipopótamo", acta=1.0, menor=1.0) == []
    assert "acta" not in found(finder_of, "pasaporte", acta=1.0)


def test_unknown_services_and_withdrawn_ones_do_no_harm(finder_of: FinderOf) -> None:
    old = service("viejo", "Pasaporte viejo", status="withdrawn", successor="mx-fed/adulto")
    assert found(finder_of, "pasaporte", *SERVICES, old, nada=1.0, viejo=1.0)[0] == "adulto"


def test_what_editors_hold_for_most_requested_counts_as_much(finder_of: FinderOf) -> None:
    finder = finder_of(*SERVICES, mostRequested=["mx-fed/menor", "mx-fed/acta"])
    assert [hit.service for hit in finder.find("pasaporte", "es", 9, {}).best] == ["mx-fed/menor", "mx-fed/adulto"]
    liked = {"mx-fed/adulto": 1.0}
    assert len(finder.find("pasaporte", "es", 9, liked).best) == 2
