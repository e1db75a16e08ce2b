# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Procedure: one guided procedure, loaded and checked: the tree of its survey, its decisions and its papers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from kiosk.domain.walk.choices import ChoiceList
from kiosk.domain.walk.expressions import Expression
from kiosk.domain.walk.items import count_key, read_key
from kiosk.domain.walk.overflow import Overflow
from kiosk.domain.walk.template import Template, Templates
from kiosk.domain.walk.view import TOLD, Choice, QuestionType
from kiosk.domain.words import Words

HitPolicy = Literal["FIRST", "UNIQUE", "COLLECT"]
DocumentForm = Literal["original", "copy", "both"]
FieldType: TypeAlias = QuestionType | Literal["calculate"]


@dataclass(frozen=True, slots=True)
class FieldTexts:
    """What one question says in one language. `is_plain` when nothing in it mentions another question."""

    label: Template
    hint: Template
    why: Template
    speech: Template
    choices: tuple[Choice, ...]
    is_plain: bool


@dataclass(frozen=True, slots=True)
class Field:
    """One row of the survey: a question, a note or a calculate. `place` counts all rows in sheet order; `repeat` is
    the repeat that holds it."""

    name: str
    type: FieldType
    place: int
    row: int
    parent: int | None
    format: str
    appearance: str
    is_sensitive: bool
    repeat: str | None
    texts: Mapping[str, FieldTexts]
    choices: ChoiceList | None
    relevant: Expression | None
    required: Expression | None
    required_message: Templates
    constraint: Expression | None
    constraint_message: Templates
    calculation: Expression | None
    choice_filter: Expression | None
    default: Expression | str

    @property
    def is_question(self) -> bool:
        return self.type != "calculate" and self.type not in TOLD

    @property
    def is_shown(self) -> bool:
        return self.type != "calculate"


@dataclass(frozen=True, slots=True)
class Group:
    """A group of the survey; with `is_screen` all its questions share one screen."""

    name: str
    place: int
    row: int
    parent: int | None
    repeat: str | None
    is_screen: bool
    heading: Templates
    relevant: Expression | None
    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """Questions that are asked once per item. `end` is the place of its last row."""

    name: str
    place: int
    end: int
    row: int
    parent: int | None
    is_screen: bool
    heading: Templates
    relevant: Expression | None
    children: tuple[Node, ...]

    @property
    def repeat(self) -> None:
        """A repeat stands in no other."""


Node: TypeAlias = Field | Group | Repeat


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen in sheet order, whether on the path or not. `group` is set where several questions share it. The
    screen that lists the items of a `repeat` comes after them; `parts` are the screens of one item."""

    id: str
    place: int
    group: Group | Repeat | None
    fields: tuple[Field, ...]
    repeat: Repeat | None = None
    parts: tuple[Screen, ...] = ()


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """`certain` is `when` in three-valued logic, for asking while questions still lie ahead."""

    outcome: str
    when: Expression
    certain: Expression
    title: Templates
    body: Templates
    next_procedure: str | None

    @property
    def is_exit(self) -> bool:
        return self.outcome.partition(":")[0] == "exit"


@dataclass(frozen=True, slots=True)
class DecisionTable:
    """The last row holds when no other does."""

    name: str
    hit_policy: HitPolicy
    rows: tuple[DecisionRow, ...]


@dataclass(frozen=True, slots=True)
class DocumentRow:
    id: str
    label: Templates
    form: DocumentForm
    when: Expression


@dataclass(frozen=True, slots=True)
class PrintRow:
    """`overflow` says where a value goes that does not fit its field; with `repeat` it is printed once per item."""

    document: str
    field: str
    label: Templates
    section: Templates
    value: Expression
    when: Expression
    overflow: Overflow | None
    notes: str
    repeat: str | None


@dataclass(frozen=True, slots=True)
class Case:
    """One row of the sheet `tests`: answers in order, and what must come of them."""

    name: str
    answers: tuple[tuple[str, str], ...]
    expect_path: tuple[str, ...]
    expect: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Procedure:
    """`order` is the sequence in which values are computed, `ready` the place from which on each of them is known;
    `decisive` the places after which decisions may change."""

    id: str
    version: str
    sha256: str
    languages: tuple[str, ...]
    default_language: str
    title: Words
    facts: Mapping[str, Words]
    lists: Mapping[str, ChoiceList]
    nodes: tuple[Node, ...]
    documents: tuple[DocumentRow, ...]
    decisions: tuple[DecisionTable, ...]
    print: tuple[PrintRow, ...]
    cases: tuple[Case, ...]
    fields: Mapping[str, Field]
    repeats: Mapping[str, Repeat]
    screens: tuple[Screen, ...]
    order: tuple[Node, ...]
    ready: Mapping[str, int]
    decisive: tuple[int, ...]

    def language_for(self, wanted: str) -> str:
        """The language of the procedure that a citizen who wants `wanted` reads."""
        return wanted if wanted in self.languages else self.default_language

    def asked(self, name: str) -> Field | None:
        """The field that the name of an answer means, in a repeat `person[2].age`; None when there is none."""
        key = read_key(name)
        field = self.fields.get(name if key is None else key.name)
        return field if field is not None and field.repeat == (key and key.repeat) else None

    def is_answer(self, name: str) -> bool:
        """Whether an answer can have this name."""
        field = self.asked(name)
        return field is not None or name in {count_key(repeat) for repeat in self.repeats}
