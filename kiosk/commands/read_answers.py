# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The answers of a JSON file as the engine holds them: one text per name, items of a repeat by their number. Refuses
what no question could hold."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import Any

from kiosk.commands.read_object import read_object
from kiosk.domain.errors import KioskError
from kiosk.domain.walk import Procedure
from kiosk.domain.walk.expressions.budgets import ITEMS
from kiosk.domain.walk.items import ItemKey, count_key


def read_answers(file: Path, procedure: Procedure) -> dict[str, str]:
    answers: dict[str, str] = {}
    for name, value in read_object(file).items():
        if name in procedure.repeats:
            answers |= _items(file, name, value, procedure)
        else:
            _check_question(file, name, name, None, procedure)
            answers[name] = _text(file, name, value)
    return answers


def _items(file: Path, repeat: str, value: Any, procedure: Procedure) -> dict[str, str]:
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise KioskError(f'{file}, {repeat}: a list with one object per item is expected, such as [{{"name": "Ana"}}].')
    if len(value) > ITEMS:
        raise KioskError(f"{file}, {repeat}: there are {len(value)} items, and at most {ITEMS} are possible.")
    answers = {count_key(repeat): str(len(value))}
    for number, item in enumerate(value, 1):
        for name, raw in item.items():
            key = str(ItemKey(repeat, number, name))
            _check_question(file, key, name, repeat, procedure)
            answers[key] = _text(file, key, raw)
    return answers


def _check_question(file: Path, key: str, name: str, repeat: str | None, procedure: Procedure) -> None:
    """`key` is how a sentence names it, `repeat` where it must stand."""
    field = procedure.fields.get(name)
    if field is None:
        near = get_close_matches(name[:64], [*procedure.fields, *procedure.repeats], n=1)
        advice = f"Did you mean {near[0]}?" if near else "Correct the name."
        raise KioskError(f"{file}, {key[:64]}: the procedure has no such question. {advice}")
    if field.repeat != repeat:
        where = f"in an item of {field.repeat}" if field.repeat else "outside all repeats"
        raise KioskError(f"{file}, {key}: {name} is asked {where}. Move it there.")
    if not field.is_question:
        raise KioskError(f"{file}, {key}: nobody answers a {field.type}. Take it away.")


def _text(file: Path, name: str, value: Any) -> str:
    """A number may stand as such; several choices are one text with spaces, as ODK has them."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise KioskError(f'{file}, {name}: a text is expected, such as "x"; several choices as "x y".')
    if not isinstance(value, str):
        return repr(value)
    if any("\ud800" <= letter <= "\udfff" for letter in value):
        raise KioskError(f"{file}, {name}: half a letter stands in the text (\\ud800 to \\udfff). Write it whole.")
    return value
