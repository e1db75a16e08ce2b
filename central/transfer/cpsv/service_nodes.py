# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One service as the nodes of a CPSV-AP graph. What the profile has no word for goes under vt:rest, never lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from central.transfer.blocks_as_prose import prose_of
from central.transfer.cpsv.terms import CURRENCY, STATUS

Node = dict[str, Any]
_SAID: Final = frozenset(
    ("id", "name", "description", "keyword", "kind", "authority", "audience", "lifeEvents", "topics", "requirements")
) | {"channels", "costs", "output", "spatial", "status", "related", "contacts", "legal"}
_STATUSES: Final = {"published": "Completed", "withdrawn": "Withdrawn"}
_DURATION: Final = re.compile(r"P(\d+Y)?(\d+M)?(?:(\d+)W)?(?:(\d+)D)?")


def service_nodes(record: Mapping[str, Any]) -> Iterator[Node]:
    """The service first, then what it points to; places and concepts that services share are not among them."""
    own = f"vt:service/{record['id']}"
    parts = {
        "cv:holdsRequirement": _parts(own, "requirement", "cv:Requirement", record.get("requirements"), _requirement),
        "cv:hasChannel": _parts(own, "channel", "cv:Channel", record.get("channels"), _channel),
        "cv:hasCost": _parts(own, "cost", "cv:Cost", record.get("costs"), _cost),
        "cpsv:produces": _parts(own, "output", "cv:Output", record.get("output"), _output),
        "cv:contactPoint": _parts(own, "contact", "cv:ContactPoint", record.get("contacts"), _contact),
        "cv:hasLegalResource": _parts(own, "legal", "eli:LegalResource", record.get("legal"), _legal),
    }
    rest = {key: value for key, value in record.items() if key not in _SAID and value not in (None, [], {})}
    if any(block["type"] == "link" for block in record["description"]):
        rest["description"] = record["description"]
    node = {
        "@id": own,
        "@type": "cpsv:PublicService",
        "dct:identifier": record["id"],
        "dct:title": texts(record["name"]),
        "dct:description": texts(prose_of(record["description"])),
        "dcat:keyword": [word for lang, words in record.get("keyword", {}).items() for word in _worded(lang, words)],
        "cv:hasCompetentAuthority": {"@id": f"vt:{record['authority']}"},
        "cv:isGroupedBy": [{"@id": f"vt:event/{each}"} for each in record.get("lifeEvents", ())],
        "cv:thematicArea": [{"@id": f"vt:topic/{each}"} for each in record.get("topics", ())],
        # Not dct:type: under a service that says which function of government it serves.
        "cv:isClassifiedBy": concept("kind", record["kind"]),
        "dct:audience": [concept("audience", each) for each in record.get("audience", ())],
        "adms:status": {"@id": f"{STATUS}{_STATUSES[record['status']]}", "@type": "skos:Concept"},
        "dct:spatial": [place_node(record["spatial"])] if record.get("spatial") else [],
        "cv:relatedService": [{"@id": f"vt:service/{each}"} for each in record.get("related", ())],
        **_duration(record.get("deadline") or {}),
        **{key: [{"@id": part["@id"]} for part in found] for key, found in parts.items()},
        **_rest(rest),
    }
    yield {key: value for key, value in node.items() if value not in ([], {})}
    for found in parts.values():
        yield from found


def texts(words: Mapping[str, str]) -> list[Node]:
    return [{"@language": language, "@value": text} for language, text in words.items()]


def concept(scheme: str, name: str) -> Node:
    """Typed where it is used: the shapes ask for skos:Concept and no code list travels with the graph."""
    return {"@id": f"vt:{scheme}/{name}", "@type": "skos:Concept"}


def place_node(spatial: Mapping[str, Any]) -> Node:
    keys = "/".join(filter(None, (spatial["ent"], spatial.get("mun"))))
    return {"@id": f"vt:place/{keys}", "@type": "dct:Location", "dct:identifier": keys}


def _worded(language: str, words: list[str]) -> list[Node]:
    return [{"@language": language, "@value": word} for word in words]


def _rest(rest: Mapping[str, Any]) -> Node:
    return {"vt:rest": {"@type": "@json", "@value": dict(rest)}} if rest else {}


def _duration(deadline: Mapping[str, Any]) -> Node:
    """xsd:duration knows no weeks and one order of its parts; what is written otherwise stands under vt:rest alone."""
    found = _DURATION.fullmatch(str(deadline.get("resolve", "")))
    if not found:
        return {}
    years, months, weeks, days = found.groups(default="")
    in_days = f"{7 * int(weeks or 0) + int(days or 0)}D" if weeks or days else ""
    return {"cv:processingTime": {"@type": "xsd:duration", "@value": f"P{years}{months}{in_days}"}}


def _parts(own: str, what: str, kind: str, records: Any, told: Any) -> list[Node]:
    made: dict[str, Node] = {}
    for place, record in enumerate(records or (), start=1):
        said, node = told(record)
        rest = {key: value for key, value in record.items() if key not in said and value not in (None, [], {})}
        identity = f"{own}/{what}/{record.get('id', place)}"
        # Two of one id would melt into one node with two types.
        identity = f"{identity}/{place}" if identity in made else identity
        made[identity] = {"@id": identity, "@type": kind, **node, **_rest(rest)}
    return list(made.values())


def _requirement(record: Node) -> tuple[tuple[str, ...], Node]:
    node: Node = {"dct:identifier": record["id"], "dct:title": texts(record["name"])}
    if record.get("detail"):
        node["dct:description"] = texts(record["detail"])
    return ("id", "name", "detail"), node


def _channel(record: Node) -> tuple[tuple[str, ...], Node]:
    node: Node = {"dct:identifier": record["id"], "dct:type": concept("channel-type", record["type"])}
    if record.get("processingTime"):
        node["dct:description"] = texts(record["processingTime"])
    return ("id", "type", "processingTime"), node


def _cost(record: Node) -> tuple[tuple[str, ...], Node]:
    node: Node = {"dct:identifier": record["id"], "vt:costType": record["type"]}
    if record.get("value"):
        node["cv:hasValue"] = {"@type": "xsd:double", "@value": record["value"]}
        node["cv:currency"] = {"@id": f"{CURRENCY}{record.get('currency', 'MXN')}", "@type": "skos:Concept"}
    elif record["type"] == "free":
        node["cv:hasValue"] = {"@type": "xsd:double", "@value": "0"}
    if record.get("note"):
        node["dct:description"] = texts(record["note"])
    said = ("id", "type", "note", "value", "currency") if record.get("value") else ("id", "type", "note")
    return said, node


def _output(record: Node) -> tuple[tuple[str, ...], Node]:
    name = record["name"]["es"]
    return ("name",), {"dct:identifier": name, "dct:title": texts(record["name"])}


def _contact(record: Node) -> tuple[tuple[str, ...], Node]:
    node: Node = {}
    for key, term in (("phone", "cv:telephone"), ("email", "cv:email")):
        if record.get(key):
            node[term] = record[key]
    if record.get("hours"):
        node["cv:openingHours"] = {"@type": "time:TemporalEntity", "dct:description": texts(record["hours"])}
    return ("phone", "email", "hours"), node


def _legal(record: Node) -> tuple[tuple[str, ...], Node]:
    return ("law",), {"dct:title": texts(record["law"])}
