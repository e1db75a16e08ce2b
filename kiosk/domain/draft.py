# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draft: a procedure as an editor's file says it now, or why the file cannot be used; and where drafts come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from kiosk.domain.walk.procedure import Procedure


@dataclass(frozen=True, slots=True)
class Draft:
    """`sentences` are the compiler's: refusals of a file that gave no procedure, warnings about one that did."""

    package: Mapping[str, Any]
    procedure: Procedure | None
    sentences: tuple[str, ...] = ()


def refused(*sentences: str) -> Draft:
    return Draft({}, None, sentences)


class DraftSource(Protocol):
    """One file. `read` may take seconds, and is called on a thread of its own."""

    @property
    def name(self) -> str:
        """How people call the file."""
        ...

    def stamp(self) -> object:
        """Something that is another one once the file changed; None while there is no file."""
        ...

    def read(self) -> Draft: ...

    def stop(self) -> None:
        """End a `read` that is under way, soon."""
        ...
