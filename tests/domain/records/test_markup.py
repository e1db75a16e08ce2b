# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Markup is found wherever it hides in a record; words, sums and conditions are none."""

from __future__ import annotations

import json

import pytest

from kiosk.domain.records.markup import markup_in


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "Acta <b>nueva</b>",
        "</p>",
        "<br/>",
        "< SCRIPT SRC='x'>",
        "<svg/onload=alert(1)>",
        "<!-- nada -->",
        "<?php",
        "<![CDATA[",
        "JavaScript:alert(1)",
    ],
)
def test_markup_is_found_anywhere(text: str) -> None:
    for data in ({"name": {"es": text}}, {"steps": [{"text": [text]}]}, {text: 1}):
        for ascii_only in (True, False):
            assert markup_in(json.dumps(data, ensure_ascii=ascii_only).encode(), data)


def test_markup_is_found_where_json_hides_it() -> None:
    body = b'{"name": "\\u003cscript>"}'
    assert markup_in(body, json.loads(body)) == "<script>"


@pytest.mark.parametrize(
    "text",
    [
        "Menos de 18 años (< 18) o más de 60 (> 60)",
        "${age}<18 and ${age}>2",
        ". < today() and . >= date('2020-01-01')",
        "${a}<string-length(${b}) and ${c}>2",
        "${a}<${b} or ${b}>${a}",
        "1 < 2",
        "a<b",
        "Traiga JavaScript en su currículum",
    ],
)
def test_words_and_conditions_are_none(text: str) -> None:
    assert markup_in(json.dumps([text]).encode(), [text]) is None
