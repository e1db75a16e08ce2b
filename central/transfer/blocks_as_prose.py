# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Blocks → the prose that editors write, so that text can leave the way it came. The other way: publish/blocks.py."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any


def prose_of(blocks: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Language → text; a link leaves as the words it stands under."""
    parts: dict[str, list[str]] = {}
    for block in blocks:
        if "items" in block:
            for language in block["items"][0]:
                items = [item.get(language, item.get("es", "")) for item in block["items"]]
                marks = ["- "] * len(items) if block["type"] == "ul" else [f"{at}. " for at in range(1, len(items) + 1)]
                lines = [f"{mark}{item}" for mark, item in zip(marks, items, strict=True)]
                parts.setdefault(language, []).append("\n".join(lines))
        else:
            for language, text in block["text"].items():
                parts.setdefault(language, []).append(text)
    return {language: "\n\n".join(found) for language, found in parts.items()}
