# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Expressions in plain words, and as they were written where no plain words say them."""

from __future__ import annotations

import pytest

from central.chart.phrases import _ENGLISH, _SPANISH
from central.chart.source_text import source_of
from kiosk.domain.walk import load
from kiosk.domain.walk.expressions.parser import parse
from tests.central.chart_forms import boxes_of, insured, said
from tests.domain.walk_package import node, package, repeat


@pytest.mark.parametrize(
    ("expression", "said_so"),
    [
        ("'si' = ${insured}", "«Are you insured?» is «Sí (en)»"),
        ("18 <= ${age}", "«How old are you?» is at least 18"),
        ("${age} = 1 or (${age} = 2 and ${age} != 3)", "{0} is 1 or ({0} is 2 and {0} is not 3)"),
        ("selected(${insured}, 'no')", "«Are you insured?» includes «No (en)»"),
        ("${insured} = 'maybe'", "«Are you insured?» is «maybe»"),
        ("${age} > string-length(${curp}) + 2 * 3", "{0} is more than string-length(${{curp}}) + (2 * 3)"),
        ("-${age} < 1.5", "-${{age}} is less than 1.5"),
        ("false()", "never"),
        ("date('2026-01-01') <= today()", "date('2026-01-01') is at most today"),
        ("(${age} > 1) = true()", "${{age}} > 1 is true()"),
        ("concat(${curp}, \"it's\") = 'x'", 'concat(${{curp}}, "it\'s") is «x»'),
        ("if(${age} = 1 or ${age} = 2, 'a', 'b')", "if((${{age}} = 1) or (${{age}} = 2), 'a', 'b')"),
        ("number(${age} = 1 and ${age} = 2)", "number((${{age}} = 1) and (${{age}} = 2))"),
    ],
)
def test_expressions_in_plain_words(expression: str, said_so: str) -> None:
    form = package(
        insured(),
        node("curp"),
        node("age", "integer", label=said("How old are you?")),
        documents=[{"id": "bill", "label": said("Bill"), "when": expression}],
    )
    boxes = {box.title: box for box in boxes_of(load(form), "en")}
    age = "«How old are you?»"
    assert boxes["What to bring"].lines == (f"• Bill (original) [only if {said_so.format(age)}]",)


def test_both_languages_have_the_same_phrases() -> None:
    assert _ENGLISH.keys() == _SPANISH.keys()


@pytest.mark.parametrize(
    "source",
    [
        ". > 3 and (. < 9 or state = ${state})",
        "position(..) + position(../..) = 2",
        "- 3.25 * ${age} div 2 >= 1000000",
        "if(selected(${a}, 'b'), \"it's\", string-length(${a}))",
    ],
)
def test_an_expression_written_out_again_means_the_same(source: str) -> None:
    again = source_of(parse(source))
    assert source_of(parse(again)) == again
    assert again.replace("(", "").replace(")", "").replace(" ", "") == source.replace("(", "").replace(")", "").replace(
        " ", ""
    )


def test_a_repeat_without_a_heading_is_called_by_its_name() -> None:
    form = package(
        repeat("child", node("age", "integer"), label={}),
        documents=[{"id": "bill", "label": said("Bill"), "when": "count(${child}) > 1"}],
    )
    boxes = {box.title: box for box in boxes_of(load(form), "en")}
    assert boxes["What to bring"].lines == ("• Bill (original) [only if how many there are in «child» is more than 1]",)


def test_a_long_label_is_quoted_in_short() -> None:
    form = package(
        node("a", label=said("A question that goes on and on and says the same thing over and over again")),
        node("b", label=said("x" * 90)),
        documents=[{"id": "bill", "label": said("Bill"), "when": "${a} = 'x' or ${b} = 'y'"}],
    )
    boxes = {box.title: box for box in boxes_of(load(form), "en")}
    said_so = f"«A question that goes on and on and says the same thing over and…» is «x» or «{'x' * 63}…» is «y»"
    assert boxes["What to bring"].lines == (f"• Bill (original) [only if {said_so}]",)
