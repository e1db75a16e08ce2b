# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What leaves: CPSV-AP, with the same facts when it comes back; schema.org; CSV. Its shapes: test_cpsv_shapes.py."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from central.__main__ import main
from central.problems import Problems
from central.publish.read_content import read_content
from tests.central.contents import small_content, write_content
from tests.central.transfer.importing import bring
from tests.conftest import ROOT

OWN = ROOT / "content"
LOSSLESS_IN_CSV = ("name", "shortName", "description", "keyword", "kind", "modality", "authority", "audience")
LOSSLESS_IN_CSV += ("topics", "lifeEvents", "cases", "whatNext", "spatial", "verified", "status", "version", "deadline")


def exported(folder: Path, kind: str, content: Path = OWN) -> Path:
    out = folder / f"out.{'csv' if kind == 'csv' else 'json'}"
    assert main(["export", kind, str(content), "-o", str(out)]) == 0
    return out


def facts(content: Path) -> dict[str, dict[str, Any]]:
    """By id, without what says nothing and without what a kiosk does: forms do not travel."""
    return {each.id: _said(each.record) for each in read_content(content, Problems()).services}


def _said(record: dict[str, Any]) -> dict[str, Any]:
    channels = [_known(channel) for channel in record.get("channels", ()) if channel["type"] != "kiosk"]
    known = {channel["id"] for channel in channels}
    steps = [{k: v for k, v in step.items() if k != "channel" or v in known} for step in record.get("steps", ())]
    return _known({**record, "channels": channels, "steps": steps})


def _known(record: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in record.items() if value not in (None, "", [], {})}


def test_cpsv_ap_comes_back_with_the_same_facts(tmp_path: Path) -> None:
    brought = bring(tmp_path, "cpsv-ap", {"in.json": exported(tmp_path, "cpsv-ap").read_bytes()})
    assert not brought.errors
    assert facts(brought.content) == facts(OWN)


def test_csv_comes_back_where_it_holds_all(tmp_path: Path) -> None:
    table = exported(tmp_path, "csv").read_bytes()
    brought = bring(tmp_path, "csv-map", {"in.csv": table}, "--map", "ventanilla", "--doors", str(OWN))
    assert not brought.errors
    before = facts(OWN)
    assert set(brought.services) == set(before)
    for identity, record in facts(brought.content).items():
        for key in LOSSLESS_IN_CSV:
            assert record.get(key) == before[identity].get(key), f"{identity}: {key}"
        pairs = zip(record.get("requirements", ()), before[identity].get("requirements", ()), strict=True)
        for mine, theirs in pairs:
            assert (mine["name"], mine.get("detail")) == (theirs["name"], theirs.get("detail"))


def test_schema_org_names_each_service(tmp_path: Path) -> None:
    document = json.loads(exported(tmp_path, "schema-org").read_text(encoding="utf-8"))
    nodes = {node["identifier"]: node for node in document["@graph"]}
    assert set(nodes) == set(facts(OWN))
    curp = nodes["mx-fed/curp-consulta"]
    assert curp["@type"] == "GovernmentService"
    assert curp["offers"] == [{"@type": "Offer", "price": "0", "priceCurrency": "MXN"}]
    assert {"@language": "en", "@value": "Print my CURP"} in curp["alternateName"]


def test_a_cell_that_a_spreadsheet_would_run_is_quoted(tmp_path: Path) -> None:
    files = small_content()
    name = "imss/otro/service.yaml"
    files[name] = files[name].replace("es: Servicio otro", 'es: "=HYPERLINK(1)"')
    out = exported(tmp_path, "csv", write_content(tmp_path, files))
    with out.open(encoding="utf-8-sig", newline="") as file:
        assert next(csv.DictReader(file))["name_es"] == "'=HYPERLINK(1)"


def test_content_that_cannot_be_read_is_not_exported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "csv", str(tmp_path / "nothing"), "-o", str(tmp_path / "x.csv")]) == 1
    assert "nothing was exported" in capsys.readouterr().err
    assert not (tmp_path / "x.csv").exists()


