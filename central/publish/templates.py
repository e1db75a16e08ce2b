# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The PDF forms of a content folder: named in service.yaml by their file, in the record by the hash of what is
published. Keeps none of them in memory."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from central.problems import Problems
from central.publish.marked_yaml import MarkedYaml
from central.publish.template_pdf import TemplatePdf, TemplateRefused, template_pdf

_ENDING: Final = ".pdf"


class Templates:
    """Knows where each form lies, by the hash of what is published of it."""

    def __init__(self) -> None:
        self._paths: dict[str, Path] = {}

    def add(self, others: Templates) -> None:
        self._paths |= others._paths

    def plain(self, sha256: str) -> bytes | None:
        """Unpacked anew. None where this content has no such form, or no longer."""
        path = self._paths.get(sha256)
        if path is None:
            return None
        made = template_pdf(path).plain
        return made if hashlib.sha256(made).hexdigest() == sha256 else None

    def compose(self, record: dict[str, Any], marked: MarkedYaml, names: frozenset[str], problems: Problems) -> None:
        """In the record the name of the file becomes the hash and size of what is published."""
        folder = Path(marked.file).parent
        known: dict[str, Mapping[str, Any] | None] = {}
        for place, form in _forms(record):
            name = str(form["template"])
            if name not in names or not name.endswith(_ENDING):
                wrong = f"“{name}” is no PDF beside this file; put it there or leave the line out."
                problems.error(marked.file, marked.line("forms", place, "template"), wrong)
            elif name not in known:
                known[name] = self._entry(folder / name, problems)
            form["template"] = known.get(name)
        for name in sorted(each for each in names - set(known) if each.endswith(_ENDING)):
            problems.warn(str(folder / name), "", "No form of service.yaml names this PDF as its template.")

    def _entry(self, path: Path, problems: Problems) -> Mapping[str, Any] | None:
        try:
            made: TemplatePdf = template_pdf(path)
        except TemplateRefused as refused:
            problems.error(str(path), "", str(refused))
            return None
        except OSError as wrong:
            problems.error(str(path), "", f"This file cannot be read ({wrong.strerror}).")
            return None
        if made.was_mended:
            problems.warn(str(path), "", "This PDF was damaged and has been mended; look whether all of it is there.")
        sha256 = hashlib.sha256(made.plain).hexdigest()
        self._paths[sha256] = path
        return {"sha256": sha256, "bytes": len(made.plain)}


def _forms(record: Mapping[str, Any]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Those that name a file; what is no list of groups is the schema's business."""
    forms = record.get("forms")
    for place, form in enumerate(forms if isinstance(forms, list) else ()):
        if isinstance(form, dict) and form.get("template") is not None:
            yield place, form
