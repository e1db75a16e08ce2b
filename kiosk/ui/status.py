# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Status: what staff must see at a glance: the centre, the age of the catalogue, the printers."""

from __future__ import annotations

from kiosk.domain.catalogue import Edition
from kiosk.domain.errors import CatalogueError
from kiosk.ui.parts import Parts


def status(parts: Parts) -> tuple[str, bool]:
    """The line for the band, and whether it tells of a problem."""
    show, centre = parts.text.show, parts.centre.name
    try:
        edition: Edition = parts.catalogue.edition()
    except CatalogueError:
        return show("band.no_catalogue", centre=centre), True
    problem = parts.spool.form_printer().problem or parts.spool.receipt_printer().problem
    key = "band.status" if problem is None else f"band.{problem}"
    return show(key, centre=centre, day=edition.published.strftime("%d/%m/%Y")), problem is not None
