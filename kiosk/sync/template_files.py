# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""TemplateFiles: the PDF forms of the catalogue as files of this machine: brought after the text, most used first, as
a patch where last year's is here; removed when no edition names them. Prints none."""

from __future__ import annotations

import contextlib
import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from kiosk.domain.records.form_templates import FormTemplate, FormTemplates
from kiosk.sync.blobs import WantedBlob
from kiosk.sync.durable import on_disk, write_settled

_SHA256: Final = re.compile(r"[0-9a-f]{64}")
_LIST: Final = "forms.json"
Fetch = Callable[[Iterable[WantedBlob], Path], int]


class TemplateFiles:
    """`folder` is for this alone; `fetch` is `Synchroniser.fetch_blobs`."""

    def __init__(self, folder: Path, templates: FormTemplates, fetch: Fetch) -> None:
        self.folder = folder
        self._templates = templates
        self._fetch = fetch

    def bring(self) -> int:
        """How many came. To be called after an update, and again while some are missing; raises `SyncError` where the
        link does not bear it, `StateFolderError` where the disk does not: what came until then is kept."""
        named = self._templates.form_templates()
        missing = [each for each in _once(named) if not self._is_here(each)]
        if not missing:
            self._settle(named)
            return 0
        held = self._held()
        came = self._fetch(
            [WantedBlob(each.sha256, each.size_bytes, held.get(each.form)) for each in missing], self.folder
        )
        self._settle(named)
        return came

    def missing(self) -> Sequence[FormTemplate]:
        """In the order in which they are to come."""
        return [each for each in _once(self._templates.form_templates()) if not self._is_here(each)]

    def file_of(self, sha256: str) -> Path | None:
        """Hashed anew, as a disk may fail. None where it is not here, or damaged: then it is fetched again."""
        path = self.folder / sha256
        if not _SHA256.fullmatch(sha256):
            return None
        with on_disk(self.folder):
            if not path.is_file():
                return None
            if hashlib.sha256(path.read_bytes()).hexdigest() != sha256:
                path.unlink()
                return None
        return path

    def _is_here(self, template: FormTemplate) -> bool:
        path = self.folder / template.sha256
        with on_disk(self.folder):
            return path.is_file() and path.stat().st_size == template.size_bytes

    def _settle(self, named: Sequence[FormTemplate]) -> None:
        """Which form each file is of, so that next year's comes as a patch; and away with what nobody names."""
        before = self._held()
        # Until the new one is here, the old one stays: it is what the patch begins with.
        after = {each.form: each.sha256 if self._is_here(each) else before.get(each.form) for each in named}
        kept = {form: sha256 for form, sha256 in after.items() if sha256}
        with on_disk(self.folder):
            if kept != before:
                self.folder.mkdir(parents=True, exist_ok=True)
                write_settled(self.folder / _LIST, json.dumps(kept, sort_keys=True).encode())
            for path in self.folder.glob("*"):
                if path.name not in {*kept.values(), _LIST} and path.is_file():
                    path.unlink()

    def _held(self) -> Mapping[str, str]:
        """Form to the hash of what is here of it. A list that cannot be read is an empty one: whole files come then."""
        with contextlib.suppress(OSError, ValueError, AttributeError):
            listed = json.loads((self.folder / _LIST).read_bytes()).items()
            return {form: sha256 for form, sha256 in listed if _SHA256.fullmatch(str(sha256))}
        return {}


def _once(templates: Sequence[FormTemplate]) -> Iterator[FormTemplate]:
    """Several services may share one form."""
    seen: set[str] = set()
    for each in templates:
        if each.sha256 not in seen:
            seen.add(each.sha256)
            yield each
