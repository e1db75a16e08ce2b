# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What leaves as CPSV-AP keeps the shapes, also where content is as odd as its schema lets it be."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyshacl
import pytest
import rdflib

from central.__main__ import main
from tests.central.contents import OTHER, small_content, write_content
from tests.central.transfer.importing import bring
from tests.conftest import ROOT

# The libraries speak of each other, not of what they are given.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
SHAPES = Path(__file__).parent / "cpsv_ap_3_2.ttl"


def refusals(document: Any) -> str:
    """What the shapes say against a document; '' where they accept it."""
    graph = rdflib.Graph().parse(data=json.dumps(document), format="json-ld")
    conforms, _, told = pyshacl.validate(graph, shacl_graph=rdflib.Graph().parse(SHAPES))
    return "" if conforms else str(told)


def document_of(folder: Path, content: Path) -> Any:
    out = folder / "out.json"
    assert main(["export", "cpsv-ap", str(content), "-o", str(out)]) == 0
    return json.loads(out.read_text(encoding="utf-8"))


def first_of(document: Any, kind: str) -> dict[str, Any]:
    return next(node for node in document["@graph"] if kind in (node["@type"], node["@type"][0]))


def small(folder: Path, *changes: tuple[str, str]) -> Path:
    files = small_content()
    for old, new in changes:
        assert old in files[OTHER]
        files[OTHER] = files[OTHER].replace(old, new)
    return write_content(folder, files)


def test_the_shapes_accept_the_whole_catalogue(tmp_path: Path) -> None:
    assert not refusals(document_of(tmp_path, ROOT / "content"))


@pytest.mark.parametrize(
    ("kind", "broken"),
    [
        *(("cpsv:PublicService", f"dct:{each}") for each in ("title", "description", "identifier")),
        ("cpsv:PublicService", "cv:hasCompetentAuthority"),
        *(("cv:PublicOrganisation", each) for each in ("dct:title", "dct:identifier", "skos:prefLabel", "dct:spatial")),
        *(("cv:LifeEvent", f"dct:{each}") for each in ("title", "identifier")),
        ("cv:Requirement", "dct:title"),
        ("cv:Channel", "dct:identifier"),
    ],
)
def test_the_shapes_refuse_what_lacks_a_must(tmp_path: Path, kind: str, broken: str) -> None:
    document = document_of(tmp_path, small(tmp_path))
    assert not refusals(document)
    del first_of(document, kind)[broken]
    assert "MinCountConstraintComponent" in refusals(document)


@pytest.mark.parametrize("lacking", ["dct:Location", "http://data.europa.eu/88u/dataset/atu-type"])
def test_an_organisation_works_in_a_location_that_is_an_administrative_unit(tmp_path: Path, lacking: str) -> None:
    """The published shapes have asked for either."""
    document = document_of(tmp_path, small(tmp_path))
    for node in document["@graph"]:
        places = node.pop("dct:spatial", [])
        if node["@type"] == "cv:PublicOrganisation":
            node["dct:spatial"] = [
                {**each, "@type": [kind for kind in each["@type"] if kind != lacking]} for each in places
            ]
    assert "ClassConstraintComponent" in refusals(document)


@pytest.mark.parametrize(
    ("written", "said"),
    [("P2W", "P14D"), ("P1W2D", "P9D"), ("P1Y2M", "P1Y2M"), ("P3D", "P3D"), ("P3D2M", None), ("P1D1D", None)],
)
def test_a_duration_leaves_as_one_or_not_at_all(tmp_path: Path, written: str, said: str | None) -> None:
    deadline = f"deadline: {{resolve: {written}}}\nstatus: published"
    document = document_of(tmp_path, small(tmp_path, ("status: published", deadline)))
    assert not refusals(document)
    node = first_of(document, "cpsv:PublicService")
    assert (node["dct:identifier"], node["vt:rest"]["@value"]["deadline"]) == ("mx-fed/otro", {"resolve": written})
    assert node.get("cv:processingTime", {}).get("@value") == said


def test_two_channels_of_one_id_stay_two(tmp_path: Path) -> None:
    twice = "  - {id: office, type: office}\n  - {id: office, type: phone}"
    document = document_of(tmp_path, small(tmp_path, ("  - {id: office, type: office}", twice)))
    assert not refusals(document)


def test_the_kind_is_no_function_of_government(tmp_path: Path) -> None:
    """dct:type of a service is kept for what COFOG names; earlier exports of ours are still read."""
    document = document_of(tmp_path, small(tmp_path, ("kind: tramite", "kind: consulta")))
    node = first_of(document, "cpsv:PublicService")
    assert "dct:type" not in node
    node["dct:type"] = node.pop("cv:isClassifiedBy")
    (tmp_path / "brought").mkdir()
    brought = bring(tmp_path / "brought", "cpsv-ap", {"in.json": json.dumps(document)})
    assert brought.services["mx-fed/otro"]["kind"] == "consulta"
