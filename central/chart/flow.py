# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The stations of a chart, one under the other. Refuses to know where on the paper they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

BoxKind = Literal["start", "screen", "notice", "list", "review", "end", "sheet"]
StretchKind = Literal["skip", "repeat"]


@dataclass(frozen=True, slots=True)
class Exit:
    """A way out of the procedure, to the right of the screen after which it is certain."""

    when: str
    title: str
    goes_to: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """`name` is the editor's own, small beside the title; `number` counts screens, 0 for what is none."""

    kind: BoxKind
    title: str
    lines: tuple[str, ...] = ()
    name: str = ""
    number: int = 0
    exits: tuple[Exit, ...] = ()


@dataclass(frozen=True, slots=True)
class Opens:
    """From here to its `Closes`: skipped unless `text` holds, or repeated under the heading `text`."""

    kind: StretchKind
    text: str


@dataclass(frozen=True, slots=True)
class Closes:
    kind: StretchKind


Station: TypeAlias = Box | Opens | Closes
