# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows that say which PDF forms the services name: written with the records, read by whoever brings the PDFs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from kiosk.domain.records.form_templates import FormTemplate
from offline_cache.database import Connection

PUT_TEMPLATE: Final = "INSERT OR REPLACE INTO templates VALUES (?, ?, ?, ?)"
DROP_TEMPLATES: Final = "DELETE FROM templates WHERE number = ?"


def template_rows(number: int, service: Mapping[str, Any]) -> Iterator[tuple[Any, ...]]:
    for form in service.get("forms") or ():
        template = form.get("template")
        if template:
            yield number, form["id"], template["sha256"], template["bytes"]


def stored_templates(connection: Connection) -> Sequence[FormTemplate]:
    """Those of the services that are asked for most first, the others by their ids; of withdrawn ones none."""
    rows = connection.execute(
        "SELECT id, form, sha256, bytes FROM templates JOIN services USING (number)"
        " LEFT JOIN wanted ON wanted.service = services.id WHERE status = 'published'"
        " ORDER BY coalesce(popularity, 0) DESC, id, form"
    )
    return [FormTemplate(f"{service} {form}", sha256, size) for service, form, sha256, size in rows]
