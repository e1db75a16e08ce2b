# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A catalogue that is signed by all who must, and hostile all the same: refused with a sentence, the old one stays."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.records.canonical import canonical_bytes
from tests.domain.walk_package import node, package
from tests.kiosk.sync.faults.real_editions import Bodies
from tests.kiosk.sync.faults.scene import FIRST, SECOND, Scene
from tests.kiosk.sync.small_repository import SmallRepository
from tests.link.range_server import RangeServer

SHEET = "service:mx-fed/ficha-6"


def with_record(name: str, body: bytes) -> Bodies:
    return {**SECOND, name: body}


def edited(**facts: Any) -> Bodies:
    return with_record(SHEET, canonical_bytes({**json.loads(SECOND[SHEET]), **facts}))


def guided(*nodes: dict[str, Any]) -> Bodies:
    procedure = {**package(*nodes), "id": "mx-fed/ficha-6"}
    return with_record("procedure:mx-fed/ficha-6", canonical_bytes(procedure))


def successors_in_a_ring() -> Bodies:
    ring = {**SECOND}
    for number, following in ((6, 7), (7, 8), (8, 6)):
        name = f"service:mx-fed/ficha-{number}"
        facts = {"status": "withdrawn", "successor": f"mx-fed/ficha-{following}"}
        ring[name] = canonical_bytes({**json.loads(SECOND[name]), **facts})
    return ring


HOSTILE: dict[str, tuple[Bodies, str]] = {
    "a string of 10 MB": (edited(name={"es": "a" * 10_000_000}), "larger than any honest one|no honest one more"),
    "script in a text": (
        edited(name={"es": "Acta <script>fetch('//mal.example')</script> de nacimiento"}), "holds markup ('<script>')",
    ),
    "a picture that runs": (edited(name={"es": "Acta <img src=x onerror=alert(1)>"}), "holds markup"),
    "an address that runs": (edited(keyword={"es": ["javascript:alert(1)"]}), "holds markup"),
    "decisions in a ring": (
        guided(node("a", relevant="${b} = '1'"), node("b", relevant="${a} = '1'")), "decide each other",
    ),
    "answers computed from each other": (
        guided(node("a", "calculate", calculation="${b} + 1"), node("b", "calculate", calculation="${a} + 1")),
        "decide each other",
    ),
    "successors in a ring": (successors_in_a_ring(), "lead back to itself"),
    "an id that leads elsewhere": (
        with_record(
            "service:../../etc/passwd", canonical_bytes({**json.loads(SECOND[SHEET]), "id": "../../etc/passwd"})
        ),
        "does not match",
    ),
    "a sheet that is another's": (with_record("service:mx-fed/otra", SECOND[SHEET]), "it says that it is"),
    "an agency that is not there": (edited(authority="org/nadie"), "which is not there"),
    "brackets a mile deep": (with_record("topic:nada", b"[" * 100_000), "no JSON"),
    "a kind of tomorrow": (with_record("virus:x", b"{}"), "kind"),
    "another edition's number": (
        with_record("catalogue:", canonical_bytes({**json.loads(SECOND["catalogue:"]), "sequence": 1 << 60})),
        "honest number",
    ),
}  # fmt: skip


@pytest.fixture
def scene(tmp_path: Path, server: RangeServer, repository: SmallRepository) -> Scene:
    return Scene(tmp_path, server, repository)


@pytest.mark.parametrize("by", ["pack", "base"])
@pytest.mark.parametrize("name", HOSTILE)
def test_what_no_honest_catalogue_says(
    scene: Scene, name: str, by: str, record_property: Callable[[str, object], None]
) -> None:
    hostile, sentence = HOSTILE[name]
    scene.repository.publish(hostile, [FIRST] if by == "pack" else [])
    said = scene.kiosk.says(scene.server.url)
    assert said.startswith("K202 ") and any(each in said for each in sentence.split("|")), said
    assert scene.kiosk.served() == scene.old
    scene.publish_second()
    scene.kiosk.says(scene.server.url)
    assert scene.kiosk.served()[0] == 2, "what is honest again is taken"
    record_property("told", f"{name:<34} by {by}: {said[:200]}")
