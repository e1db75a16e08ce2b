# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Content in, package out: reads, checks everything, compiles the forms. Writes only when nothing is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from central.compile.compile_form import compile_form
from central.problems import Problems
from central.publish.check_shapes import LANGUAGES, check_shapes
from central.publish.content import Content, Record, ServiceSource
from central.publish.lint_facts import lint_facts
from central.publish.lint_ids import lint_ids
from central.publish.lint_search_words import lint_search_words
from central.publish.lint_wording import lint_wording
from central.publish.package import catalogue_of, pack
from central.publish.read_content import plain, read_content
from central.publish.schema import ShapeChecker
from central.write_files import write_files


@dataclass(frozen=True, slots=True)
class Checked:
    """`catalogue` can be published when `problems` holds no error."""

    content: Content
    procedures: Mapping[str, Any]
    problems: Problems

    @property
    def catalogue(self) -> Record:
        """All of it in memory: for some thousand services. `content.services` unpacks any number one by one."""
        return catalogue_of(self.content, self.procedures)


def check_content(root: Path) -> Checked:
    problems = Problems()
    content = read_content(root, problems)
    check_shapes(content, problems)
    _check_edition(content, problems)
    for lint in (lint_ids, lint_wording, lint_facts, lint_search_words):
        lint(content, problems)
    procedures = {service.id: package for service, package in _compiled(content, problems)}
    return Checked(content, procedures, problems)


def publish(root: Path, out: Path) -> Checked:
    """Raises OSError when the package cannot be written; on any error in the content `out` stays as it is."""
    checked = check_content(root)
    if not checked.problems.errors:
        package = pack(checked.catalogue)
        write_files(out, {"catalogue.json": package.catalogue, "edition.json": package.edition})
    return checked


def _check_edition(content: Content, problems: Problems) -> None:
    edition = content.edition
    if not edition.file:
        return
    for complaint in ShapeChecker("edition", LANGUAGES).complaints(plain(edition.data)):
        problems.error(edition.file, edition.line(*complaint.trail), complaint.sentence)


def _compiled(content: Content, problems: Problems) -> Iterator[tuple[ServiceSource, dict[str, Any]]]:
    """Forms are rehearsed on the day of publication: the same content passes or fails on any day."""
    today = _published(content)
    offered = frozenset(service.id for service in content.services if service.record.get("status") == "published")
    for service in content.services:
        if service.form is None:
            continue
        compiled = compile_form(service.form, today, content.acronyms)
        problems.add(compiled.problems)
        package = compiled.package
        if package is None:
            continue
        if package["id"] != service.id:
            wrong = f"The form_id is “{package['id']}” and the service is “{service.id}”; make them agree."
            problems.error(str(service.form), "settings, row 2, column form_id", wrong)
        if sorted(package["languages"]) != sorted(LANGUAGES):
            wrong = f"The form is written in {', '.join(package['languages'])}; it needs {' and '.join(LANGUAGES)}."
            problems.error(str(service.form), "survey, row 1", wrong)
        _check_ways_on(service.form, package, offered, problems)
        yield service, package


def _check_ways_on(form: Path, package: Record, offered: frozenset[str], problems: Problems) -> None:
    """An exit page must not lead to a service that is not offered."""
    for table in package["decisions"]:
        for row in table["rows"]:
            if row["next_procedure"] and row["next_procedure"] not in offered:
                wrong = f"“{row['outcome']}” leads to “{row['next_procedure']}”, which is no published service."
                problems.error(str(form), "decisions, column next_procedure", wrong)


def _published(content: Content) -> date:
    try:
        return date.fromisoformat(str(content.edition.data.get("published")))
    except ValueError:
        return date.min
