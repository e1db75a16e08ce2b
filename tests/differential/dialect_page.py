# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads DIALECT.md: its examples, each a form, what is done to it, and what either engine then holds true."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tests.conftest import ROOT
from tests.differential.walks import Step

PAGE: Final = Path(__file__).with_name("DIALECT.md")
_EXAMPLE: Final = re.compile(r"^### (.+?)$(?:(?!^#).)*?^```text\n(.+?)^```\n\n```text\n(.+?)^```", re.M | re.S)
_CLAIM: Final = re.compile(r"(?P<kind>\w+) of (?P<key>\S+): (?P<ours>.+?) to us, (?P<theirs>.+?) to ODK\Z")


@dataclass(frozen=True, slots=True)
class Claim:
    kind: str
    key: str
    ours: Any
    theirs: Any


@dataclass(frozen=True, slots=True)
class Example:
    title: str
    form: str
    steps: list[Step]
    claims: list[Claim]


def examples() -> Iterator[Example]:
    for title, form, lines in _EXAMPLE.findall(PAGE.read_text("utf-8")):
        done = lines.strip().splitlines()
        claims = [_claim(line) for line in done if " to us, " in line]
        yield Example(title, form, [_step(line) for line in done if " to us, " not in line], claims)


def _step(line: str) -> Step:
    key, is_answer, raw = line.partition("=")
    if is_answer:
        return ["set", key, json.loads(raw)]
    verb, repeat, *number = line.split()
    return [verb, repeat, *map(int, number)]


def _claim(line: str) -> Claim:
    match = _CLAIM.match(line)
    assert match is not None, line
    return Claim(match["kind"], match["key"], json.loads(match["ours"]), json.loads(match["theirs"]))


def known_expressions() -> list[str]:
    """The rows that the table of expressions must have: one per case with an answer of ODK's own, or none."""
    rows = []
    for path in sorted((ROOT / "tests" / "expressions").glob("*.json")):
        for case in json.loads(path.read_text("utf-8"))["cases"]:
            if "odk" in case:
                given = ", ".join(f"{name} = {raw!r}" for name, raw in case["answers"].items())
                theirs = "no answer" if case["odk"] is None else _cell(case["odk"])
                rows.append(f"| `{case['expr']}` | {given} | {_cell(case['expect'])} | {theirs} | {case['note']} |")
    return rows


def _cell(text: str) -> str:
    return f"`{text}`" if text.strip() else f"`{text!r}`"
