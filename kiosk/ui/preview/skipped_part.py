# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the panel that says why questions are not asked: the editor's own expression, and what it read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from kiosk.domain.paperwork import Wording
from kiosk.domain.walk.skipped import ReadValue, Skipped
from kiosk.ui.tokens import Tokens


def skipped_part(found: Sequence[Skipped], show: Wording, colour: Tokens) -> Iterator[str]:
    """Questions with one and the same reason stand together."""
    by_reason: dict[str, list[Skipped]] = {}
    for each in found:
        by_reason.setdefault(_reason(each, show, colour), []).append(each)
    for reason, questions in by_reason.items():
        named = "<br>".join(f"{escape(each.label)} {_small(each.name, colour)}" for each in questions)
        yield f"<p>{named}{reason}</p>"


def _reason(each: Skipped, show: Wording, colour: Tokens) -> str:
    if each.reason != "relevant":
        return f"<br>{_small(show(f'preview.skipped_{each.reason}'), colour)}"
    read = "".join(f"<br>{_value(value, show)}" for value in each.read)
    name = each.name.rpartition(".")[2]
    around = "" if each.decided_by == name else f" {_small(show('preview.group', name=each.decided_by), colour)}"
    return f"<br><code>{escape(each.relevant)}</code>{around}{read}"


def _value(read: ReadValue, show: Wording) -> str:
    value, words = read.value.reveal(), read.words.reveal()
    if not value:
        return escape(show("preview.read_empty", name=read.name))
    key = "preview.read" if words == value else "preview.read_words"
    return escape(show(key, name=read.name, value=value, words=words))


def _small(written: str, colour: Tokens) -> str:
    return f'<span style="color: {colour.muted}; font-size: small">{escape(written)}</span>'
