# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The vocabulary: prefixes, classes and the few names that documents use without one. Fetches nothing."""

from __future__ import annotations

from typing import Final

PREFIXES: Final = {
    "adms": "http://www.w3.org/ns/adms#",
    "cpsv": "http://purl.org/vocab/cpsv#",
    "cv": "http://data.europa.eu/m8g/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "locn": "http://www.w3.org/ns/locn#",
    "org": "http://www.w3.org/ns/org#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "vt": "urn:ventanilla:",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""`vt` is this project's own: what CPSV-AP has no word for stands under vt:rest, as a JSON literal."""
ADMINISTRATIVE_UNIT: Final = "http://data.europa.eu/88u/dataset/atu-type"
CURRENCY: Final = "http://publications.europa.eu/resource/authority/currency/"
STATUS: Final = "http://purl.org/adms/status/"
KNOWN_CONTEXTS: Final = (
    "https://semiceu.github.io/uri.semic.eu-generated/CPSV-AP/releases/3.2.0/context/cpsv-ap.jsonld",
    "https://semiceu.github.io/CPSV-AP/releases/3.2.0/context/cpsv-ap.jsonld",
    "https://semiceu.github.io/CPSV-AP/releases/3.2.0/context/cpsv-ap_en.jsonld",
)
"""What these say of the names that are read here, TERMS and PREFIXES say; another context stands in the document."""
_CV: Final = (
    *("PublicOrganisation", "Requirement", "Evidence", "EvidenceType", "Channel", "ContactPoint", "Cost", "Event"),
    *("LifeEvent", "BusinessEvent", "Output", "hasCompetentAuthority", "hasChannel", "hasCost", "hasInputType"),
    *("holdsRequirement", "isGroupedBy", "thematicArea", "processingTime", "hasLegalResource", "contactPoint"),
    *("relatedService", "isClassifiedBy", "hasValue", "currency", "telephone", "email", "openingHours", "ownedBy"),
)
TERMS: Final = {
    **{name: f"{PREFIXES['cv']}{name}" for name in _CV},
    "PublicOrganization": f"{PREFIXES['cv']}PublicOrganisation",
    "PublicService": f"{PREFIXES['cpsv']}PublicService",
    "Concept": f"{PREFIXES['skos']}Concept",
    "LegalResource": f"{PREFIXES['eli']}LegalResource",
    "Location": f"{PREFIXES['dct']}Location",
    "TemporalEntity": f"{PREFIXES['time']}TemporalEntity",
    "hasInput": f"{PREFIXES['cpsv']}hasInput",
    "produces": f"{PREFIXES['cpsv']}produces",
    "keyword": f"{PREFIXES['dcat']}keyword",
    "prefLabel": f"{PREFIXES['skos']}prefLabel",
    "preferredLabel": f"{PREFIXES['skos']}prefLabel",
    "status": f"{PREFIXES['adms']}status",
    "hasEmail": f"{PREFIXES['cv']}email",
    "hasTelephone": f"{PREFIXES['cv']}telephone",
    "name": f"{PREFIXES['dct']}title",
    "addressee": f"{PREFIXES['dct']}audience",
    "functionsOfGovernment": f"{PREFIXES['dct']}type",
    "related": f"{PREFIXES['dct']}relation",
    **{
        name: f"{PREFIXES['dct']}{name}"
        for name in ("identifier", "title", "description", "type", "audience", "spatial", "language", "relation")
    },
}

_POINTING: Final = (
    *("hasCompetentAuthority", "hasChannel", "hasCost", "hasInput", "hasInputType", "holdsRequirement", "isGroupedBy"),
    *("thematicArea", "hasLegalResource", "contactPoint", "relatedService", "isClassifiedBy", "currency", "produces"),
    *("openingHours", "ownedBy", "status", "type", "audience", "spatial", "language", "relation"),
)
POINTING: Final = frozenset(TERMS[name] for name in _POINTING)
"""Where the published contexts take a bare text for the id of a node."""


def iri(compact: str) -> str:
    """“dct:title” → the whole IRI."""
    prefix, _, name = compact.partition(":")
    return f"{PREFIXES[prefix]}{name}"