FOREIGN = {
    "@context": [
        "https://semiceu.github.io/uri.semic.eu-generated/CPSV-AP/releases/3.2.0/context/cpsv-ap.jsonld",
        {"ex": "http://example.com/", "dct": "http://purl.org/dc/terms/", "cv": "http://data.europa.eu/m8g/"},
    ],
    "@graph": [
        {
            "@id": "ex:s1",
            "@type": "PublicService",
            "dct:identifier": "s1",
            "dct:title": [
                {"@language": "es-MX", "@value": "Declaración"},
                {"@language": "fr", "@value": "Déclaration"},
            ],
            "dct:description": {"@language": "es", "@value": "Sirve para declarar."},
            "cv:hasCompetentAuthority": {"@id": "ex:o1", "@type": "PublicOrganization", "prefLabel": "Hacienda"},
            "cv:hasChannel": {"@type": "Channel", "dct:type": {"@id": "http://example.com/fax"}},
            "cv:hasCost": {"@type": "Cost", "hasValue": {"@value": "12.5"}},
            "cv:holdsRequirement": [{"@type": "Requirement", "dct:identifier": "R 1", "title": "Acta"}],
            "secret": "x",
        },
        {"@id": "ex:s2", "@type": "PublicService", "dct:title": {"@language": "fr", "@value": "Sans"}},
        {"@id": "ex:s3", "@type": "PublicService", "dct:title": "Sola", "dct:description": "Sin nadie."},
    ],
}


def test_a_foreign_graph(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    brought = bring(tmp_path, "cpsv-ap", {"in.json": json.dumps(FOREIGN)})
    assert not brought.errors
    assert [row["outcome"] for row in brought.rows] == ["service", "reason", "reason"]
    (service,) = brought.services.values()
    assert service["id"] == "mx-cpsv/declaracion"
    assert service["costs"] == [{"id": "cost", "type": "unknown"}]
    assert service["requirements"] == [{"id": "r-1", "name": {"es": "Acta"}}]
    assert (service["topics"], service["lifeEvents"], service["channels"]) == (["otros"], [], [])
    assert "secret" in capsys.readouterr().err


def in_words_of(kind: str, **words: Any) -> dict[str, Any]:
    """As the published context with scoped names writes a node."""
    return {"@id": f"ex:{kind}", "@type": kind, **words}


def dotted(node: dict[str, Any]) -> dict[str, Any]:
    """As the other one does."""
    return {key if key[0] == "@" else f"{node['@type']}.{key}": value for key, value in node.items()}


@pytest.mark.parametrize(("file", "written"), [("cpsv-ap.jsonld", dict), ("cpsv-ap_en.jsonld", dotted)])
def test_a_graph_in_the_words_of_a_published_context(tmp_path: Path, file: str, written: Any) -> None:
    names = {
        "hasCompetentAuthority": "ex:PublicOrganization",
        "hasChannel": ["ex:Channel"],
        "contactPoint": ["ex:ContactPoint"],
    }
    service = in_words_of(
        "PublicService",
        identifier="s1",
        name=[{"@language": "es", "@value": "Declaración"}],
        description=[{"@language": "es", "@value": "Sirve para declarar."}],
        addressee=["http://example.com/persona-moral"],
        **names,
    )
    owner = in_words_of("PublicOrganization", preferredLabel=[{"@language": "es", "@value": "Hacienda"}])
    channel = in_words_of("Channel", identifier="c", type="http://example.com/phone")
    contact = in_words_of("ContactPoint", hasTelephone=["55 1234 5678"])
    context = [f"https://semiceu.github.io/CPSV-AP/releases/3.2.0/context/{file}", {"ex": "http://example.com/"}]
    graph = [written(node) for node in (service, owner, channel, contact)]
    brought = bring(tmp_path, "cpsv-ap", {"in.json": json.dumps({"@context": context, "@graph": graph})})
    assert not brought.errors
    (record,) = brought.services.values()
    assert (record["name"], record["audience"]) == ({"es": "Declaración"}, ["persona-moral"])
    assert record["authority"] == "org/hacienda"
    assert record["channels"] == [{"id": "c", "type": "phone"}]
    assert record["contacts"][0]["phone"].replace(" ", "") == "5512345678"


@pytest.mark.parametrize("text", ["", "[", "3", '{"@context": "https://example.com/c", "@graph": []}', "[" * 100_000])
def test_what_is_no_graph_of_services_is_refused(tmp_path: Path, text: str) -> None:
    assert bring(tmp_path, "cpsv-ap", {"in.json": text}).code == 1
