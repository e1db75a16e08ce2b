# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""schema.org GovernmentService, as search engines read it: one JSON-LD document."""

from __future__ import annotations

import json
from typing import IO, Any

from central.publish.content import Content
from central.transfer.blocks_as_prose import prose_of

Node = dict[str, Any]
_SUMMARY_CHARACTERS = 5000


def write_schema_org(content: Content, out: IO[str]) -> None:
    agencies = {str(each["id"]): each for each in content.organisations.records}
    out.write('{"@context": "https://schema.org",\n"@graph": [')
    for place, service in enumerate(content.services):
        out.write(",\n" if place else "\n")
        out.write(json.dumps(_service(service.record, agencies), ensure_ascii=False))
    out.write("\n]}\n")


def _service(record: Node, agencies: dict[str, Node]) -> Node:
    agency = agencies.get(record["authority"], {"id": record["authority"], "name": {}, "shortName": ""})
    node: Node = {
        "@type": "GovernmentService",
        "@id": f"urn:ventanilla:service/{record['id']}",
        "identifier": record["id"],
        "name": _texts(record["name"]),
        "alternateName": _texts(record.get("shortName") or {}),
        "description": _texts(prose_of(record["description"])),
        "serviceOperator": {
            "@type": "GovernmentOrganization",
            "@id": f"urn:ventanilla:{agency['id']}",
            "name": _texts(agency["name"]),
            "alternateName": agency["shortName"],
        },
        "audience": [{"@type": "Audience", "audienceType": each} for each in record.get("audience", ())],
        "serviceType": record["kind"],
        "availableChannel": [_channel(each) for each in record.get("channels", ())],
        "offers": [offer for each in record.get("costs", ()) if (offer := _offer(each))],
        "areaServed": _area(record.get("spatial")),
        "isRelatedTo": [{"@id": f"urn:ventanilla:service/{each}"} for each in record.get("related", ())],
    }
    return {key: value for key, value in node.items() if value not in ([], {}, "", None)}


def _texts(words: dict[str, str]) -> list[Node]:
    return [{"@language": language, "@value": text} for language, text in words.items()]


def _channel(record: Node) -> Node:
    node: Node = {"@type": "ServiceChannel", "name": record["type"]}
    if record.get("url"):
        node["serviceUrl"] = record["url"]
    if record.get("phone"):
        node["servicePhone"] = {"@type": "ContactPoint", "telephone": record["phone"]}
    if record.get("processingTime"):
        node["description"] = _texts(record["processingTime"])
    return node


def _offer(record: Node) -> Node | None:
    """A fee that is not known has no price, and no offer says so."""
    if record["type"] == "free":
        return {"@type": "Offer", "price": "0", "priceCurrency": "MXN"}
    if record["type"] == "fixed":
        return {"@type": "Offer", "price": record["value"], "priceCurrency": record.get("currency", "MXN")}
    return None


def _area(spatial: Node | None) -> Node | None:
    if not spatial:
        return None
    keys = "".join(filter(None, (spatial["ent"], spatial.get("mun"))))
    return {
        "@type": "AdministrativeArea",
        "identifier": {"@type": "PropertyValue", "propertyID": "INEGI", "value": keys},
    }
