# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The fast check says of every record what the JSON Schema says, and knows what it does not know."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from offline_cache.record_checks import SCHEMA_FILE
from offline_cache.shape import shape
from tests.offline_cache.editions import SEARCH_WORDS, catalogue, service
from tests.offline_cache.test_records import WHOLE

SCHEMA = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
CONTENT = catalogue([service("curp", "CURP", **WHOLE)])
SAMPLES = {
    "service": CONTENT["services"][0],
    "topic": CONTENT["topics"][0],
    "lifeEvent": {**CONTENT["lifeEvents"][0], "first": ["mx-fed/curp", "mx-fed/acta"]},
    "organisation": CONTENT["organisations"][0],
    "synonym": SEARCH_WORDS["synonyms"][0],
    "elsewhere": SEARCH_WORDS["elsewhere"][0],
    "fork": SEARCH_WORDS["forks"][0],
    "procedure": {"format": "ventanilla-procedure/1", "id": "mx-fed/curp"},
}
WRONG = (None, True, 0, -1, 7, "", "x", [], ["x", "x"], [[]], {}, {"es": ""}, {"e s": "x"}, {"es": 1})


def spoiled(draw: Random, value: Any) -> Any:
    """One thing somewhere in it replaced, dropped or added."""
    if isinstance(value, dict) and value and draw.random() < 0.8:
        key = draw.choice(sorted(value))
        if draw.random() < 0.15:
            return {name: each for name, each in value.items() if name != key}
        return {**value, key: spoiled(draw, value[key])}
    if isinstance(value, list) and value and draw.random() < 0.8:
        place = draw.randrange(len(value))
        return [*value[:place], spoiled(draw, value[place]), *value[place + 1 :]]
    return draw.choice(WRONG)


@pytest.mark.parametrize("name", SAMPLES)
def test_it_agrees_with_the_schema_on_whatever_is_spoiled(name: str) -> None:
    fits = shape(SCHEMA, name)
    slow = Draft202012Validator({"$defs": SCHEMA["$defs"], "$ref": f"#/$defs/{name}"})
    assert fits(SAMPLES[name])
    draw = Random(name)
    verdicts = set()
    for _ in range(400):
        record = spoiled(draw, SAMPLES[name])
        assert fits(record) == slow.is_valid(record), record
        verdicts.add(fits(record))
    assert False in verdicts


def test_a_newline_is_not_the_end() -> None:
    assert shape(SCHEMA, "day")("2026-01-01")
    assert not shape(SCHEMA, "day")("2026-01-01\n")


@pytest.mark.parametrize(
    "part",
    [
        {"type": "string", "format": "date"},
        {"type": "number"},
        {"type": "object", "minProperties": 1},
        {"type": "array", "items": {"type": "string"}, "maxItems": 3},
        {"$ref": "#/$defs/part", "type": "string"},
        {"anyOf": [{"type": "null"}], "not": {}},
        {"enum": ["x"], "not": {}},
        {},
    ],
)
def test_a_keyword_that_is_not_known_is_no_check_at_all(part: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="no check is known"):
        shape({"$defs": {"part": part}}, "part")


def test_a_list_may_not_hold_a_thing_twice() -> None:
    fits = shape({"$defs": {"part": {"type": "array", "items": {"type": "string"}, "uniqueItems": True}}}, "part")
    assert [fits(value) for value in (["a", "b"], ["a", "a"], ["a", 1], "a")] == [True, False, False, False]
