# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a service of CPSV-AP points to → the parts of a record. Unknown types say nothing."""

from __future__ import annotations

import re
from typing import Any, Final

from central.transfer.cpsv.json_ld import Graph, Node, Text
from central.transfer.cpsv.terms import iri
from central.transfer.draft import Record
from central.transfer.figures import money
from central.transfer.finish import slug_of

_CHANNELS: Final = ("kiosk", "online", "office", "phone", "sms", "app")
_COSTS: Final = ("free", "fixed", "range", "formula", "unknown")
_SLUG: Final = re.compile(r"[a-z0-9]+([_-][a-z0-9]+)*")


def words_of(node: Node, term: str, notes: list[str]) -> dict[str, str]:
    """Texts in Spanish and English; one without a language is taken for Spanish."""
    made: dict[str, str] = {}
    for each in node.facts.get(iri(term), ()):
        if isinstance(each, Text):
            language = each.language or "es"
            if language in ("es", "en"):
                made.setdefault(language, each.text)
            else:
                notes.append(f"{term}: the text in “{language}” was left out")
    return made


def only_text(node: Node, term: str) -> str:
    return next((each.text for each in node.facts.get(iri(term), ()) if isinstance(each, Text)), "")


def rest_of(node: Node) -> dict[str, Any]:
    """What an export of this project wrote beyond CPSV-AP."""
    return next((dict(each) for each in node.facts.get(iri("vt:rest"), ()) if isinstance(each, dict)), {})


def last_part(identity: str) -> str:
    return re.split(r"[/#:]", identity.rstrip("/#"))[-1]


def requirement_of(node: Node, _: Graph, notes: list[str]) -> Record:
    name, detail = words_of(node, "dct:title", notes), words_of(node, "dct:description", notes)
    return _with_id(node, {"name": name} | ({"detail": detail} if detail else {}) | rest_of(node)) if name else {}


def channel_of(node: Node, _: Graph, notes: list[str]) -> Record:
    kind = next((part for part in _types(node) if part in _CHANNELS), None)
    if kind is None:
        notes.append(f"channels: the type of “{only_text(node, 'dct:identifier')}” is not known here; left out")
        return {}
    said = words_of(node, "dct:description", notes)
    made = _with_id(node, {"type": kind} | ({"processingTime": said} if said else {}) | rest_of(node))
    return made if "id" in made else {"id": kind, **made}


def cost_of(node: Node, _: Graph, notes: list[str]) -> Record:
    """An amount without its law and its day is told, not taken."""
    rest, note = rest_of(node), words_of(node, "dct:description", notes)
    kind, value = only_text(node, "vt:costType"), only_text(node, "cv:hasValue")
    made: Record = {"id": "cost", **rest}
    made = {**made, **_with_id(node, {})}
    if kind in _COSTS and not (kind == "fixed" and not (rest.get("legal") and rest.get("validFrom"))):
        made["type"] = kind
    else:
        made["type"] = "free" if value and not float(money(value) or 1) else "unknown"
    if made["type"] == "fixed":
        made |= {"value": value, "currency": last_part(next(iter(_refs(node, "cv:currency")), "MXN"))}
    elif value and made["type"] == "unknown":
        notes.append(f"costs: {value} left out: an amount needs its law and the day it holds from")
    return made | ({"note": note} if note else {})


def output_of(node: Node, _: Graph, notes: list[str]) -> Record:
    name = words_of(node, "dct:title", notes)
    return {"name": name, **rest_of(node)} if name else {}


def contact_of(node: Node, graph: Graph, notes: list[str]) -> Record:
    """Telephone, mail and hours; the name of a person stays where it is."""
    made: Record = {"phone": only_text(node, "cv:telephone"), "email": only_text(node, "cv:email")}
    for each in _refs(node, "cv:openingHours"):
        if each in graph.nodes:
            made["hours"] = words_of(graph.nodes[each], "dct:description", notes)
    rest = {key: value for key, value in rest_of(node).items() if key == "url"}
    return {key: value for key, value in {**made, **rest}.items() if value}


def legal_of(node: Node, _: Graph, notes: list[str]) -> Record:
    law = words_of(node, "dct:title", notes)
    return {"law": law, **rest_of(node)} if law else {}


def _refs(node: Node, term: str) -> list[str]:
    return [each for each in node.facts.get(iri(term), ()) if isinstance(each, str)]


def _types(node: Node) -> list[str]:
    return [last_part(each) for each in _refs(node, "dct:type")]


def _with_id(node: Node, record: Record) -> Record:
    own = only_text(node, "dct:identifier")
    if not own:
        return record
    return {"id": own if _SLUG.fullmatch(own) else slug_of(own)[:40].strip("-"), **record}
