# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Searching from the command line: lines of JSON or of text, for one query or a file of them. Prints nothing itself."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypedDict

from kiosk.domain.errors import QueriesWrong
from kiosk.domain.ports import Catalogue

QUERY_COLUMN = "query"


class Result(TypedDict):
    id: str
    score: float


class Answer(TypedDict):
    query: str
    results: list[Result]


def search_lines(catalogue: Catalogue, texts: Iterable[str], language: str, limit: int) -> Iterator[Answer]:
    """One answer per text, in order; `results` is empty where nothing fits. For `json.dumps`."""
    for text in texts:
        found = catalogue.search(text, language, limit)
        yield {"query": text, "results": [{"id": each.card.id, "score": each.score} for each in found]}


def search_table(catalogue: Catalogue, text: str, language: str, limit: int) -> Iterator[str]:
    """The same for people: score, id and name; one sentence where nothing fits."""
    found = catalogue.search(text, language, limit)
    if not found:
        yield "Nothing in this catalogue fits. Try other words."
    for each in found:
        yield f"{each.score:.3f}  {each.card.id}  {each.card.name.text(language)}"


def queries_of(file: Path) -> list[str]:
    """The column `query` of a CSV file, row by row."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            rows = csv.DictReader(lines)
            if QUERY_COLUMN not in (rows.fieldnames or ()):
                raise QueriesWrong(
                    f"{file}, line 1: there is no column {QUERY_COLUMN!r}. Give the column with the queries that name."
                )
            return [row[QUERY_COLUMN] or "" for row in rows]
    except UnicodeDecodeError as error:
        raise QueriesWrong(f"{file} is not UTF-8 text (byte {error.start}). Save it as CSV UTF-8.") from error
    except csv.Error as error:
        raise QueriesWrong(f"{file} is no CSV file ({error}). Save it as CSV UTF-8.") from error
    except OSError as error:
        raise QueriesWrong(
            f"{file} cannot be read ({error.strerror}). Name a CSV file with a column 'query'."
        ) from error
