# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Forgetting: what of a visit goes when it ends. Knows no window."""

from __future__ import annotations

from kiosk.ui.parts import Parts


def forget_visit(parts: Parts) -> None:
    """All that this citizen gave and typed; what was asked for is counted before its words go."""
    try:
        parts.desk.asked.finish(parts.search_counts)
        parts.search_counts.forget()
    finally:
        parts.visit.forget()
        parts.desk.forget()
        parts.spool.forget()
