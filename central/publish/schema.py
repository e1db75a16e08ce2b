# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The schema that travels with the kiosk, made strict for editors, and its complaints as sentences."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Final

import fastjsonschema
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

SCHEMA_FILE: Final = "catalogue.schema.json"
_TYPES: Final = {
    "string": "a text",
    "integer": "a whole number",
    "boolean": "true or false",
    "array": "a list",
    "object": "a group of keys",
    "null": "empty",
}


@dataclass(frozen=True, slots=True)
class Complaint:
    """`trail` leads to what is wrong inside the record."""

    trail: tuple[str | int, ...]
    sentence: str


def load_schema() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((files("offline_cache") / SCHEMA_FILE).read_text(encoding="utf-8"))
    return found


class ShapeChecker:
    """One part of the schema, by its name in $defs: no unknown keys, and every text in `languages`."""

    def __init__(self, name: str, languages: tuple[str, ...]) -> None:
        schema = _strict(load_schema())
        schema["$defs"]["words"]["required"] = list(languages)
        root = {"$schema": schema["$schema"], "$defs": schema["$defs"], "$ref": f"#/$defs/{name}"}
        self._validator = Draft202012Validator(root)
        self._root = root
        self._is_right: Callable[[Any], Any] | None = None

    def complaints(self, record: Any) -> Iterator[Complaint]:
        if self._fits(record):
            return
        errors = sorted(
            self._validator.iter_errors(record), key=lambda error: [str(part) for part in error.absolute_path]
        )
        for error in errors:
            yield from _told(error)

    def _fits(self, record: Any) -> bool:
        """Compiled, seven times faster than asking for complaints, which few records have."""
        if self._is_right is None:
            # It knows drafts up to 7; the schema uses nothing that is newer but the word $defs.
            self._is_right = fastjsonschema.compile({key: self._root[key] for key in ("$defs", "$ref")})
        try:
            self._is_right(record)
        except fastjsonschema.JsonSchemaValueException:
            return False
        return True


def _strict(part: Any) -> Any:
    if isinstance(part, list):
        return [_strict(item) for item in part]
    if not isinstance(part, Mapping):
        return part
    made = {key: _strict(value) for key, value in part.items()}
    if made.get("type") == "object" and "properties" in made:
        made.setdefault("additionalProperties", False)
    return made


def _told(error: ValidationError) -> Iterator[Complaint]:
    trail = tuple(error.absolute_path)
    rule: Any = error.validator
    wanted: Any = error.validator_value
    found: Any = error.instance
    if rule == "required":
        # jsonschema tells the missing keys one by one, each only inside its message.
        missing = next(key for key in wanted if key not in found and f"'{key}'" in error.message)
        yield Complaint(trail, f"“{missing}” is missing{_within(trail)}; write it.")
    elif rule == "additionalProperties":
        schema: Any = error.schema
        for key in sorted(set(found) - set(schema.get("properties", {}))):
            yield Complaint((*trail, key), f"“{key}” is not known here; correct or remove it.")
    elif "propertyNames" in error.schema_path:
        wrong = f"{found!r} is no language code. Inside {{ }} a comma ends the text: put the whole text in quotes."
        yield Complaint(trail, wrong)
    elif found is not None or not _is_torn(trail):
        yield Complaint(trail, f"{_name(trail)}: {_complaint(str(rule), wanted, found)}")


def _is_torn(trail: tuple[str | int, ...]) -> bool:
    """The second half of a text that a comma tore: told once, as a wrong language code."""
    return bool(trail) and " " in str(trail[-1])


def _complaint(rule: str, wanted: Any, found: Any) -> str:
    if rule == "enum":
        return f"{found!r} is not known; write one of {', '.join(map(str, wanted))}."
    if rule in ("type", "anyOf"):
        kinds = [wanted] if isinstance(wanted, str) else wanted if rule == "type" else []
        expected = " or ".join(_TYPES.get(kind, str(kind)) for kind in kinds) or "another shape"
        return f"{_short(found)} stands where {expected} is expected; write it so, in quotes where it is a text."
    if rule == "pattern":
        return f"{found!r} has not the form that is expected here; see the content guide."
    if rule in ("minItems", "minLength"):
        return "it is empty; write at least one." if wanted == 1 else f"write at least {wanted}."
    if rule == "uniqueItems":
        return "something stands here twice; keep one."
    return f"{_short(found)} does not fit ({rule} {_short(wanted)}); see the content guide."


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 40 else f"{text[:37]}…"


def _name(trail: tuple[str | int, ...]) -> str:
    names = [str(part) for part in trail if isinstance(part, str)]
    return ".".join(names) or "the record"


def _within(trail: tuple[str | int, ...]) -> str:
    return f" in {_name(trail)}" if trail else ""
