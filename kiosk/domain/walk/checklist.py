# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What to bring: the rows of the sheet `documents` that hold, then the photos and files that the path tells of."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.domain.walk.mention import mention
from kiosk.domain.walk.path import Path
from kiosk.domain.walk.procedure import Procedure
from kiosk.domain.walk.values import Known
from kiosk.domain.walk.view import BROUGHT, DocumentView


def checklist(procedure: Procedure, known: Known, path: Path) -> Iterator[DocumentView]:
    for row in procedure.documents:
        if row.when.is_true(known.scope):
            yield DocumentView(row.id, mention(procedure, known, row.label[known.scope.language]), row.form)
    yield from _brought(procedure, known, path)


def _brought(procedure: Procedure, known: Known, path: Path) -> Iterator[DocumentView]:
    """A row of the sheet with the name of the question stands for it, whether it holds or not."""
    listed = {row.id for row in procedure.documents}
    for stop in path.stops:
        for field in stop.fields:
            if field.type in BROUGHT and field.name not in listed:
                known.enter(stop.item)
                label = mention(procedure, known, field.texts[known.scope.language].label)
                yield DocumentView(stop.key(field), label, "original")
