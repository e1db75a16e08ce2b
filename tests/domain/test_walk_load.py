# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What load refuses, and that each refusal names sheet, row and reason; what it makes of a good package."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from kiosk.domain.errors import ProcedureRefused
from kiosk.domain.walk import evaluate, load
from kiosk.domain.walk.procedure import Group
from tests.domain.walk_package import ADULT, TODAY, choice, clinic, group, household, node, package, table, yes_no

Change = Callable[[dict[str, Any]], object]


def refusal(compiled: Any) -> str:
    with pytest.raises(ProcedureRefused) as refused:
        load(compiled)
    return refused.value.sentence


def test_a_good_package() -> None:
    procedure = load(clinic())
    assert (procedure.id, procedure.version, procedure.languages) == ("mx-fed/example", "1", ("es", "en"))
    assert procedure.title.text("en") == "Example (en)"
    assert procedure.facts["agency"].text("es") == "Agency"
    assert procedure.facts["homoclave"].text("es") == ""
    assert [screen.id for screen in procedure.screens][3:5] == ["address", "born"]
    assert isinstance(procedure.nodes[3], Group)
    assert len(procedure.sha256) == 64
    assert list(procedure.fields)[:3] == ["intro", "insured", "curp"]


def test_the_fingerprint_is_of_the_content_and_not_of_its_order() -> None:
    shuffled = dict(reversed(clinic().items()))
    assert load(shuffled).sha256 == load(clinic()).sha256
    assert load({**clinic(), "version": "2"}).sha256 != load(clinic()).sha256


