# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The package: the same bytes from the same content, whole or not at all, and what a kiosk accepts."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path

import pytest

import central.write_files
from central.publish.publish import check_content, publish
from central.publish.records_in import records_in
from central.write_files import write_files
from kiosk.domain.records.canonical import canonical_bytes
from kiosk.domain.records.state import state_root
from offline_cache.package import read_package
from tests.central.contents import OTHER, small_content, with_text, write_content
from tests.conftest import ROOT
from tests.shipped import SEED


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    content = write_content(tmp_path, small_content())
    for out in ("first", "second"):
        publish(content, tmp_path / out)
    for name in ("catalogue.json", "edition.json"):
        assert (tmp_path / "first" / name).read_bytes() == (tmp_path / "second" / name).read_bytes()


def test_where_the_content_lies_changes_nothing(tmp_path: Path) -> None:
    for place in ("a", "b/c"):
        publish(write_content(tmp_path / place, small_content()), tmp_path / place / "out")
    assert (tmp_path / "a/out/catalogue.json").read_bytes() == (tmp_path / "b/c/out/catalogue.json").read_bytes()


def test_the_edition_vouches_for_the_catalogue(tmp_path: Path) -> None:
    publish(write_content(tmp_path, small_content()), tmp_path / "out")
    packed = (tmp_path / "out/catalogue.json").read_bytes()
    assert json.loads((tmp_path / "out/edition.json").read_bytes()) == {
        "format": "ventanilla-edition/1",
        "sequence": 7,
        "published": "2026-11-23",
        "sha256": hashlib.sha256(packed).hexdigest(),
        "bytes": len(packed),
        "services": 2,
        "demonstration": True,
    }


def test_a_kiosk_accepts_the_package(tmp_path: Path) -> None:
    publish(write_content(tmp_path, small_content()), tmp_path / "out")
    package = read_package(tmp_path / "out")
    assert (package.edition.sequence, package.edition.published) == (7, date(2026, 11, 23))
    assert [service["id"] for service in package.content["services"]] == ["mx-fed/otro", "mx-fed/prueba"]
    assert list(package.content["procedures"]) == ["mx-fed/prueba"]


def test_the_description_becomes_blocks(tmp_path: Path) -> None:
    publish(write_content(tmp_path, small_content()), tmp_path / "out")
    service = read_package(tmp_path / "out").content["services"][0]
    assert service["description"] == [
        {"type": "p", "text": {"es": "Una frase corta.", "en": "A short sentence."}},
        {"type": "ul", "items": [{"es": "uno", "en": "one"}, {"es": "dos", "en": "two"}]},
    ]


def test_an_error_leaves_the_old_package_untouched(tmp_path: Path) -> None:
    out = tmp_path / "out"
    publish(write_content(tmp_path, small_content()), out)
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    checked = publish(write_content(tmp_path, with_text(OTHER, "topics: [salud]", "topics: [dinero]")), out)
    assert checked.problems.errors
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def test_an_error_makes_no_folder(tmp_path: Path) -> None:
    publish(write_content(tmp_path, with_text(OTHER, "version: 1", "version: x")), tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_disk_that_fails_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(tmp_path, {"a": b"old"})

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(central.write_files.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_files(tmp_path, {"a": b"new"})
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"old"}


def test_canonical_json_is_composed_sorted_and_tight() -> None:
    assert (
        canonical_bytes({"b": ["e\u0301"], "a": True, "c": (1, None)}) == '{"a":true,"b":["é"],"c":[1,null]}'.encode()
    )


def test_canonical_json_holds_no_floats() -> None:
    with pytest.raises(TypeError, match="no floats"):
        canonical_bytes({"a": 0.1})


def test_the_seed_is_what_the_content_publishes() -> None:
    checked = check_content(ROOT / "content")
    assert [str(problem) for problem in checked.problems.errors] == []
    fresh = state_root((record.id, record.sha256) for record in records_in(checked))
    assert SEED.arrival().to_root == fresh, "make it again: central seed content --out offline_cache/seed"
