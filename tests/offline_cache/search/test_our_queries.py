# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Our own labelled queries are sound: known services and notes, no query twice, none taken from the field data."""

from __future__ import annotations

import csv
import unicodedata
from collections import Counter
from pathlib import Path

from tests.conftest import ROOT

OURS = Path(__file__).with_name("queries.csv")
NOT_OFFERED = "NONE"
NOTES = {"coloquial", "formal", "sin_acentos", "typo", "acronimo", "evento", "en", "frase", "pegado", "fuera"}
FEWEST_PER_SERVICE = 3


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def slugs(row: dict[str, str]) -> list[str]:
    return row["expected_service_slug"].split("|")


def plain(query: str) -> str:
    """Without capitals, accents or doubled spaces, as the search takes it."""
    bare = (each for each in unicodedata.normalize("NFD", query.casefold()) if not unicodedata.combining(each))
    return " ".join("".join(bare).split())


def services() -> dict[str, str]:
    """Whether each service of the content folder is offered or withdrawn, by its slug."""
    lines = {path.parent.name: path.read_text("utf-8") for path in (ROOT / "content").glob("*/*/service.yaml")}
    return {slug: "withdrawn" if "\nstatus: withdrawn" in text else "offered" for slug, text in lines.items()}


def test_every_expected_service_is_in_the_content() -> None:
    known = services()
    unknown = [(row["query"], slug) for row in rows(OURS) for slug in slugs(row) if slug not in {*known, NOT_OFFERED}]
    assert unknown == []


def test_every_note_is_known_and_only_what_is_out_of_scope_expects_nothing() -> None:
    for row in rows(OURS):
        assert row["note"] in NOTES, row
        assert (slugs(row) == [NOT_OFFERED]) == (row["note"] == "fuera"), row


def test_every_offered_service_is_asked_for_in_several_ways() -> None:
    asked = Counter(slug for row in rows(OURS) if row["note"] != "evento" for slug in slugs(row))
    offered = [slug for slug, status in services().items() if status == "offered"]
    assert [slug for slug in offered if asked[slug] < FEWEST_PER_SERVICE] == []


def test_no_query_is_empty_or_there_twice() -> None:
    asked = Counter(plain(row["query"]) for row in rows(OURS))
    assert [query for query, times in asked.items() if times > 1 or not query] == []


def test_no_query_is_taken_from_the_field_data(shared_data: Path) -> None:
    field = {plain(row["query"]) for row in rows(shared_data / "queries.csv")}
    assert [row["query"] for row in rows(OURS) if plain(row["query"]) in field] == []
