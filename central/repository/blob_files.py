# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""BlobFiles: the PDF forms that an edition names, whole and as patches from what each form was before. Their hashes
stand in the records, which the signatures cover; they need none of their own."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import zstandard

from central.refusal import CentralRefusal
from central.repository.durable_files import Files, put
from central.repository.history import History
from central.repository.place import Place
from central.repository.zstd_frame import frame_of
from kiosk.domain.records.record import Record

Plain = Callable[[str], bytes | None]
"""The form of that sha256, as it is published."""
_MARK: Final = b'"template":{'


def no_template(_: str) -> bytes | None:
    return None


class BlobFiles:
    def __init__(self, place: Place, files: Files, history: History) -> None:
        self._place = place
        self._files = files
        self._history = history
        self._now: dict[str, str] = {}

    def seen(self, records: Iterable[Record]) -> Iterator[Record]:
        """The same records; what forms they name is remembered on the way."""
        self._now = {}
        for record in records:
            self._now |= dict(named_templates(record))
            yield record

    def write(self, sequence: int, plain: Plain) -> None:
        """Those that are not there yet, and a patch from each version that the form had and that still is there.
        Raises `CentralRefusal` where a form is to be had nowhere."""
        for form, sha256 in self._now.items():
            whole = self._place.blob(sha256)
            patches = [
                (path, older)
                for older in self._older(form, sha256)
                if not (path := self._place.blob_patch(older, sha256)).exists() and self._place.blob(older).exists()
            ]
            if whole.exists() and not patches:
                continue
            new = plain(sha256) or self._stored(whole)
            if new is None:
                raise CentralRefusal(f"{form} names a PDF ({sha256[:16]}…) that is not there any more. Publish again.")
            for path, older in patches:
                old = self._stored(self._place.blob(older))
                put(self._files, path, [frame_of(new, old or b"")])
            if not whole.exists():
                put(self._files, whole, [frame_of(new, b"")])
        self._history.tell(
            "INSERT OR REPLACE INTO template VALUES (?, ?, ?)",
            [(form, sha256, sequence) for form, sha256 in self._now.items()],
        )

    def _older(self, form: str, sha256: str) -> Iterator[str]:
        rows = self._history.ask(
            "SELECT sha256 FROM template WHERE form = :form AND sha256 <> :now ORDER BY sequence, sha256",
            form=form,
            now=sha256,
        )
        return (row[0] for row in rows)

    @staticmethod
    def _stored(path: Path) -> bytes | None:
        return zstandard.ZstdDecompressor().decompress(path.read_bytes()) if path.exists() else None


def named_templates(record: Record) -> Iterator[tuple[str, str]]:
    """(form as "id of the service, blank, id of the form", sha256)."""
    if _MARK not in record.body:
        return
    data: dict[str, Any] = json.loads(record.body)
    for form in data.get("forms") or ():
        if isinstance(form.get("template"), dict):
            yield f"{record.name} {form['id']}", form["template"]["sha256"]
