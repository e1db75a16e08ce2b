# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the content folder. A file that cannot be read is a problem, and the others are read all the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from central.problems import Problems
from central.publish.blocks import BlocksDiffer, to_blocks
from central.publish.content import Content, ListSource, Record, ServiceSource
from central.publish.in_parts import in_parts
from central.publish.marked_yaml import MarkedYaml, read_yaml
from central.publish.shelf import PackedService, Shelf
from central.publish.templates import Templates

SERVICE_FILE: Final = "service.yaml"
FORM_FILES: Final = ("form.md", "form.xlsx", "form.csv")
LISTS: Final = ("topics", "life_events", "organisations")
OPTIONAL_LISTS: Final = ("synonyms", "elsewhere", "forks")
_NOTHING: Final = MarkedYaml("", {})


def read_content(root: Path, problems: Problems) -> Content:
    if not root.is_dir():
        problems.error(str(root), "", "There is no such folder; give the folder that holds edition.yaml.")
    lists = {name: _read_list(root / f"{name}.yaml", problems) for name in LISTS}
    for name in OPTIONAL_LISTS:
        file = root / f"{name}.yaml"
        lists[name] = _read_list(file, problems) if file.exists() else ListSource(_NOTHING, ())
    edition = _read_mapping(root / "edition.yaml", problems)
    services: list[PackedService] = []
    templates = Templates()
    for part in in_parts(_read_services, sorted(path for path in root.glob("*/*") if path.is_dir())):
        services += part.services
        templates.add(part.templates)
        problems.add(part.problems)
    return Content(edition, **lists, services=Shelf(services), templates=templates)


@dataclass(frozen=True, slots=True)
class _Part:
    services: list[PackedService]
    templates: Templates
    problems: Problems


def _read_services(folders: Sequence[Path]) -> _Part:
    part = _Part([], Templates(), Problems())
    for folder in folders:
        names = frozenset(path.name for path in folder.iterdir())
        if SERVICE_FILE not in names:
            # A form or a folder without its service.yaml would be left out in silence.
            part.problems.error(str(folder), "", "This folder holds no service.yaml; write it or remove the folder.")
            continue
        service = _read_service(folder, names, part.templates, part.problems)
        if service is not None:
            part.services.append(PackedService.of(service))
    return part


def _read_mapping(path: Path, problems: Problems) -> MarkedYaml:
    marked = read_yaml(path, str(path), problems)
    if marked is None:
        return _NOTHING
    if not isinstance(marked.data, dict):
        problems.error(str(path), 1, "This file must hold “key: value” lines.")
        return MarkedYaml(str(path), {})
    return MarkedYaml(marked.file, plain(marked.data))


def _read_list(path: Path, problems: Problems) -> ListSource:
    marked = read_yaml(path, str(path), problems)
    if marked is None:
        return ListSource(_NOTHING, ())
    if not isinstance(marked.data, list) or not all(isinstance(record, dict) for record in marked.data):
        problems.error(str(path), 1, "This file must hold a list: lines that begin with “- id: …”.")
        return ListSource(MarkedYaml(str(path), []), ())
    return ListSource(marked, tuple(plain(record) for record in marked.data))


def _read_service(
    folder: Path, names: frozenset[str], templates: Templates, problems: Problems
) -> ServiceSource | None:
    marked = _read_mapping(folder / SERVICE_FILE, problems)
    if not marked.file:
        return None
    record: Record = dict(marked.data)
    _compose_description(record, marked, problems)
    templates.compose(record, marked, names, problems)
    forms = [folder / name for name in FORM_FILES if name in names]
    for second in forms[1:]:
        problems.error(str(second), "", f"Only one form can guide a service and {forms[0].name} is there; remove one.")
    return ServiceSource(marked.file, folder, record, forms[0] if forms else None)


def _compose_description(record: Record, marked: MarkedYaml, problems: Problems) -> None:
    """Prose becomes blocks; whoever needs a link writes the blocks themselves."""
    texts = record.get("description")
    if isinstance(texts, list) and texts:
        return
    if not isinstance(texts, dict) or not all(isinstance(text, str) for text in texts.values()) or not texts:
        line = marked.line("description")
        problems.error(marked.file, line, "The description must be a text in each language.")
        record["description"] = []
        return
    try:
        record["description"] = to_blocks(texts)
    except BlocksDiffer as wrong:
        line = marked.line("description")
        problems.error(marked.file, line, f"The languages must have the same paragraphs and lists: {wrong}.")
        record["description"] = []


def plain(data: Any) -> Any:
    """YAML's dates as the text that JSON carries."""
    if isinstance(data, date):
        return data.isoformat()
    if isinstance(data, dict):
        return {key: plain(value) for key, value in data.items()}
    if isinstance(data, list):
        return [plain(value) for value in data]
    return data
