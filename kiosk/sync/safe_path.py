# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Paths that a repository names: only those that stay inside it. Touches no file."""

from __future__ import annotations

from kiosk.domain.errors import RepositoryRefused

_LONGEST = 1024


def safe_path(path: str) -> str:
    """The same path. Raises `RepositoryRefused` for one that could lead elsewhere, on any system."""
    parts = path.split("/")
    is_safe = (
        len(path) <= _LONGEST
        and path.isprintable()
        and "\\" not in path
        and ":" not in path
        and not any(part in ("", ".", "..") for part in parts)
    )
    if not is_safe:
        raise RepositoryRefused(f"The repository names a file outside of itself: {path[:80]!r}. Nothing was fetched.")
    return path
