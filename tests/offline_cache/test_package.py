# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A package is taken whole or refused with a sentence that names the file."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest

from kiosk.domain.errors import CatalogueError, CatalogueMissing
from offline_cache.package import read_edition, read_package
from tests.offline_cache.editions import (
    SEARCH_WORDS,
    Record,
    catalogue,
    changed,
    service,
    small_edition,
    write_edition,
)

CONTENT = catalogue([service("curp", "CURP"), service("acta", "Acta")])


def refusal(folder: Path) -> str:
    with pytest.raises(CatalogueError) as refused:
        read_package(folder)
    return refused.value.sentence


def test_a_sound_package_is_read_with_its_edition(tmp_path: Path) -> None:
    package = read_package(write_edition(tmp_path, CONTENT))
    assert package.content == CONTENT
    assert package.edition == read_edition(tmp_path)
    assert (package.edition.sequence, package.edition.services) == (1, 2)
    assert package.edition.published == date(2026, 11, 23)
    assert package.edition.is_demonstration


def test_an_empty_folder_is_missing_and_not_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogueMissing, match="no catalogue package"):
        read_package(tmp_path)


def test_a_folder_in_the_file_s_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "edition.json").mkdir()
    assert "cannot be read" in refusal(tmp_path)


def test_every_cut_of_the_catalogue_is_refused_for_its_length(tmp_path: Path) -> None:
    raw = (write_edition(tmp_path, CONTENT) / "catalogue.json").read_bytes()
    for length in (0, 1, len(raw) // 2, len(raw) - 1):
        (tmp_path / "catalogue.json").write_bytes(raw[:length])
        sentence = refusal(tmp_path)
        assert f"holds {length} bytes" in sentence
        assert f"promises {len(raw)}" in sentence


def test_other_bytes_of_the_same_length_are_refused(tmp_path: Path) -> None:
    file = write_edition(tmp_path, CONTENT) / "catalogue.json"
    file.write_bytes(file.read_bytes().replace(b"CURP", b"CURB"))
    assert "sha256 differs" in refusal(tmp_path)


@pytest.mark.parametrize("raw", [b"{", b"\xff\xfe", b"[" * 200_000])
def test_what_is_not_json_is_refused(tmp_path: Path, raw: bytes) -> None:
    small_edition(tmp_path)
    (tmp_path / "edition.json").write_bytes(raw)
    assert "is not JSON" in refusal(tmp_path)


def test_json_that_is_no_object_is_refused(tmp_path: Path) -> None:
    small_edition(tmp_path)
    (tmp_path / "edition.json").write_text("[]", encoding="utf-8")
    assert "only a list" in refusal(tmp_path)


@pytest.mark.parametrize("key", ["sequence", "published", "sha256", "bytes", "services"])
def test_an_edition_that_leaves_something_unsaid_is_refused(tmp_path: Path, key: str) -> None:
    assert f"does not state '{key}'" in refusal(write_edition(tmp_path, CONTENT, **{key: None}))


@pytest.mark.parametrize(
    ("promise", "value", "said"),
    [
        ("format", "something/9", "not a catalogue package"),
        ("published", "yesterday", "not a date"),
        ("sequence", 2, "disagree"),
        ("published", "2026-11-24", "disagree"),
        ("demonstration", False, "disagree"),
        ("services", 3, "disagree"),
    ],
)
def test_an_edition_that_says_otherwise_is_refused(tmp_path: Path, promise: str, value: object, said: str) -> None:
    sentence = refusal(write_edition(tmp_path, CONTENT, **{promise: value}))
    assert said in sentence
    assert str(tmp_path) in sentence


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (changed(CONTENT, "format", to="ventanilla-catalogue/2"), "reads 'ventanilla-catalogue/1'"),
        (changed(CONTENT, "services", 0, "kind", to="magia"), "services › mx-fed/curp › kind"),
        (changed(CONTENT, "services", 0, to="curp"), "services › 0"),
        (changed(CONTENT, "topics", to=3), "topics: 3 is not"),
        (changed(CONTENT, "services", 1, "id", to="mx-fed/curp"), "services holds 'mx-fed/curp' twice"),
        (changed(CONTENT, "services", 1, "authority", to="org/nadie"), "'org/nadie', which is no organisation"),
        (changed(CONTENT, "services", 1, "topics", to=["ocio"]), "topics names 'ocio'"),
        (changed(CONTENT, "services", 1, "lifeEvents", to=["ocio"]), "lifeEvents names 'ocio'"),
        (changed(CONTENT, "services", 1, "successor", to="mx-fed/nada"), "successor names 'mx-fed/nada'"),
        (changed(CONTENT, "services", 1, "related", to=["mx-fed/nada"]), "names 'mx-fed/nada', which is no service"),
        (changed(CONTENT, "mostRequested", to=["mx-fed/nada"]), "mostRequested names 'mx-fed/nada'"),
        (changed(CONTENT, "services", 1, "verified", to="2026-02-30"), "verified is '2026-02-30'"),
        (
            changed(CONTENT, "services", 1, "source", to={"system": "gob.mx", "retrieved": "2026-13-01"}),
            "retrieved is '2026-13-01'",
        ),
        (
            changed(
                CONTENT,
                "services",
                1,
                "requirements",
                to=[{"id": "r", "name": {"es": "R"}, "isService": "mx-fed/nada"}],
            ),
            "mx-fed/acta: names 'mx-fed/nada'",
        ),
        (
            changed(
                CONTENT, "procedures", to={"mx-fed/nada": {"format": "ventanilla-procedure/1", "id": "mx-fed/nada"}}
            ),
            "procedures names 'mx-fed/nada'",
        ),
    ],
)
def test_wrong_content_is_refused_naming_the_place(tmp_path: Path, content: Record, said: str) -> None:
    assert said in refusal(write_edition(tmp_path, content))


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (("forks", 0, "options", 1, "service"), "mx-fed/nada", "forks › papel: names 'mx-fed/nada'"),
        (("lifeEvents", 0, "first"), ["mx-fed/nada"], "lifeEvents › identidad: names 'mx-fed/nada'"),
        (("synonyms",), SEARCH_WORDS["synonyms"] * 2, "synonyms holds 'coche' twice"),
        (("elsewhere", 0, "advice"), {}, "elsewhere › 0 › advice"),
        (("forks", 0, "options"), [], "forks › 0 › options"),
    ],
)
def test_wrong_search_words_are_refused(tmp_path: Path, path: tuple[str | int, ...], value: object, said: str) -> None:
    assert said in refusal(write_edition(tmp_path, changed({**CONTENT, **SEARCH_WORDS}, *path, to=value)))


