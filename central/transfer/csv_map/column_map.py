# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""ColumnMap: the YAML file in which an editor says what the columns of somebody's CSV files mean."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from central.refusal import CentralRefusal
from central.transfer.csv_map.cell_spec import CellSpec, read_spec

MAPS_FOLDER: Final = Path(__file__).parent.parent / "maps"
_TOP: Final = frozenset(
    ("source", "idPrefix", "groups", "files", "fields", "ignore", "topics", "lifeEvents", "acronyms", "properNames")
)
_TEXTS: Final = ("name", "shortName", "cases", "whatNext")
_SINGLE: Final = (
    *("id", "homoclave", "scheme", "kind", "modality", "status", "verified", "version", "phone", "url", "hours"),
    *("processingTime", "deadline", "audience", "topics", "lifeEvents", "channels", "ent", "mun", "output"),
)
_NESTED: Final = {
    "authority": ("name", "id", "shortName", "nameEn"),
    "cost": ("text", "type", "legal", "validFrom"),
    "requirements": ("list", "listEn", "part", "separator"),
}
FIELDS: Final = frozenset((*_TEXTS, *_SINGLE, *_NESTED, "description", "keyword"))
JOINS: Final = ("requirements", "steps", "inspection")
_ROLES: Final = frozenset(("services", "organisations", *JOINS))


@dataclass(frozen=True, slots=True)
class Table:
    """A file beside the services. `key` is its own column; `of` the service's column that must say the same, '' where
    the entries of the service's list do."""

    role: str
    pattern: str
    key: str
    of: str
    columns: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PassageSpec:
    texts: Mapping[str, CellSpec]
    labels: Mapping[str, str]
    is_fallback: bool


@dataclass(frozen=True, slots=True)
class ColumnMap:
    file: str
    services: str
    tables: tuple[Table, ...]
    groups: Mapping[str, Mapping[str, str]]
    id_prefix: str
    source: Mapping[str, Any]
    texts: Mapping[str, Mapping[str, CellSpec]]
    passages: tuple[PassageSpec, ...]
    keyword: Mapping[str, CellSpec]
    single: Mapping[str, CellSpec]
    nested: Mapping[str, Mapping[str, CellSpec]]
    separators: tuple[str, str]
    ignored: frozenset[str]
    topics: tuple[Mapping[str, Any], ...]
    life_events: tuple[Mapping[str, Any], ...]
    acronyms: frozenset[str]
    proper_names: tuple[str, ...]


def read_map(path: str) -> ColumnMap:
    """A file, or the name of a map that comes with the program. Raises `CentralRefusal` with what is wrong in the map,
    OSError where it cannot be read."""
    bundled = MAPS_FOLDER / f"{path}.yaml"
    path = str(bundled) if not Path(path).exists() and bundled.is_file() else path
    data = _loaded(path)
    fields, files = data["fields"], data.get("files") or {"services": "*"}
    _refuse_strangers(path, "files", files, _ROLES)
    if not isinstance(files.get("services"), str):
        raise CentralRefusal(f"{path}: files say no “services”; name the file whose rows are services.")
    lists = fields.get("requirements", {})
    groups = {
        str(name): {str(key): str(value) for key, value in facts.items()}
        for name, facts in _dict(data, "groups").items()
    }
    return ColumnMap(
        path,
        files["services"],
        tuple(_table(path, role, each) for role, each in files.items() if role != "services"),
        groups,
        str(data.get("idPrefix", "mx-x")),
        _dict(data, "source") or {"system": Path(path).stem},
        {name: _by_language(fields[name], f"{path}: fields.{name}") for name in _TEXTS if name in fields},
        tuple(_passage(each, path) for each in _listed(fields.get("description", []))),
        _by_language(fields["keyword"], f"{path}: fields.keyword") if "keyword" in fields else {},
        {name: read_spec(fields[name], f"{path}: fields.{name}") for name in _SINGLE if name in fields},
        {name: _nest(path, name, fields[name]) for name in _NESTED if name in fields},
        (str(lists.get("separator", "")), str(lists.get("part", ""))) if isinstance(lists, Mapping) else ("", ""),
        frozenset(map(str, data.get("ignore") or ())),
        tuple(data.get("topics") or ()),
        tuple(data.get("lifeEvents") or ()),
        frozenset(map(str, data.get("acronyms") or ())),
        tuple(map(str, data.get("properNames") or ())),
    )


