# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole content as one JSON-LD document, written node by node."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import IO, Any

from central.publish.content import Content
from central.transfer.cpsv.service_nodes import Node, place_node, service_nodes, texts
from central.transfer.cpsv.terms import ADMINISTRATIVE_UNIT, PREFIXES

_COUNTRY = {"ent": "00", "mun": None}


def write_cpsv(content: Content, out: IO[str]) -> None:
    out.write(f'{{"@context": {json.dumps(PREFIXES)},\n"@graph": [')
    for place, node in enumerate(_nodes(content)):
        out.write(",\n" if place else "\n")
        out.write(json.dumps(node, ensure_ascii=False))
    out.write("\n]}\n")


def _nodes(content: Content) -> Iterator[Node]:
    covers: dict[str, dict[str, Any]] = {}
    for service in content.services:
        yield from service_nodes(service.record)
        spatial = service.record.get("spatial") or _COUNTRY
        covers.setdefault(service.record["authority"], {})[str(place_node(spatial)["@id"])] = spatial
    for record in content.organisations.records:
        places = covers.get(record["id"], {"": _COUNTRY}).values()
        yield _organisation(record, [place_node(each) for each in places])
    for record in content.life_events.records:
        yield {
            "@id": f"vt:event/{record['id']}",
            # An event of a life is an event: the shapes do not know that one class is part of the other.
            "@type": ["cv:LifeEvent", "cv:Event"],
            "dct:identifier": record["id"],
            "dct:title": texts(record["name"]),
            **_rest(record),
        }
    for record in content.topics.records:
        yield {
            "@id": f"vt:topic/{record['id']}",
            "@type": "skos:Concept",
            "dct:identifier": record["id"],
            "skos:prefLabel": texts(record["name"]),
            **_rest(record),
        }


def _organisation(record: Node, places: list[Node]) -> Node:
    return {
        "@id": f"vt:{record['id']}",
        "@type": "cv:PublicOrganisation",
        "dct:identifier": record["id"],
        "skos:prefLabel": texts(record["name"]),
        # An organisation is an agent, and an agent's name is its title.
        "dct:title": texts(record["name"]),
        "dct:spatial": [{**place, "@type": ["dct:Location", ADMINISTRATIVE_UNIT]} for place in places],
        **_rest(record),
    }


def _rest(record: Node) -> Node:
    rest = {key: value for key, value in record.items() if key not in ("id", "name") and value not in (None, {})}
    return {"vt:rest": {"@type": "@json", "@value": rest}} if rest else {}
