# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The types and formats that the kiosk asks; every other type is refused by name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from central.compile.refused_types import type_complaint

_SPELLINGS: Final = {
    "text": "text",
    "string": "text",
    "integer": "integer",
    "int": "integer",
    "decimal": "decimal",
    "date": "date",
    "note": "note",
    "acknowledge": "acknowledge",
    "trigger": "acknowledge",
    "image": "photo",
    "photo": "photo",
    "file": "file",
    "calculate": "calculate",
    "begin group": "begin_group",
    "end group": "end_group",
    "begin repeat": "begin_repeat",
    "end repeat": "end_repeat",
}
_SELECT = re.compile(
    r"^(?P<kind>select[_ ]one(?: from)?|select1|select[_ ]multiple(?: from)?|select all that apply(?: from)?)"
    r"\s+(?P<list>\S+)(?P<rest>.*)$",
    re.IGNORECASE,
)
FORMATS: Final = ("curp", "rfc", "nss", "clabe", "cp_mx", "tel_mx", "email", "money_mxn")
BROUGHT: Final = frozenset({"photo", "file", "signature"})
"""Asked in words alone: the kiosk has no camera and no pen, so that nothing of them is checked here."""
SILENT: Final = frozenset({"calculate", "begin_group", "end_group", "begin_repeat", "end_repeat"})
GROUPS: Final = {"begin_group": "group", "begin_repeat": "repeat"}
ENDS: Final = {"end_group": "group", "end_repeat": "repeat"}


@dataclass(frozen=True, slots=True)
class QuestionKind:
    """`type` '' means refused, and `complaint` says why."""

    type: str
    list_name: str = ""
    complaint: str = ""


def read_type(cell: str) -> QuestionKind:
    if complaint := type_complaint(cell):
        return QuestionKind("", complaint=complaint)
    select = _SELECT.match(cell)
    if select:
        if select["rest"].strip():
            wrong = f"“{select['rest'].strip()}” is not offered; write the other choice into the list."
            return QuestionKind("", complaint=wrong)
        is_one = select["kind"].lower().replace("_", " ") in ("select one", "select one from", "select1")
        return QuestionKind("select_one" if is_one else "select_multiple", select["list"])
    known = _SPELLINGS.get(" ".join(cell.lower().replace("_", " ").split()))
    if known:
        return QuestionKind(known)
    wrong = f"The kiosk does not ask the type “{cell[:60]}”; see the list of types in the authors' guide."
    return QuestionKind("", complaint=wrong if cell else "The type of the row is missing; write it.")


def read_image(kind: QuestionKind, appearance: str) -> QuestionKind:
    """XLSForm says with the appearance that an image is a signature."""
    is_signed = kind.type == "photo" and "signature" in appearance.split()
    return QuestionKind("signature") if is_signed else kind
