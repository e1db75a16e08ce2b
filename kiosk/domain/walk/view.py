# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""View: all that one moment of a procedure shows, in one language. Made by `evaluate`, never changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from kiosk.domain.private import Private

Told = Literal["note", "photo", "file", "signature"]
"""They ask nothing here and are never in the way: a photo or a file is brought, a signature is put on the paper."""
QuestionType = Literal["text", "integer", "decimal", "date", "select_one", "select_multiple", "acknowledge"] | Told
TOLD: Final[tuple[Told, ...]] = ("note", "photo", "file", "signature")
BROUGHT: Final[tuple[Told, ...]] = ("photo", "file")
OutcomeKind = Literal["unfinished", "eligible", "exit"]


@dataclass(frozen=True, slots=True)
class Choice:
    """`value` is what is stored; `speech` is how the label is spoken."""

    value: str
    label: str
    speech: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question. `format` is '' or a name such as curp, nss, cp_mx; `why` is the text behind "why we ask"."""

    name: str
    type: QuestionType
    format: str
    appearance: str
    label: str
    hint: str
    why: str
    speech: str
    is_required: bool
    is_sensitive: bool
    choices: tuple[Choice, ...]
    value: Private[str]
    error: str | None
    """The sentence to show on Continue; None when the value stands. An unanswered required question has one."""


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One answer of an item, as a citizen reads it."""

    name: str
    label: str
    value: Private[str]
    is_sensitive: bool


@dataclass(frozen=True, slots=True)
class ItemView:
    """One item of a repeat, its answers as lines. `screen_id` is where Change leads; '' where nothing is asked."""

    number: int
    screen_id: str
    lines: tuple[ItemLine, ...]
    has_error: bool


@dataclass(frozen=True, slots=True)
class CollectorView:
    """The list of the items of one repeat, to add to, change and remove from. See `items` and `Course`."""

    repeat: str
    items: tuple[ItemView, ...]
    can_add: bool


@dataclass(frozen=True, slots=True)
class ScreenView:
    """One screen on the path: a single question, a note, a field-list group of several, or the list of a repeat, which
    has a `collector` and no questions. `item` is the number of the item in a repeat, 0 elsewhere."""

    id: str
    heading: str
    questions: tuple[QuestionView, ...]
    item: int = 0
    collector: CollectorView | None = None

    @property
    def has_error(self) -> bool:
        items = self.collector.items if self.collector else ()
        return any(question.error is not None for question in self.questions) or any(item.has_error for item in items)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the decisions say. `exit` is a page of its own that says what to do instead."""

    kind: OutcomeKind
    name: str = ""
    title: str = ""
    body: str = ""
    next_procedure: str | None = None


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One row of check-your-answers; `screen_id` is where Change leads. A repeat has a row of its own, with the number
    of its items, after those of every `item`."""

    name: str
    screen_id: str
    label: str
    value: Private[str]
    is_sensitive: bool
    item: int = 0


@dataclass(frozen=True, slots=True)
class DocumentView:
    """One line of the checklist of what to bring; `form` says original, copy or both."""

    id: str
    label: str
    form: Literal["original", "copy", "both"]


@dataclass(frozen=True, slots=True)
class PrintedValue:
    """One field of the printed form; `section` and `label` are already in the language of the view. What is printed per
    item has its number in `item` and after the section."""

    document: str
    field: str
    section: str
    label: str
    value: Private[str]
    item: int = 0


@dataclass(frozen=True, slots=True)
class View:
    """All of it is a pure function of (procedure, answers, today, language).

    `screens` are those on the path, in order; `current` is the id of the first one that still needs the citizen, or
    None when all are answered. `values` holds every value the logic sees (questions off the path are ''), `errors` the
    sentence per question that stands wrong. In a repeat the names are `person[2].age`, and `person#` is how many items
    there are.
    """

    title: str
    language: str
    screens: tuple[ScreenView, ...]
    current: str | None
    values: Mapping[str, Private[str]]
    errors: Mapping[str, str]
    outcome: Outcome
    documents: tuple[DocumentView, ...]
    summary: tuple[SummaryRow, ...]
    submission: Mapping[str, Private[str]]
    print: tuple[PrintedValue, ...]
    decisions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Per decision table, the outcomes of the rows that hold; empty until all is answered."""

    @property
    def is_complete(self) -> bool:
        return self.current is None and self.outcome.kind == "eligible"

    def position(self, screen_id: str) -> int:
        """The place of a screen on the path, from 0; -1 when it is not on it."""
        return next((place for place, screen in enumerate(self.screens) if screen.id == screen_id), -1)

    def progress(self, screen_id: str) -> tuple[int, int]:
        """(number of this screen from 1, screens on the path now)."""
        return self.position(screen_id) + 1, len(self.screens)

    def screen(self, screen_id: str) -> ScreenView | None:
        place = self.position(screen_id)
        return None if place < 0 else self.screens[place]