def test_the_least_package() -> None:
    least = {
        "format": "ventanilla-procedure/1",
        "id": "x",
        "version": "1",
        "languages": ["es"],
        "survey": [{"type": "text", "name": "a"}],
    }
    procedure = load(least)
    assert procedure.default_language == "es"
    assert evaluate(procedure, {}, TODAY, "es").screens[0].heading == ""


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        ("format", "ventanilla-procedure/2", "package, format: ventanilla-procedure/1 is expected"),
        ("id", "", "package, id: it must not be empty"),
        ("version", 3, "package, version: a text is expected"),
        ("languages", [], "package, languages: at least one language"),
        ("languages", ["es", "es"], "package, languages: at least one language"),
        ("languages", "es", "package, languages: a list is expected"),
        ("languages", [1], "package, languages: a list of texts"),
        ("default_language", "fr", "package, default_language: it must be one of the languages"),
        ("procedure", [], "procedure: an object with named cells"),
        ("procedure", {"title": {"es": 1}}, "procedure, title: a text per language"),
        ("lists", [], "package, lists: an object"),
        ("lists", {"l": {}}, "choices, list l, rows: a list is expected"),
        ("lists", {"l": ["a"]}, "choices, list l, choice 1: an object"),
        ("lists", {"l": [{"name": ""}]}, "choices, list l, choice 1, name: it must not be empty"),
        ("lists", {"l": [{"name": "a b"}]}, "choice 1, name: the name of a choice has no spaces"),
        ("lists", {"l": [{"name": "a"}, {"name": "a"}]}, "choice 2, name: 'a' stands twice"),
        ("lists", {"l": [{"name": "a", "columns": {"x": 1}}]}, "choice 1, columns: a text per name"),
        ("lists", {"l": [{"name": f"n{n}"} for n in range(10_001)]}, "there are more than 10000 choices"),
        ("survey", [], "package, survey: there is no row"),
        ("survey", ["x"], "survey, node 1: an object"),
        ("survey", [{"type": "text", "name": f"n{n}"} for n in range(1_001)], "there are more than 1000 rows"),
        ("documents", [{"id": "a"}, {"id": "a"}], "documents, row 2, id: 'a' stands twice"),
        ("documents", [{"id": "a", "form": "fax"}], "documents, row 1, form: 'fax' is not one of original, copy, both"),
        ("documents", [{"id": "a"}] * 1_001, "package, documents: there are more than 1000 rows"),
        ("decisions", [table(("true()", "a")), table(("true()", "b"))], "two tables have the same name"),
        ("decisions", [{"table": "t", "rows": []}], "decisions, row 1, rows: a table needs at least one row"),
        ("decisions", [table(("${q} = 'x'", "a"))], "table eligibility, row 1, when: the last row must hold always"),
        ("decisions", [table(("true()", ""))], "row 1, outcome: it must not be empty"),
        ("decisions", [table(("", "a"), ("true()", "b"))], "row 1, when: an expression is expected"),
        ("decisions", [table(("true()", "a"), policy="ANY")], "hit_policy: 'ANY' is not one of FIRST"),
        ("print", [{"field": "f"}], "print, row 1, value: an expression is expected"),
        ("print", [{"field": "f", "value": "${zz}"}], "print, row 1, value: ${zz} names no question (character 1)"),
        ("print", [{"value": "1"}], "print, row 1, field: it must not be empty"),
        ("print", [{"field": "f", "value": "1", "label": {"es": "${zz}"}}], "print, row 1, label: ${zz} names no"),
        (
            "print",
            [{"field": "f", "value": "1", "overflow": "annex:0"}],
            "print, row 1, overflow: a document is expected",
        ),
        (
            "print",
            [{"field": "f", "value": "1", "overflow": "form"}],
            "print, row 1, overflow: what does not fit needs",
        ),
        ("tests", [{"case": "c", "answers": [["a"]]}], "tests, row 1, answers: pairs of a name and a value"),
    ],
)
def test_a_wrong_sheet(key: str, value: Any, sentence: str) -> None:
    assert sentence in refusal({**package(node("q")), key: value})


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ({"type": "video"}, "survey, row 2 (q), type: 'video' is not one of"),
        ({"type": "repeat"}, "survey, row 2 (q), children: a repeat needs at least one question"),
        ({"type": "begin_repeat"}, "type: 'begin_repeat' is not one of"),
        ({"type": 1}, "survey, row 2 (q), type: a text is expected"),
        ({"name": "1q"}, "survey, row 2 (?), name: '1q' is no name"),
        ({"name": "other"}, "survey, row 2 (other), name: other stands twice"),
        ({"row": True}, "survey, node 2, row: a whole number"),
        ({"row": "2"}, "survey, node 2, row: a whole number"),
        ({"sensitive": "yes"}, "sensitive: true or false"),
        ({"label": "Q"}, "label: a text per language"),
        ({"label": {"es": "Hi ${zz}"}}, "survey, row 2 (q), label: ${zz} names no question"),
        ({"hint": {"en": "${}"}}, "hint: ${} names no question"),
        ({"format": "dni"}, "format: 'dni' is not one of"),
        ({"type": "note", "format": "curp"}, "format: a note has no format"),
        ({"children": [{}]}, "children: only a group or a repeat holds other rows"),
        ({"calculation": "1"}, "calculation: only a calculate row computes"),
        ({"type": "calculate"}, "calculation: an expression is expected"),
        ({"type": "select_one"}, "list: there is no list ''"),
        ({"type": "select_one", "list": "lost"}, "list: there is no list 'lost'"),
        ({"choice_filter": "name = 'x'"}, "choice_filter: only a question with a list"),
        ({"type": "select_one", "list": "towns", "choice_filter": "country = 'x'"}, "country is no column of the list"),
        ({"relevant": "random() > 0"}, "relevant: random() is not allowed: an answer must not depend on chance"),
        ({"relevant": "${zz}"}, "survey, row 2 (q), relevant: ${zz} names no question (character 1)"),
        ({"relevant": ". = 1"}, "relevant: '.' has a meaning only in a constraint"),
        ({"constraint": ". >"}, "constraint: it ends where a value is expected (character 4)"),
        ({"required": "yes"}, "required: yes stands alone"),
        ({"default": "uuid()"}, "default: uuid() is not allowed"),
        ({"relevant": "${q} = ''"}, "survey, row 2: q → q decide each other"),
    ],
)
def test_a_wrong_row(cells: dict[str, Any], sentence: str) -> None:
    assert sentence in refusal(package(node("other"), {**node("q"), **cells}))


def test_rows_that_decide_each_other() -> None:
    circle = package(
        node("free"),
        node("a", relevant="${c} = ''"),
        node("b", "calculate", calculation="${a}"),
        node("c", default="${b}"),
    )
    assert "survey, row 2: a → c → b → a decide each other; take one of these references away." in refusal(circle)
    inner = package(group("g", node("x"), relevant="${x} = ''"))
    assert "g → x → g decide each other" in refusal(inner)


