# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prose as editors write it → blocks: paragraphs, bulleted and numbered lists. HTML is never made."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

_BULLET: Final = re.compile(r"^\s*[-•]\s+(.*)$")
_NUMBER: Final = re.compile(r"^\s*\d+[.)]\s+(.*)$")
Shape = tuple[tuple[str, int], ...]
Part = tuple[str, list[str]]


class BlocksDiffer(Exception):
    """Two languages of one text have not the same paragraphs and lists."""


def to_blocks(texts: Mapping[str, str]) -> list[dict[str, Any]]:
    """One block for the matching parts of all languages. Raises BlocksDiffer when they do not match."""
    parts = {language: split_parts(text) for language, text in texts.items()}
    shapes = {language: shape(found) for language, found in parts.items()}
    first = next(iter(shapes))
    for language, other in shapes.items():
        if other != shapes[first]:
            raise BlocksDiffer(f"“{first}” has {_told(shapes[first])}, “{language}” has {_told(other)}")
    return [_block({language: found[place] for language, found in parts.items()}) for place in range(len(parts[first]))]


def split_parts(text: str) -> list[Part]:
    parts: list[Part] = []
    is_fresh = True
    for line in text.splitlines():
        if not line.strip():
            is_fresh = True
            continue
        kind, content = _read_line(line)
        if kind != "p" and parts and parts[-1][0] == kind:
            parts[-1][1].append(content)
        elif kind == "p" and parts and not is_fresh:
            # A line that follows without a blank one goes on with what stands above, a list entry too.
            parts[-1][1][-1] = f"{parts[-1][1][-1]} {content}"
        else:
            parts.append((kind, [content]))
        is_fresh = False
    return parts


def shape(parts: list[Part]) -> Shape:
    return tuple((kind, len(items)) for kind, items in parts)


def _read_line(line: str) -> tuple[str, str]:
    for kind, pattern in (("ul", _BULLET), ("ol", _NUMBER)):
        found = pattern.match(line)
        if found:
            return kind, found.group(1).strip()
    return "p", line.strip()


def _block(parts: Mapping[str, Part]) -> dict[str, Any]:
    kind, items = next(iter(parts.values()))
    if kind == "p":
        return {"type": "p", "text": {language: part[1][0] for language, part in parts.items()}}
    entries = range(len(items))
    return {"type": kind, "items": [{language: part[1][at] for language, part in parts.items()} for at in entries]}


def _told(found: Shape) -> str:
    words = {"p": "a paragraph", "ul": "a list of {}", "ol": "a numbered list of {}"}
    return ", ".join(words[kind].format(count) for kind, count in found) or "nothing"
