# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The survey sheet as a tree of nodes, each still knowing its row. Reads no expression; see expressions.py."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from central.compile.lists import ChoiceLists
from central.compile.names import name_complaint
from central.compile.question_types import BROUGHT, ENDS, FORMATS, GROUPS, SILENT, QuestionKind, read_image, read_type
from central.compile.refused_types import drawing_complaint
from central.compile.table import Record, Table
from kiosk.domain.walk.survey import is_dynamic

Node = dict[str, Any]
EXPRESSIONS: Final = ("required", "constraint", "relevant", "calculation", "choice_filter")
_REQUIRED: Final = {"yes": "true()", "true": "true()", "true()": "true()", "no": "", "false": "", "false()": ""}
_SENSITIVE: Final = {
    "": False,
    "yes": True,
    "true": True,
    "true()": True,
    "no": False,
    "false": False,
    "false()": False,
}
# Columns of ODK that would change what is asked: ignoring them in silence would ask something else.
_REFUSED_COLUMNS: Final = (
    "parameters",
    "trigger",
    "repeat_count",
    "jr:count",
    "control::jr:count",
    "read_only",
    "readonly",
)


@dataclass(frozen=True, slots=True)
class Place:
    """The repeat that holds a row, '' outside all, how many rows up from it the item is, and the group around it."""

    repeat: str = ""
    levels: int = 0
    group: str = ""


@dataclass(slots=True)
class Survey:
    """`records` leads from a name to its row, in the order of the sheet, `places` to its repeat."""

    nodes: list[Node] = field(default_factory=list)
    records: dict[str, Record] = field(default_factory=dict)
    by_name: dict[str, Node] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)


def read_survey(table: Table, lists: ChoiceLists, languages: Sequence[str]) -> Survey:
    survey = Survey()
    open_groups: list[tuple[Node, Record]] = []
    for record in table:
        kind = read_image(read_type(record.get("type")), record.get("appearance"))
        if not kind.type:
            record.error("type", kind.complaint)
        elif kind.type in ENDS:
            _close(record, ENDS[kind.type], open_groups)
        else:
            node = _read_node(record, kind, lists, languages)
            _enter(survey, node, record, _place(open_groups))
            if node["type"] == "repeat":
                _check_repeat(record, open_groups)
            (open_groups[-1][0]["children"] if open_groups else survey.nodes).append(node)
            if kind.type in GROUPS:
                open_groups.append((node, record))
    for node, record in open_groups:
        record.error("type", f"The {node['type']} “{node['name']}” is never closed; add “end_{node['type']}”.")
    return survey


def _close(record: Record, ended: str, open_groups: list[tuple[Node, Record]]) -> None:
    if not open_groups or open_groups[-1][0]["type"] != ended:
        record.error("type", f"This closes a {ended} that is not open; remove it or close the other one first.")
        return
    node, opening = open_groups.pop()
    if not node["children"]:
        opening.error("type", f"The {ended} “{node['name']}” holds no question; remove it.")


def _place(open_groups: list[tuple[Node, Record]]) -> Place:
    kinds = [node["type"] for node, _ in open_groups]
    group = open_groups[-1][0]["name"] if open_groups else ""
    if "repeat" not in kinds:
        return Place(group=group)
    at = kinds.index("repeat")
    return Place(open_groups[at][0]["name"], len(kinds) - at, group)


def _check_repeat(record: Record, open_groups: list[tuple[Node, Record]]) -> None:
    for node, _ in open_groups:
        if node["type"] == "repeat":
            record.error("type", f"A repeat cannot stand in the repeat “{node['name']}”; ask for one list at a time.")
        elif "field-list" in node["appearance"].split():
            record.error("type", f"A repeat has screens of its own; take it out of the field-list “{node['name']}”.")


def _enter(survey: Survey, node: Node, record: Record, place: Place) -> None:
    name = node["name"]
    complaint = name_complaint(name)
    if complaint:
        record.error("name", complaint)
    elif name in survey.records:
        earlier = survey.records[name].number
        record.error("name", f"The name “{name}” is already used in row {earlier}; every row needs its own.")
    else:
        survey.records[name] = record
        survey.by_name[name] = node
        survey.places[name] = place


