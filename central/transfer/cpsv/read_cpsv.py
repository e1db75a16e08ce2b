# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The profile cpsv-ap: each PublicService of the files' graphs a draft."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from central.acronyms import KNOWN_ACRONYMS
from central.refusal import CentralRefusal
from central.transfer.clean_text import Cleaner
from central.transfer.cpsv.json_ld import Graph, Node, Text
from central.transfer.cpsv.read_parts import (
    channel_of,
    contact_of,
    cost_of,
    last_part,
    legal_of,
    only_text,
    output_of,
    requirement_of,
    rest_of,
    words_of,
)
from central.transfer.cpsv.terms import iri
from central.transfer.decoding import text_of
from central.transfer.draft import OTHERS, Doors, Draft, Reading, Record
from central.transfer.finish import slug_of
from central.transfer.organisations import Organisations
from central.transfer.outcome import Outcome, RowPlace, RowRefused
from central.transfer.prose import Passage

_PARTS: Final = {
    "requirements": ("cv:holdsRequirement", requirement_of),
    "channels": ("cv:hasChannel", channel_of),
    "costs": ("cv:hasCost", cost_of),
    "output": ("cpsv:produces", output_of),
    "contacts": ("cv:contactPoint", contact_of),
    "legal": ("cv:hasLegalResource", legal_of),
}
KINDS: Final = ("tramite", "servicio", "consulta", "aviso", "participacion")
AUDIENCES: Final = ("persona-fisica", "persona-moral")


def read_cpsv(files: Sequence[str], map_file: str | None) -> Reading:
    """Raises `CentralRefusal`."""
    if map_file is not None:
        raise CentralRefusal("The profile cpsv-ap needs no map; leave --map out.")
    graphs = [(file, _graph(file)) for file in files]
    doors = Doors([], [])
    for _, graph in graphs:
        _read_doors(graph, doors)
    acronyms = KNOWN_ACRONYMS | frozenset(_acronyms(graph for _, graph in graphs))
    organisations = Organisations(Cleaner(acronyms))
    for _, graph in graphs:
        for node in graph.of_type(iri("cv:PublicOrganisation")):
            organisations.known(_organisation(node))
    unknown = tuple(
        f"{file}: left out what nothing explains: {each}" for file, graph in graphs for each in sorted(graph.unknown)
    )
    return Reading(_rows(graphs, doors, organisations), doors, organisations.all, acronyms, remarks=unknown)


def _graph(file: str) -> Graph:
    try:
        return Graph(json.loads(text_of(Path(file))))
    except (json.JSONDecodeError, RecursionError) as wrong:
        raise CentralRefusal(f"{file}: this is not JSON ({wrong}); give a JSON-LD file.") from wrong


def _rows(graphs: Sequence[tuple[str, Graph]], doors: Doors, organisations: Organisations) -> Iterator[Draft | Outcome]:
    for file, graph in graphs:
        for number, node in enumerate(graph.of_type(iri("cpsv:PublicService")), start=1):
            place = RowPlace(file, number)
            try:
                yield _draft(place, node, graph, doors, organisations)
            except RowRefused as refused:
                yield Outcome(place, "reason", reason=refused.reason)


def _draft(place: RowPlace, node: Node, graph: Graph, doors: Doors, organisations: Organisations) -> Draft:
    notes: list[str] = []
    rest = rest_of(node)
    name = words_of(node, "dct:title", notes)
    if not name.get("es"):
        raise RowRefused("It has no title in Spanish (dct:title with @language es).")
    record: Record = {"id": only_text(node, "dct:identifier"), "name": name, **_filed(node, doors)}
    record |= {
        "kind": _one_of(node, KINDS, "cv:isClassifiedBy", "dct:type"),
        "audience": _all_of(node, "dct:audience", AUDIENCES),
    }
    record["status"] = (
        "withdrawn" if any(last_part(each) == "Withdrawn" for each in _ids(node, "adms:status")) else None
    )
    record["related"] = [
        part for each in _ids(node, "cv:relatedService") if (part := _after(each, "urn:ventanilla:service/"))
    ]
    record["keyword"] = _keywords(node)
    record |= {key: _parts(node, graph, term, read, notes) for key, (term, read) in _PARTS.items()}
    duration = only_text(node, "cv:processingTime")
    record["deadline"] = {"resolve": duration} if duration else None
    record["spatial"] = _spatial(node)
    described = rest.pop("description", None)
    passages = {language: [Passage(text)] for language, text in words_of(node, "dct:description", notes).items()}
    if isinstance(described, list):
        notes.append("description: links were left out")
    kept = {key: value for key, value in (record | rest).items() if value not in (None, "", [], {})}
    authority = next(iter(_ids(node, "cv:hasCompetentAuthority")), "")
    given = _organisation(graph.nodes[authority]) if authority in graph.nodes else {}
    organisation = organisations.known(given) if given.get("name") else organisations.named({})
    return Draft(place, {**kept, "description": passages}, organisation, "mx-cpsv", tuple(notes))


