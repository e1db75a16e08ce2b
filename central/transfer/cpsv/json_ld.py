# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A JSON-LD document as nodes by id, every name a whole IRI. Knows the part that catalogues use; no network."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from central.transfer.cpsv.terms import KNOWN_CONTEXTS, POINTING, PREFIXES, TERMS

DEPTH_MAX: Final = 40


@dataclass(frozen=True, slots=True)
class Text:
    text: str
    language: str = ""


@dataclass(slots=True)
class Node:
    """`facts` leads from an IRI to texts, ids of other nodes, and JSON literals as they stand."""

    id: str
    types: set[str] = field(default_factory=set)
    facts: dict[str, list[Text | str | dict[str, Any]]] = field(default_factory=dict)


class Graph:
    """`unknown` names what the document's own contexts did not explain."""

    def __init__(self, document: Any) -> None:
        self.nodes: dict[str, Node] = {}
        self.unknown: set[str] = set()
        self._blank = 0
        self._take(document, {**PREFIXES, **TERMS}, 0)

    def of_type(self, iri: str) -> Iterator[Node]:
        return (node for node in self.nodes.values() if iri in node.types)

    def _take(self, data: Any, terms: Mapping[str, str], depth: int) -> str:
        """The id of the node that `data` is; '' for a list or a document of several."""
        if depth > DEPTH_MAX:
            self.unknown.add("nodes nested deeper than forty")
            return ""
        if isinstance(data, list):
            for each in data:
                self._take(each, terms, depth + 1)
            return ""
        if not isinstance(data, Mapping):
            return ""
        if "@context" in data:
            terms = {**terms, **self._context(data["@context"])}
        if "@graph" in data:
            self._take(data["@graph"], terms, depth + 1)
        keys = [key for key in data if not key.startswith("@") or key in ("@id", "@type")]
        if not keys:
            return ""
        own = data.get("@id", data.get("id"))
        if not isinstance(own, str):
            self._blank += 1
            own = f"_:made{self._blank}"
        node = self.nodes.setdefault(_whole(own, terms), Node(_whole(own, terms)))
        kinds = data.get("@type", data.get("type") if isinstance(data.get("type"), str) else None) or []
        node.types.update(_whole(kind, terms) for kind in ([kinds] if isinstance(kinds, str) else kinds))
        for key in keys:
            if key not in ("@id", "@type", "id"):
                self._fact(node, key, data[key], terms, depth)
        return node.id

    def _fact(self, node: Node, key: str, value: Any, terms: Mapping[str, str], depth: int) -> None:
        name = _whole(key, terms)
        if ":" not in name:
            self.unknown.add(key)
            return
        known = node.facts.setdefault(name, [])
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, Mapping) and "@value" in each:
                is_json = each.get("@type") == "@json"
                known.append(each["@value"] if is_json else Text(str(each["@value"]), _code(each.get("@language"))))
            elif isinstance(each, Mapping):
                found = self._take(each, terms, depth + 1)
                if found and found not in known:
                    known.append(found)
            elif isinstance(each, str) and name in POINTING and ":" in each:
                known.append(_whole(each, terms))
            elif isinstance(each, str | int | float):
                known.append(Text(str(each)))

    def _context(self, context: Any) -> dict[str, str]:
        found: dict[str, str] = {}
        for each in context if isinstance(context, list) else [context]:
            if isinstance(each, str) and each not in KNOWN_CONTEXTS:
                self.unknown.add(f"the context {each[:120]}, which is not fetched")
            elif isinstance(each, Mapping):
                for name, meaning in each.items():
                    target = meaning.get("@id") if isinstance(meaning, Mapping) else meaning
                    if isinstance(target, str) and not name.startswith("@"):
                        found[name] = target
        return found


def _whole(name: str, terms: Mapping[str, str]) -> str:
    for _ in range(3):
        if name in terms:
            name = terms[name]
        kind, dot, own = name.partition(".")
        if dot and kind in terms and own in terms:
            # One of the published contexts says “PublicService.name” where the other says “name”.
            name = terms[own]
        prefix, colon, rest = name.partition(":")
        if not colon or rest.startswith("//") or prefix not in terms:
            return name
        name = f"{terms[prefix]}{rest}"
    return name


def _code(language: Any) -> str:
    """“es-MX” is Spanish."""
    return str(language or "").split("-")[0].lower()
