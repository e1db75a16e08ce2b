# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Search terms are the editors' own: none is copied from the queries that measure the search."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from central.problems import Problems
from central.publish.content import Content, shown_texts
from central.publish.marked_yaml import MarkedYaml
from central.publish.read_content import read_content

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def content() -> Content:
    problems = Problems()
    found = read_content(CONTENT, problems)
    assert [str(each) for each in problems.errors] == []
    return found


def folded(text: str) -> str:
    """Lower case, without accents and punctuation."""
    plain = "".join(each for each in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(each))
    return " ".join(re.findall(r"\w+", plain))


def terms(marked: MarkedYaml, record: Any, *trail: int) -> Iterator[tuple[str, str]]:
    """(file:line, phrase) of every search term of a record, and of the name of what others offer."""
    for key in ("keyword", "words"):
        for language, phrases in (record.get(key) or {}).items():
            for place, phrase in enumerate(phrases):
                yield f"{Path(marked.file).relative_to(CONTENT)}:{marked.line(*trail, key, language, place)}", phrase


def all_terms(content: Content) -> Iterator[tuple[str, str]]:
    for service in content.services:
        yield from terms(MarkedYaml(service.file, service.record), service.record)
    for source in (content.life_events, content.elsewhere, content.synonyms):
        for place, record in enumerate(source.records):
            # A single word of a set of synonyms is a word of the dictionary and answers nothing by itself.
            found = terms(source.marked, record, place)
            yield from ((at, text) for at, text in found if source is not content.synonyms or len(text.split()) > 1)


def official_names(content: Content) -> set[str]:
    records = [service.record for service in content.services]
    records += [*content.organisations.records, *content.elsewhere.records]
    names: list[str] = []
    for record in records:
        for key in ("name", "shortName"):
            value = record.get(key) or ()
            names += [value] if isinstance(value, str) else [str(each) for each in dict(value).values()]
        names += record.get("formerly", ())
    return {folded(name) for name in names}


def acronyms(content: Content) -> set[str]:
    """Short names in capitals that the catalogue itself shows, such as NSS."""
    shown = (text for service in content.services for _, text in shown_texts(service.record))
    return {folded(word) for text in shown for word in re.findall(r"\b[A-ZÑ]{2,6}\b", text)}


def terms_of_art(content: Content) -> str:
    """What the catalogue calls things: synonyms must name them as they are called."""
    shown = (text for service in content.services for _, text in shown_texts(service.record))
    events = (str(name) for record in content.life_events.records for name in record["name"].values())
    return " | ".join(f" {folded(text)} " for text in (*shown, *events))


def copies(content: Content, queries: set[str]) -> list[str]:
    names, letters = official_names(content), acronyms(content)
    shown = terms_of_art(content)
    return [
        f"{place}: “{phrase}” is a query of the test data; say it as another person would"
        for place, phrase in all_terms(content)
        if folded(phrase) in queries - names
        and not (place.startswith("synonyms.yaml") and (folded(phrase) in letters or f" {folded(phrase)} " in shown))
    ]


def test_no_search_term_is_a_query_of_the_test_data(content: Content, shared_data: Path) -> None:
    with (shared_data / "queries.csv").open(encoding="utf-8", newline="") as lines:
        queries = {folded(row["query"]) for row in csv.DictReader(lines)}
    found = copies(content, queries)
    assert not found, "\n".join([f"{len(found)} copied:", *found])


def test_a_copy_would_be_told_with_file_line_and_phrase(content: Content) -> None:
    place, phrase = next(each for each in all_terms(content) if folded(each[1]) not in official_names(content))
    told = copies(content, {folded(f"¡{phrase.upper()}!")})
    assert any(each.startswith(f"{place}: “{phrase}”") for each in told)
    file, _, line = place.rpartition(":")
    assert phrase.split()[0] in (CONTENT / file).read_text(encoding="utf-8").splitlines()[int(line) - 1]


def test_a_name_may_be_a_query(content: Content) -> None:
    names = official_names(content)
    assert {"imss", "ife", "predial", "imprimir mi curp"} <= names
    assert copies(content, names) == []