def _read_node(record: Record, kind: QuestionKind, lists: ChoiceLists, languages: Sequence[str]) -> Node:
    node = _as_written(record, kind, lists, languages)
    return node if kind.type not in BROUGHT else _in_words_alone(node, record)


def _in_words_alone(node: Node, record: Record) -> Node:
    """XLSForm may demand the image; here it is brought or signed on paper, and nothing is held up for it."""
    if complaint := drawing_complaint(record.get("appearance")):
        record.error("appearance", complaint)
    for column in ("constraint", "default", "calculation"):
        if node[column]:
            record.warn(column, f"The kiosk asks for a {node['type']} in words alone and ignores this; empty the cell.")
    return {**node, "required": "", "constraint": "", "constraint_message": {}, "default": "", "calculation": ""}


def _as_written(record: Record, kind: QuestionKind, lists: ChoiceLists, languages: Sequence[str]) -> Node:
    _refuse_columns(record, kind)
    node_type = GROUPS.get(kind.type, kind.type)
    label = record.texts("label", languages, is_needed=_needs_label(record, kind))
    return {
        "type": node_type,
        "name": record.get("name"),
        "row": record.number,
        "label": label,
        "hint": record.texts("hint", languages),
        "guidance": record.texts("guidance_hint", languages),
        "tts": record.spoken(label),
        "required": _required(record),
        "required_message": record.texts("required_message", languages),
        "constraint": record.expression("constraint"),
        "constraint_message": record.texts("constraint_message", languages),
        "relevant": record.expression("relevant"),
        "calculation": _calculation(record, kind),
        "choice_filter": record.expression("choice_filter"),
        "appearance": record.get("appearance"),
        "default": record.expression("default") if is_dynamic(record.get("default")) else record.get("default"),
        "format": _format(record, kind),
        "sensitive": _is_sensitive(record),
        "list": _list_name(record, kind, lists),
        "children": [],
    }


def _needs_label(record: Record, kind: QuestionKind) -> bool:
    """A group needs a heading only where it is a screen of its own; a repeat for the list of its items."""
    if kind.type == "begin_repeat":
        return True
    if kind.type == "begin_group":
        return "field-list" in record.get("appearance").split()
    return kind.type not in SILENT


def _refuse_columns(record: Record, kind: QuestionKind) -> None:
    for column in _REFUSED_COLUMNS:
        if record.other(column) and not (column == "parameters" and kind.type in BROUGHT):
            record.error(column, f"The kiosk cannot honour the column “{column}”; empty the cell.")


def _required(record: Record) -> str:
    cell = record.expression("required")
    return _REQUIRED.get(cell.lower(), cell)


def _calculation(record: Record, kind: QuestionKind) -> str:
    calculation = record.expression("calculation")
    if kind.type == "calculate" and not calculation:
        record.error("calculation", "A calculate row needs an expression in “calculation”.")
    return calculation


def _format(record: Record, kind: QuestionKind) -> str:
    wanted = record.get("format")
    if wanted and wanted not in FORMATS:
        record.error("format", f"The format “{wanted}” is not known; use one of {', '.join(FORMATS)}.")
    elif wanted and kind.type not in ("text", "decimal", "integer"):
        record.error("format", "Only a text or a number can have a format; empty the cell.")
    return wanted


def _is_sensitive(record: Record) -> bool:
    cell = record.get("sensitive").lower()
    if cell not in _SENSITIVE:
        record.error("sensitive", f"“{cell}” is neither yes nor no.")
    return _SENSITIVE.get(cell, True)


def _list_name(record: Record, kind: QuestionKind, lists: ChoiceLists) -> str | None:
    if not kind.list_name:
        return None
    if kind.list_name not in lists:
        record.error("type", f"The list “{kind.list_name}” is not in the choices sheet; add it or correct the name.")
    return kind.list_name