def _filed(node: Node, doors: Doors) -> Record:
    """Under the topics and events of the graph; under “others” where it names no topic."""
    known = {str(each["id"]) for each in doors.topics}
    topics = [_door(each, "topic") for each in _ids(node, "cv:thematicArea")]
    found = [each for each in topics if each in known]
    if not found:
        if OTHERS["id"] not in known:
            doors.topics.append(dict(OTHERS))
        found = [str(OTHERS["id"])]
    events = [_door(each, "event") for each in _ids(node, "cv:isGroupedBy")]
    return {"topics": found, "lifeEvents": events}


def _parts(node: Node, graph: Graph, term: str, read: Any, notes: list[str]) -> list[Record]:
    found = (graph.nodes[each] for each in _ids(node, term) if each in graph.nodes)
    return [made for part in found if (made := read(part, graph, notes))]


def _read_doors(graph: Graph, doors: Doors) -> None:
    """Topics and events that stand in the graph with their names; an icon only where it came from here."""
    events = {str(each["id"]) for each in doors.life_events}
    for node in graph.of_type(iri("cv:LifeEvent")):
        name, own = words_of(node, "dct:title", []), _door(node.id, "event")
        if {"es", "en"} <= set(name) and own not in events:
            rest = {key: value for key, value in rest_of(node).items() if key == "keyword"}
            doors.life_events.append({"id": own, "name": name, "keyword": {}} | rest)
    areas = dict.fromkeys(
        area for node in graph.of_type(iri("cpsv:PublicService")) for area in _ids(node, "cv:thematicArea")
    )
    topics = {str(each["id"]) for each in doors.topics}
    for order, area in enumerate((each for each in areas if each in graph.nodes), start=1):
        name, own = words_of(graph.nodes[area], "skos:prefLabel", []), _door(area, "topic")
        if {"es", "en"} <= set(name) and own not in topics:
            rest = rest_of(graph.nodes[area])
            icon, place = rest.get("icon", "description"), rest.get("order", order)
            doors.topics.append({"id": own, "name": name, "icon": icon, "order": place})


def _organisation(node: Node) -> Record:
    name = words_of(node, "skos:prefLabel", []) or words_of(node, "dct:title", [])
    if not name:
        return {}
    if "es" not in name:
        name = {"es": next(iter(name.values()))}
    own = _after(node.id, "urn:ventanilla:") or f"org/{slug_of(name['es'])}"
    rest = rest_of(node)
    short = str(rest.get("shortName") or name["es"])
    return {"id": own, "name": name, "shortName": short, "formerly": list(rest.get("formerly") or [])}


def _acronyms(graphs: Iterator[Graph]) -> Iterator[str]:
    for graph in graphs:
        for node in graph.of_type(iri("cv:PublicOrganisation")):
            record = _organisation(node)
            words = [
                str(record.get("shortName", "")),
                *map(str, record.get("formerly", ())),
                *record.get("name", {}).values(),
            ]
            yield from (word for text in words for word in text.replace("-", " ").split() if word.isupper())


def _ids(node: Node, term: str) -> list[str]:
    return [each for each in node.facts.get(iri(term), ()) if isinstance(each, str)]


def _keywords(node: Node) -> dict[str, list[str]]:
    made: dict[str, list[str]] = {}
    for each in node.facts.get(iri("dcat:keyword"), ()):
        if isinstance(each, Text) and each.language in ("es", "en"):
            made.setdefault(each.language, []).append(each.text)
    return made


def _door(identity: str, kind: str) -> str:
    """An id of here, or one made of the end of somebody's IRI."""
    own = _after(identity, f"urn:ventanilla:{kind}/")
    return own or slug_of(last_part(identity))


def _after(identity: str, prefix: str) -> str:
    return identity[len(prefix) :] if identity.startswith(prefix) else ""


def _one_of(node: Node, known: Sequence[str], *terms: str) -> str | None:
    return next((each for term in terms for each in _all_of(node, term, known)), None)


def _all_of(node: Node, term: str, known: Sequence[str]) -> list[str]:
    return [part for each in _ids(node, term) if (part := last_part(each)) in known]


def _spatial(node: Node) -> Mapping[str, Any] | None:
    for each in _ids(node, "dct:spatial"):
        ent, _, mun = _after(each, "urn:ventanilla:place/").partition("/")
        if ent:
            return {"ent": ent, "mun": mun or None}
    return None
