# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Status: what staff must see at a glance: the centre, the age of the catalogue, the printers, and between two visits
how updating stands."""

from __future__ import annotations

from math import ceil
from typing import Final

from kiosk.domain.catalogue import Edition
from kiosk.domain.errors import CatalogueError
from kiosk.domain.events import SyncProgressed
from kiosk.text import Sentences
from kiosk.ui.band import Band
from kiosk.ui.parts import Parts

OF_NO_CITIZEN: Final = frozenset({"welcome", "updates"})
"""Screens that belong to nobody's visit."""


def band(parts: Parts, screen: str) -> Band:
    return Band(parts.look, parts.text.show("band.name"), *status(parts, screen in OF_NO_CITIZEN))


def status(parts: Parts, is_between_visits: bool = False) -> tuple[str, bool]:
    """The line for the band, and whether it tells of a problem."""
    show, centre = parts.text.show, parts.centre.name
    try:
        edition: Edition = parts.catalogue.edition()
    except CatalogueError:
        return show("band.no_catalogue", centre=centre), True
    problem = parts.spool.form_printer().problem or parts.spool.receipt_printer().problem
    key = "band.status" if problem is None else f"band.{problem}"
    day = edition.published.strftime("%d/%m/%Y")
    link = link_words(parts, day) if is_between_visits and problem is None else ""
    return link or show(key, centre=centre, day=day), problem is not None


def link_words(parts: Parts, day: str) -> str:
    """Short enough for the band of a narrow screen; "" where all is well."""
    link, show = parts.link, parts.text.show
    if link.progress is not None:
        return progress_words(parts.text, link.progress)
    if link.stick:
        return show("band.stick", day=day)
    if link.failure:
        if link.succeeded is None:
            return show("band.never_updated", day=day)
        return show("band.not_updated", day=day, since=link.succeeded.astimezone().strftime("%d/%m/%Y"))
    return ""


def progress_words(text: Sentences, progress: SyncProgressed) -> str:
    if not progress.total_bytes:
        return text.show("band.updating_begins", kilobytes=_kilobytes(progress.done_bytes))
    percent = progress.done_bytes * 100 // progress.total_bytes
    if progress.left_s is None:
        return text.show("band.updating", percent=percent, kilobytes=_kilobytes(progress.total_bytes))
    left = max(1, ceil(progress.left_s / 60))
    number = "one" if left == 1 else "many"
    return text.show(f"band.minutes.{number}", n=left, percent=percent, kilobytes=_kilobytes(progress.total_bytes))


def _kilobytes(count: int) -> int:
    return ceil(count / 1000)