def test_search_words_become_records(tmp_path: Path) -> None:
    content = changed({**CONTENT, **SEARCH_WORDS}, "lifeEvents", 0, "first", to=["mx-fed/acta"])
    assert read_package(write_edition(tmp_path, content)).content == content


def test_several_complaints_are_counted(tmp_path: Path) -> None:
    content = changed(changed(CONTENT, "services", 0, "kind", to="magia"), "services", 1, "kind", to="magia")
    assert "(1 more)" in refusal(write_edition(tmp_path, content))


def test_successors_that_go_round_are_refused(tmp_path: Path) -> None:
    services = [
        service("a", status="withdrawn", successor="mx-fed/b"),
        service("b", status="withdrawn", successor="mx-fed/a"),
    ]
    assert "lead back to itself" in refusal(write_edition(tmp_path, catalogue(services)))


def test_a_chain_of_successors_is_taken(tmp_path: Path) -> None:
    services = [
        service("a", status="withdrawn", successor="mx-fed/b"),
        service("b", status="withdrawn", successor="mx-fed/c"),
        service("c", related=["mx-fed/a"], requirements=[{"id": "r", "name": {"es": "R"}, "isService": "mx-fed/b"}]),
        service("d", status="withdrawn"),
    ]
    assert read_package(write_edition(tmp_path, catalogue(services))).edition.services == 4


def test_a_catalogue_that_is_no_object_is_refused(tmp_path: Path) -> None:
    raw = b'"ventanilla-catalogue/1"'
    write_edition(tmp_path, CONTENT, bytes=len(raw), sha256=hashlib.sha256(raw).hexdigest())
    (tmp_path / "catalogue.json").write_bytes(raw)
    assert "only a str" in refusal(tmp_path)