def _loaded(path: str) -> Mapping[str, Any]:
    try:
        data = yaml.load(Path(path).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError) as wrong:
        raise CentralRefusal(f"{path}: this is not YAML ({' '.join(str(wrong).split())[:200]}).") from wrong
    if not isinstance(data, Mapping) or not isinstance(data.get("fields"), Mapping):
        raise CentralRefusal(f"{path}: a map has “files” and “fields”; see docs/importing.md.")
    _refuse_strangers(path, "the map", data, _TOP)
    _refuse_strangers(path, "fields", data["fields"], FIELDS)
    if "name" not in data["fields"]:
        raise CentralRefusal(f"{path}: fields say no “name”; name the column that holds it.")
    return data


def group_of(pattern: str, file: str) -> str | None:
    """What {group} stands for in the file's name; '' where the pattern has none, None where it does not fit."""
    parts = re.split(r"(\{group\}|\*)", pattern)
    form = "".join("(?P<group>.+)" if part == "{group}" else ".*" if part == "*" else re.escape(part) for part in parts)
    found = re.fullmatch(form, Path(file).name)
    return None if found is None else found.groupdict().get("group") or ""


def _refuse_strangers(path: str, where: str, data: Mapping[str, Any], known: frozenset[str]) -> None:
    stranger = next((key for key in data if key not in known), None)
    if stranger is not None:
        raise CentralRefusal(f"{path}: “{stranger}” is not known in {where}; write one of {', '.join(sorted(known))}.")


def _dict(data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    found = data.get(key)
    return found if isinstance(found, Mapping) else {}


def _listed(data: Any) -> list[Any]:
    return data if isinstance(data, list) else [data]


def _table(path: str, role: str, data: Any) -> Table:
    if not isinstance(data, Mapping) or not isinstance(data.get("file"), str) or "key" not in data:
        raise CentralRefusal(f"{path}: files.{role} needs “file” and “key”, the column that says whose row it is.")
    columns = {str(key): str(value) for key, value in data.items() if key not in ("file", "key", "of")}
    return Table(role, data["file"], str(data["key"]), str(data.get("of", "")), columns)


def _by_language(data: Any, place: str) -> Mapping[str, CellSpec]:
    if isinstance(data, Mapping) and data and all(key in ("es", "en") for key in data):
        return {language: read_spec(spec, f"{place}.{language}") for language, spec in data.items()}
    return {"es": read_spec(data, place)}


def _passage(data: Any, path: str) -> PassageSpec:
    if not isinstance(data, Mapping) or "text" not in data:
        return PassageSpec(_by_language(data, f"{path}: fields.description"), {}, is_fallback=False)
    label = data.get("label", {})
    return PassageSpec(
        _by_language(data["text"], f"{path}: fields.description"),
        {str(key): str(value) for key, value in label.items()} if isinstance(label, Mapping) else {"es": str(label)},
        is_fallback=bool(data.get("fallback")),
    )


def _nest(path: str, name: str, data: Any) -> Mapping[str, CellSpec]:
    """One spec alone is that of the first key."""
    known = _NESTED[name]
    if not isinstance(data, Mapping) or not set(data) <= set(known):
        return {known[0]: read_spec(data, f"{path}: fields.{name}")}
    return {
        key: read_spec(spec, f"{path}: fields.{name}.{key}")
        for key, spec in data.items()
        if key not in ("part", "separator")
    }
