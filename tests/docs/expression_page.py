# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/expressions.md as data: its example answers, functions with signatures, examples with results, refusals."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "expressions.md").read_text("utf-8")
ROW = re.compile(r"^\| (?P<head>.+?) \| (?:.* \| )?(?P<examples>`[^|]*→[^|]*) \|$", re.MULTILINE)
EXAMPLE = re.compile(r"`(?P<source>[^`]+)` → `(?P<result>[^`]*)`")
SIGNATURE = re.compile(r"^`(?P<name>[a-z0-9:-]+)\((?P<arguments>[^`]*)\)`$")
CODE = re.compile(r"`([^`]+)`")


@dataclass(frozen=True, slots=True)
class Signature:
    """`most` is None where there is no limit."""

    name: str
    least: int
    most: int | None


@dataclass(frozen=True, slots=True)
class Example:
    source: str
    result: str
    is_inside: bool


def answers() -> dict[str, str]:
    line = next(line for line in PAGE.splitlines() if line.startswith("    "))
    return dict(pair.split("=", 1) for pair in line.strip().split("; "))


def signatures() -> list[Signature]:
    found = [SIGNATURE.match(row["head"]) for row in ROW.finditer(PAGE)]
    return [_signature(match["name"], match["arguments"]) for match in found if match]


def _signature(name: str, arguments: str) -> Signature:
    given = arguments.split(", ") if arguments else []
    least = sum(not argument.endswith(("?", "…")) for argument in given)
    return Signature(name, least, None if arguments.endswith("…") else len(given))


def examples() -> list[Example]:
    """A row about position() speaks of the last item; a result of '' is the empty text."""
    found = []
    for row in ROW.finditer(PAGE):
        for match in EXAMPLE.finditer(row["examples"]):
            result = "" if match["result"] == "''" else match["result"]
            found.append(Example(match["source"], result, row["head"].startswith("`position(")))
    return found


def refused() -> list[str]:
    """The first column of the last table."""
    rows = PAGE.partition("## What is refused")[2].partition("**Budgets")[0].splitlines()[4:]
    heads = (re.split(r"(?<!\\)\|", row)[1] for row in rows if row)
    return [source.replace("\\|", "|") for head in heads for source in CODE.findall(head)]
