# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One procedure from the first screen to the papers, in both languages."""

from __future__ import annotations

import pytest

from kiosk.domain.private import Private
from tests.domain.walk_package import (
    ADULT,
    CURP,
    clinic,
    group,
    node,
    package,
    path,
    plain,
    printed,
    seen,
    summary,
    words,
    yes_no,
)


def test_the_first_look() -> None:
    view = seen(clinic(), {})
    assert view.title == "Example"
    assert path(view) == ["intro", "insured", "curp", "address", "born", "needs", "truth"]
    assert view.current == "insured"
    assert view.outcome.kind == "unfinished"
    assert not view.is_complete
    assert view.errors["insured"] == "Elija una opción para continuar."
    assert view.errors["curp"] == "Escriba su respuesta para continuar."
    assert view.errors["truth"] == "Marque la casilla para continuar."
    assert "street" not in view.errors
    assert view.progress("curp") == (3, 7)
    assert view.submission == {}
    assert view.decisions == {}


def test_the_end() -> None:
    view = seen(clinic(), ADULT)
    assert view.is_complete
    assert view.outcome.name == "eligible"
    assert view.decisions == {"eligibility": ("eligible",)}
    assert plain(view.submission) == {**ADULT, "age": "95", "needs": "09 15"}
    assert printed(view) == {"curp": CURP, "born": "20 de agosto de 1931", "town": "Coyoacán", "years": "95 años"}
    assert [(row.section, row.label) for row in view.print][:2] == [("Person", "Curp"), ("", "Born")]
    assert [(document.id, document.label, document.form) for document in view.documents] == [
        ("ine", f"INE of {CURP}", "both")
    ]
    assert summary(view) == {
        "insured": "Sí",
        "curp": CURP,
        "state": "Ciudad de México",
        "town": "Coyoacán",
        "street": "Calle 1",
        "born": "20 de agosto de 1931",
        "needs": "Ciudad de México, Estado de México",
        "truth": "Sí",
    }
    assert {row.name: row.screen_id for row in view.summary}["town"] == "address"
    assert [row.name for row in view.summary if row.is_sensitive] == ["curp"]


def test_english_and_a_language_that_is_not_there() -> None:
    english = seen(clinic(), {**ADULT, "born": "2031-08-20"}, "en")
    assert english.screens[1].heading == "Insured (en)"
    assert english.errors["born"] == "Not yet (en)"
    assert english.errors["guardian"] == "Write your answer to continue."
    assert summary(seen(clinic(), ADULT, "en"))["born"] == "20 August 1931"
    assert summary(seen(clinic(), ADULT, "en"))["truth"] == "Yes"
    assert seen(clinic(), {}, "nah") == seen(clinic(), {}, "es")


def test_a_group_is_relevant_for_all_its_questions() -> None:
    child = {**ADULT, "born": "2015-01-01", "guardian": "Ana", "lives_here": "si"}
    view = seen(clinic(), child)
    assert path(view)[4:7] == ["born", "guardian", "lives_here"]
    assert printed(view)["guardian"] == "Ana"
    assert [document.id for document in view.documents] == ["birth"]
    grown = seen(clinic(), {**child, "born": "1931-08-20"})
    assert grown == seen(clinic(), ADULT)


def test_a_field_list_is_one_screen_under_its_own_heading() -> None:
    screen = seen(clinic(), ADULT).screen("address")
    assert screen is not None
    assert screen.heading == "Address"
    assert [question.name for question in screen.questions] == ["state", "town", "street"]
    assert screen.questions[2].hint == "In Coyoacán"
    assert not screen.has_error


def test_a_field_list_without_heading_takes_its_first_question_s() -> None:
    survey = group("both", node("a"), group("inner", node("b")), label={}, appearance="field-list compact")
    screens = seen(package(survey, group("plain", node("c"))), {}).screens
    assert [(screen.id, screen.heading) for screen in screens] == [("both", "A"), ("c", "C")]


def test_an_empty_field_list_is_no_screen() -> None:
    hidden = group("g", node("a", relevant="false()"), appearance="field-list")
    silent = group("h", node("c", "calculate", calculation="1"), appearance="field-list")
    assert path(seen(package(node("first"), hidden, silent), {})) == ["first"]


def test_a_cascade_offers_what_fits_and_drops_what_no_longer_does() -> None:
    view = seen(clinic(), {**ADULT, "state": "15"})
    screen = view.screen("address")
    assert screen is not None
    assert [choice.value for choice in screen.questions[1].choices] == ["b"]
    assert view.values["town"] == Private("")
    assert view.errors == {"town": "Elija una opción para continuar."}
    assert view.current == "address"


def test_what_was_typed_stays_beside_its_error() -> None:
    view = seen(clinic(), {**ADULT, "curp": "boxw-31", "born": "31/02/1985"})
    questions = {question.name: question for screen in view.screens for question in screen.questions}
    assert questions["curp"].value.reveal() == "boxw-31"
    assert questions["curp"].error == "Faltan 12 letras o números. La CURP tiene 18."
    assert questions["born"].value.reveal() == "31/02/1985"
    assert view.values["born"].reveal() == ""
    assert view.current == "curp"
    assert summary(view)["curp"] == summary(view)["born"] == ""
    assert "curp" not in view.submission
    assert "curp" not in printed(view)


