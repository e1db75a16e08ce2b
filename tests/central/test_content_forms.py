# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The forms of the demonstration catalogue: accepted by ODK's tools, and rehearsed to the last screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest

from central.compile.compile_form import compile_form
from central.compile.odk import odk_verdict
from kiosk.domain.walk import Procedure, View, evaluate, load
from kiosk.domain.walk.items import read_key, with_counts
from kiosk.domain.walk.procedure import DocumentForm, HitPolicy
from tests.conftest import ROOT

TODAY = date(2026, 11, 23)
FORMS = sorted((ROOT / "content").glob("*/*/form.md"))
TYPES = {
    *("text", "integer", "decimal", "date", "select_one", "select_multiple", "acknowledge", "note", "photo", "file"),
    *("signature", "calculate", "group", "repeat"),
}
SHOWN = ("note", "photo", "file", "signature", "calculate", "group", "repeat")


@cache
def package_of(form: Path) -> dict[str, Any]:
    compiled = compile_form(form, TODAY)
    assert [str(problem) for problem in (*compiled.problems.errors, *compiled.problems.warnings)] == []
    assert compiled.package is not None
    return compiled.package


def every_node(nodes: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for node in nodes:
        yield node
        yield from every_node(node["children"])


def questions(nodes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [node for node in every_node(nodes) if node["type"] not in SHOWN]


def visited(procedure: Procedure, language: str) -> set[str]:
    """The screens that the cases reach, the changed answers among them."""
    seen: set[str] = set()
    for case in procedure.cases:
        for length in range(len(case.answers) + 1):
            view = seen_by(procedure, case.answers[:length], language)
            reached = view.screens if view.current is None else view.screens[: 1 + view.position(view.current)]
            seen.update(of_any_item(screen.id) for screen in reached)
    return seen


def seen_by(procedure: Procedure, answers: Iterable[tuple[str, str]], language: str) -> View:
    return evaluate(procedure, with_counts(dict(answers)), TODAY, language)


def of_any_item(screen_id: str) -> str:
    key = read_key(screen_id)
    return screen_id if key is None else key.name


def every_screen(procedure: Procedure) -> set[str]:
    """Those of an item of a repeat among them, and the list of its items."""
    return {each.id for screen in procedure.screens for each in (*screen.parts, screen)}


def test_the_guided_services_are_here() -> None:
    assert {form.parent.name for form in FORMS} >= {
        "imss-registro-hijo",
        "ine-cambio-domicilio",
        "beca-benito-juarez",
        "pasaporte-menor",
        "registro-nacimiento",
        "imss-cambio-clinica",
        "curp-correccion",
        "acta-nacimiento",
        "nss",
        "profeco-queja",
        "inapam",
        "pasaporte-adulto",
        "rfc-inscripcion",
        "pension-adultos-mayores",
        "cartilla-militar",
    }


def test_the_forms_use_between_them_what_a_form_can_do() -> None:
    packages = [package_of(form) for form in FORMS]
    nodes = [node for package in packages for node in every_node(package["survey"])]
    assert {node["type"] for node in nodes} == TYPES
    assert {table["hit_policy"] for package in packages for table in package["decisions"]} == {*get_args(HitPolicy)}
    assert {document["form"] for package in packages for document in package["documents"]} == {*get_args(DocumentForm)}
    assert any(row["overflow"] for package in packages for row in package["print"])
    assert any(node["choice_filter"] for node in nodes)
    assert any("lookup(" in node["calculation"] for node in nodes)


each_form = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.parent.name)


@each_form
def test_odk_tools_accept_it_without_warnings(form: Path) -> None:
    assert odk_verdict(form) == ([], [])


@each_form
def test_it_compiles_and_its_cases_hold(form: Path) -> None:
    assert package_of(form)["tests"]


@each_form
def test_it_asks_between_six_and_sixteen_questions(form: Path) -> None:
    assert 6 <= len(questions(package_of(form)["survey"])) <= 16


@each_form
def test_its_cases_hold_an_exit_and_a_changed_answer(form: Path) -> None:
    cases = package_of(form)["tests"]
    assert len(cases) >= 4
    assert any(expected.startswith("exit:") for case in cases for expected in case["expect"])
    assert any(len({name for name, _ in case["answers"]}) < len(case["answers"]) for case in cases)


@pytest.mark.parametrize("language", ["es", "en"])
@each_form
def test_its_cases_visit_every_screen(form: Path, language: str) -> None:
    procedure = load(package_of(form))
    assert every_screen(procedure) - visited(procedure, language) == set()


@each_form
def test_every_exit_and_every_decision_is_reached(form: Path) -> None:
    procedure = load(package_of(form))
    views = [seen_by(procedure, case.answers, "es") for case in procedure.cases]
    reached = {view.outcome.name for view in views}
    reached |= {outcome for view in views for outcomes in view.decisions.values() for outcome in outcomes}
    assert {row.outcome for table in procedure.decisions for row in table.rows} - reached == set()


@each_form
def test_a_finished_form_prints_labels_and_sections_in_both_languages(form: Path) -> None:
    procedure = load(package_of(form))
    finished = next(case for case in procedure.cases if "eligible" in case.expect)
    for language in ("es", "en"):
        printed = seen_by(procedure, finished.answers, language).print
        assert printed
        assert all(line.label and line.section and line.value.reveal() for line in printed)
    spanish, english = (seen_by(procedure, finished.answers, each).print for each in ("es", "en"))
    assert [line.section for line in spanish] != [line.section for line in english]
