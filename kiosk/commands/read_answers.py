# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The answers of a JSON file as the engine holds them: one text per name. Refuses what no question could hold."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import Any

from kiosk.commands.read_object import read_object
from kiosk.domain.errors import KioskError
from kiosk.domain.walk import Procedure


def read_answers(file: Path, procedure: Procedure) -> dict[str, str]:
    answers: dict[str, str] = {}
    for name, value in read_object(file).items():
        if name not in procedure.fields:
            raise KioskError(f"{file}, {name[:64]}: {_unknown(name, procedure)}")
        if not procedure.fields[name].is_question:
            raise KioskError(f"{file}, {name}: nobody answers a {procedure.fields[name].type}. Take it away.")
        answers[name] = _text(file, name, value)
    return answers


def _unknown(name: str, procedure: Procedure) -> str:
    near = get_close_matches(name[:64], procedure.fields, n=1)
    return f"the procedure has no such question. {f'Did you mean {near[0]}?' if near else 'Correct the name.'}"


def _text(file: Path, name: str, value: Any) -> str:
    """A number may stand as such; several choices are one text with spaces, as ODK has them."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise KioskError(f'{file}, {name}: a text is expected, such as "x"; several choices as "x y".')
    if not isinstance(value, str):
        return repr(value)
    if any("\ud800" <= letter <= "\udfff" for letter in value):
        raise KioskError(f"{file}, {name}: half a letter stands in the text (\\ud800 to \\udfff). Write it whole.")
    return value