def test_typed_forms_are_made_normal() -> None:
    view = seen(clinic(), {**ADULT, "curp": "boxw 310820 hnerxn09", "born": "20/8/1931"})
    assert view == seen(clinic(), ADULT)


def test_question_view_says_all() -> None:
    survey = node(
        "q", hint=words("h"), guidance=words("g"), tts={"es": "cu"}, appearance="numbers", format="nss", sensitive=True
    )
    question = seen(package(survey), {}).screens[0].questions[0]
    assert (question.label, question.hint, question.why, question.speech) == ("Q", "h", "g", "cu")
    assert (question.type, question.format, question.appearance) == ("text", "nss", "numbers")
    assert (question.is_required, question.is_sensitive, question.choices) == (False, True, ())
    assert seen(package(survey), {}, "en").screens[0].questions[0].speech == "cu"


@pytest.mark.parametrize(
    ("kind", "cells", "sentence"),
    [
        ("integer", {}, "Escriba un número para continuar."),
        ("decimal", {}, "Escriba un número para continuar."),
        ("date", {}, "Escriba la fecha para continuar."),
        ("select_multiple", {"list": "yes_no"}, "Elija al menos una opción para continuar."),
        ("text", {"required_message": words("We need ${other}")}, "We need Ana"),
    ],
)
def test_required(kind: str, cells: dict[str, object], sentence: str) -> None:
    asked = package(node("other"), node("q", kind, required="${other} != ''", **cells))
    assert seen(asked, {}).errors == {}
    view = seen(asked, {"other": "Ana"})
    assert view.errors == {"q": sentence}
    assert view.screens[1].questions[0].is_required


def test_constraint_holds_for_what_is_answered_only() -> None:
    asked = package(node("n", "integer", constraint=". > 3"))
    assert seen(asked, {}).errors == {}
    assert seen(asked, {"n": "4"}).errors == {}
    assert seen(asked, {"n": "3"}).errors == {"n": "Esa respuesta no es posible aquí. Revísela y corríjala."}


def test_default_counts_until_the_citizen_answers_or_clears_it() -> None:
    asked = package(node("a", default="x"), node("b", "date", default="today()"), node("c", default="${a}"))
    assert plain(seen(asked, {}).values) == {"a": "x", "b": "2026-11-23", "c": "x"}
    assert plain(seen(asked, {"a": "", "b": "2020-01-01"}).values) == {"a": "", "b": "2020-01-01", "c": ""}


def test_a_row_may_read_a_later_one() -> None:
    asked = package(
        node("first", relevant="${sum} > 5"), node("a", "integer"), node("sum", "calculate", calculation="${a} + 1")
    )
    assert path(seen(asked, {"a": "4", "first": "stale"})) == ["a"]
    assert path(seen(asked, {"a": "5"})) == ["first", "a"]


def test_notes_and_unanswered_questions_are_not_submitted() -> None:
    view = seen(package(node("hello", "note"), node("a"), node("c", "calculate", calculation="''")), {"hello": "x"})
    assert view.submission == {}
    assert view.is_complete
    assert list(summary(view)) == ["a"]


def test_the_same_answers_give_the_same_view_and_stay_untouched() -> None:
    answers = {**ADULT, "guardian": "stale", "nobody asked": "x"}
    before = dict(answers)
    assert seen(clinic(), answers) == seen(clinic(), ADULT)
    assert answers == before


def test_select_values_that_are_no_choice_are_no_answer() -> None:
    view = seen(clinic(), {**ADULT, "insured": "perhaps", "needs": "15 99 15"})
    assert view.errors["insured"] == "Elija una opción para continuar."
    assert view.values["needs"].reveal() == "15"


def test_money_reads_with_commas() -> None:
    asked = package(node("m", format="money_mxn"), yes_no("q"), print=[{"field": "m", "value": "${m}"}])
    assert printed(seen(asked, {"m": "$1234.5"})) == {"m": "$1,234.50"}
    assert printed(seen(asked, {"m": "-5"})) == {}


def test_what_does_not_fit_is_printed_on_another_page() -> None:
    row = {"field": "why", "value": "${q}", "section": words("Reason"), "overflow": "annex:10"}
    asked = package(node("q"), node("r"), print=[row, {"field": "more", "value": "${r}", "overflow": "annex"}])

    def pages(answers: dict[str, str], language: str = "es") -> list[tuple[str, str, str]]:
        return [(each.document, each.section, each.value.reveal()) for each in seen(asked, answers, language).print]

    assert pages({"q": "ten signs."}) == [("form", "Reason", "ten signs.")]
    assert pages({"q": "eleven sign"}) == [("form", "Reason", "Vea el anexo."), ("annex", "Reason", "eleven sign")]
    assert pages({"q": "eleven sign"}, "en")[0] == ("form", "Reason (en)", "See the annex.")
    assert pages({"r": "x" * 300}) == [("form", "", "x" * 300)]
    assert pages({"r": "x" * 301}) == [("form", "", "Vea el anexo."), ("annex", "", "x" * 301)]