def test_a_filter_over_too_many_choices() -> None:
    many = {"many": [choice(f"n{number}", "N") for number in range(3_334)]}
    asked = node("q", "select_one", list="many", choice_filter="name = ''")
    assert "3334 choices times 3 parts are more than 10000 steps" in refusal({**package(asked), "lists": many})
    many["many"].pop()
    load({**package(asked), "lists": many})


def test_groups_nested_too_deep() -> None:
    nested = node("leaf")
    for number in range(17):
        nested = group(f"g{number}", nested)
    assert "nested deeper than 16" in refusal(package(nested))


@pytest.mark.parametrize(
    "broken", [float("nan"), "\ud800", {1, 2}, 10**5000], ids=["no number", "half a letter", "set", "endless"]
)
def test_what_is_no_clean_json(broken: Any) -> None:
    assert "it is no clean JSON" in refusal({**clinic(), "extra": broken})


def test_a_bottomless_package() -> None:
    bottomless: list[Any] = []
    for _ in range(100_000):
        bottomless = [bottomless]
    assert "it is no clean JSON" in refusal({**clinic(), "extra": bottomless})


def test_what_is_no_package() -> None:
    assert "package: an object with named cells is expected" in refusal([])


def test_labels_without_a_mention_and_print_labels_of_their_question() -> None:
    compiled = package(node("a"), print=[{"field": "f", "value": "${a}"}, {"field": "g", "value": "1"}])
    labels = [row.label["es"] for row in load(compiled).print]
    assert labels == ["A", ""]


def schema() -> dict[str, Any]:
    text = (files("kiosk.domain.walk") / "package.schema.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def test_the_schema_is_one_and_takes_what_load_takes() -> None:
    Draft202012Validator.check_schema(schema())
    Draft202012Validator(schema()).validate(clinic())
    Draft202012Validator(schema()).validate(household())


@pytest.mark.parametrize(
    "change",
    [
        lambda it: it.pop("survey"),
        lambda it: it["survey"][0].update(type="video"),
        lambda it: it["survey"][1].pop("list"),
        lambda it: it["survey"][0].update(colour="red"),
        lambda it: it["survey"][0].update(children=[{"type": "text", "name": "x"}]),
        lambda it: it["survey"][5].update(calculation=""),
        lambda it: it["survey"][0].update(type="repeat"),
        lambda it: it["decisions"][0].update(rows=[]),
        lambda it: it["tests"][0].update(answers=[["a"]]),
        lambda it: it["lists"].update(l=[{"name": "a b"}]),
    ],
)
def test_the_schema_sees_a_wrong_shape(change: Change) -> None:
    wrong = clinic()
    change(wrong)
    assert not Draft202012Validator(schema()).is_valid(wrong)


def spots(value: Any) -> list[tuple[Any, Any]]:
    """Every (container, key) of a package."""
    keys = value.keys() if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    return [spot for key in keys for spot in ((value, key), *spots(value[key]))]


TEXTS = [
    "",
    "true()",
    "${curp}",
    "${insured} = ",
    "group",
    "repeat",
    "select_one",
    "yes_no",
    "calculate",
    "curp",
    "a b",
]
JUNK = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8), st.just([]), st.just({}),
    st.sampled_from(TEXTS), st.just(["x"]), st.just({"es": "${town}"}), st.just([{"name": "x", "type": "text"}]),
)  # fmt: skip


@settings(max_examples=300)
@given(st.data())
def test_a_mutated_package_is_refused_with_a_sentence_or_works(data: st.DataObject) -> None:
    compiled = copy.deepcopy(clinic())
    for _ in range(data.draw(st.integers(1, 3))):
        container, key = data.draw(st.sampled_from(spots(compiled)))
        if data.draw(st.booleans()):
            container[key] = copy.deepcopy(data.draw(JUNK))
        else:
            del container[key]
    try:
        procedure = load(compiled)
    except ProcedureRefused as refused:
        assert refused.sentence.endswith(".")
    else:
        evaluate(procedure, ADULT, TODAY, "es")
        evaluate(procedure, {}, TODAY, "en")


def test_yes_no_questions_need_no_more_than_their_list() -> None:
    assert load(package(yes_no("q"))).fields["q"].choices is not None
