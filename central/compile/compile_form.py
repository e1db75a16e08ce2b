# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compiles one form: reads, checks everything, builds the package, rehearses it. Writes no file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from central.compile.cells import expression_cells
from central.compile.check_expressions import check_expressions
from central.compile.check_references import check_references
from central.compile.decisions import read_decisions
from central.compile.form import Form
from central.compile.lint_texts import lint_texts
from central.compile.lints.registry import LINTS
from central.compile.lists import read_lists
from central.compile.odk import WorkbookUnreadable, odk_verdict, read_workbook
from central.compile.papers import read_documents, read_print
from central.compile.procedure_sheet import default_language, read_procedure, read_settings
from central.compile.rehearsals import read_tests
from central.compile.rehearse import rehearse_package
from central.compile.survey import read_survey
from central.compile.table import Table
from central.compile.workbook import Workbook
from central.problems import Problems

PACKAGE_FORMAT: Final = "ventanilla-procedure/1"
SHEETS: Final = ("survey", "choices", "settings", "procedure", "documents", "decisions", "print", "tests")


@dataclass(frozen=True, slots=True)
class Compiled:
    """`package` is None when there is any error."""

    package: dict[str, Any] | None
    problems: Problems


def compile_form(path: Path, today: date, acronyms: frozenset[str] | None = None) -> Compiled:
    """`today` is the day of the rehearsal; `acronyms` the words that may stand in capitals, None when not known."""
    problems = Problems()
    shown = str(path)
    try:
        book = read_workbook(path, shown)
    except WorkbookUnreadable as refusal:
        problems.error(shown, refusal.place, refusal.sentence)
        return Compiled(None, problems)
    form, package = _read(book, problems, path.stem)
    _check(form, problems, acronyms)
    _ask_odk(path, shown, problems)
    if not problems.errors:
        rehearse_package(package, shown, form, today, problems)
    return Compiled(None if problems.errors else package, problems)


def _read(book: Workbook, problems: Problems, stem: str) -> tuple[Form, dict[str, Any]]:
    code = default_language(book)
    sheets = {name: Table(book.file, book.sheet(name), code, problems) for name in SHEETS}
    if not book.sheet("survey").rows:
        wrong = "The workbook has no survey sheet, or an empty one; write the questions there."
        problems.error(book.file, "survey", wrong)
    languages = sheets["survey"].languages("label") or (code,)
    lists = read_lists(sheets["choices"], languages)
    survey = read_survey(sheets["survey"], lists, languages)
    settings = read_settings(sheets["settings"])
    procedure = read_procedure(sheets["procedure"], languages)
    title = procedure.get("title") or dict.fromkeys(languages, settings["form_title"] or stem)
    package = {
        "format": PACKAGE_FORMAT,
        "id": settings["form_id"] or stem,
        "version": settings["version"] or "1",
        "languages": list(languages),
        "default_language": code if code in languages else languages[0],
        "procedure": {**procedure, "title": title},
        "lists": lists,
        "survey": survey.nodes,
        "documents": read_documents(sheets["documents"], languages),
        "decisions": read_decisions(sheets["decisions"], languages),
        "print": read_print(sheets["print"], languages, survey.by_name),
        "tests": read_tests(sheets["tests"], frozenset(survey.by_name)),
    }
    return Form(sheets, survey, lists, tuple(expression_cells(survey, sheets)), languages, package), package


def _check(form: Form, problems: Problems, acronyms: frozenset[str] | None) -> None:
    for cell in form.cells:
        check_references(cell, form.survey)
    for lint in LINTS:
        lint(form)
    if not problems.errors:
        check_expressions(form.cells, form.survey, form.lists, form.languages)
    lint_texts(form.sheets, acronyms)


def _ask_odk(path: Path, shown: str, problems: Problems) -> None:
    """pyxform stops at its first refusal, so it is heard only when nothing of ours explains it better."""
    refusals, warnings = odk_verdict(path)
    if not problems.errors:
        for place, sentence in refusals:
            problems.error(shown, place, sentence)
    for warning in warnings:
        problems.warn(shown, "", f"ODK tools warn: {warning}")
