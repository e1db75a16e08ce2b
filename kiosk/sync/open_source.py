# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From an address to the source behind it. Reaches nothing yet."""

from __future__ import annotations

from pathlib import Path

from kiosk.domain.errors import SyncError
from kiosk.sync.folder_source import FolderSource
from kiosk.sync.link_settings import LinkSettings
from kiosk.sync.source import Source


def open_source(settings: LinkSettings) -> Source:
    """http, https, file, or a plain folder."""
    scheme, colon, _ = settings.url.partition("://")
    if not colon:
        return FolderSource(Path(settings.url))
    if scheme == "file":
        return FolderSource.of_url(settings.url)
    if scheme in ("http", "https"):
        from kiosk.sync.http_source import HttpSource  # noqa: PLC0415 - a stick needs no network library

        return HttpSource.of(settings)
    raise SyncError(f"{settings.url} cannot be fetched from: give an http or https address, or a folder.")
