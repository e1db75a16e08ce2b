# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What each column of each sheet is called and which of them carry a language. Knows no rows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from central.compile.odk import split_survey_header

TEXTS_BY_SHEET: Final = {
    "survey": ("label", "hint", "guidance_hint", "tts", "required_message", "constraint_message"),
    "choices": ("label", "tts"),
    "procedure": ("value",),
    "documents": ("label",),
    "decisions": ("title", "body"),
    "print": ("label", "section"),
}
PLAIN_BY_SHEET: Final = {
    "survey": (
        *("type", "name", "required", "constraint", "relevant", "calculation", "choice_filter", "appearance"),
        *("default", "format", "sensitive", "parameters"),
    ),
    "choices": ("list_name", "name"),
    "settings": ("form_title", "form_id", "version", "default_language", "style", "instance_name"),
    "procedure": ("key",),
    "documents": ("id", "form", "when", "notes"),
    "decisions": ("table", "hit_policy", "order", "when", "outcome", "next_procedure", "notes"),
    "print": ("document", "field", "value", "when", "overflow", "notes"),
    "tests": ("case", "answers", "expect_path", "expect", "notes"),
}
# ODK's own spellings and older aliases of the columns above.
_BINDS: Final = {
    ("bind", "relevant"): "relevant",
    ("bind", "required"): "required",
    ("bind", "constraint"): "constraint",
    ("bind", "calculate"): "calculation",
    ("bind", "jr:constraintMsg"): "constraint_message",
    ("bind", "jr:requiredMsg"): "required_message",
    ("control", "appearance"): "appearance",
}
_OTHER_NAMES: Final = {
    "choices": {"list name": "list_name", "value": "name", "caption": "label"},
    "settings": {"set_form_title": "form_title", "title": "form_title", "set_form_id": "form_id"},
}
_CODE_IN_BRACKETS = re.compile(r"\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\)\s*$")
_BARE_CODE = re.compile(r"^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")
_TTS_ON_CHOICES = re.compile(r"^tts_([a-z]{2,3})$")


@dataclass(frozen=True, slots=True)
class Header:
    """`text` is what the editor wrote; `language` '' means the form's default language."""

    text: str
    base: str
    language: str = ""
    is_known: bool = True
    complaint: str = ""


def language_code(name: str) -> str | None:
    """'es' of XLSForm's 'Español (es)'; None when the name holds no code."""
    inside = _CODE_IN_BRACKETS.search(name)
    if inside:
        return inside.group(1)
    return name if _BARE_CODE.match(name) else None


def read_header(sheet: str, text: str) -> Header:
    tokens = _tokens(sheet, text)
    base = tokens[0]
    if base in PLAIN_BY_SHEET.get(sheet, ()) and len(tokens) == 1:
        return Header(text, base)
    if base not in TEXTS_BY_SHEET.get(sheet, ()):
        return Header(text, base, is_known=False)
    if len(tokens) == 1:
        return Header(text, base)
    code = language_code(tokens[1])
    if code is None:
        wrong = f"The language “{tokens[1]}” has no code; write it as in “{base}::Español (es)”."
        return Header(text, base, complaint=wrong)
    return Header(text, base, code)


def _tokens(sheet: str, text: str) -> tuple[str, ...]:
    if sheet == "survey":
        tokens = split_survey_header(text)
        bind = _BINDS.get((tokens[0], tokens[1])) if len(tokens) > 1 else None
        return (bind, *tokens[2:]) if bind else tokens
    # ODK takes a column of choices for the name of an XML element, so that tts::L cannot stand there.
    spoken = _TTS_ON_CHOICES.match(text) if sheet == "choices" else None
    if spoken:
        return "tts", spoken.group(1)
    tokens = tuple(part.strip() for part in text.split("::"))
    base = " ".join(tokens[0].lower().split())
    return (_OTHER_NAMES.get(sheet, {}).get(base, base), *tokens[1:])
