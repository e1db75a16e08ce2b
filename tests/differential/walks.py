# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random walks of a citizen who answers, takes back, toggles and changes the items of repeats, from a seed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Final, TypeAlias

from kiosk.domain.walk.items import item_count, read_key, with_counts, with_item, without_item
from kiosk.domain.walk.procedure import Field, Procedure
from tests.differential.answers_to_try import answers_to_try
from tests.differential.our_facts import Facts, Standing, standing

Step: TypeAlias = list[str | int]
ITEMS_MOST: Final = 4
"""In a walk, so that all of them are still changed often."""


@dataclass(frozen=True, slots=True)
class Walk:
    """`steps` as engine.mjs takes them; `facts` are ours before the first and after each."""

    steps: list[Step]
    facts: list[Facts]


class Walker:
    """One citizen at one form. Keeps every answer, so that branches are left and come back with theirs."""

    def __init__(self, procedure: Procedure, today: date, chance: Random) -> None:
        self._procedure = procedure
        self._today = today
        self._chance = chance
        self._answers: dict[str, str] = {}
        self._former: list[tuple[str, str]] = []
        self._to_try = answers_to_try(procedure, today)
        self._now = self._look()
        self._walk = Walk([], [self._now.facts])

    def walk(self, length: int) -> Walk:
        cases = self._procedure.cases
        if cases and self._chance.random() < 0.6:
            self._follow(dict(self._chance.choice(cases).answers))
        while len(self._walk.steps) < length:
            self._wander()
        return self._walk

    def _look(self) -> Standing:
        return standing(self._procedure, self._answers, self._today)

    def _follow(self, answers: dict[str, str]) -> None:
        """As one of the form's own cases says, so that walks also begin far inside."""
        counted = with_counts(answers)
        for repeat in self._procedure.repeats:
            while item_count(self._answers, repeat) < item_count(counted, repeat) and self._is_on(repeat):
                self._change_items(["add", repeat])
        for key, raw in answers.items():
            self._answer(key, raw)

    def _wander(self) -> None:
        repeats = [name for name in self._procedure.repeats if self._is_on(name)]
        if repeats and self._chance.random() < 0.2:
            self._add_or_remove(self._chance.choice(repeats))
        elif self._former and self._chance.random() < 0.25:
            self._answer(*self._chance.choice(self._former))
        else:
            asked = list(self._now.facts["required"])
            self._answer_one(self._chance.choice(asked))

    def _answer_one(self, key: str) -> None:
        field = self._field(key)
        self._answer(key, self._chance.choice(self._to_try[field.name]) if self._chance.random() < 0.9 else "")

    def _answer(self, key: str, raw: str) -> None:
        """Nobody answers what is not asked, or chooses what is not offered."""
        if key not in self._now.facts["required"]:
            return
        offered = self._now.facts["choices"].get(key)
        if offered is not None:
            raw = " ".join(each for each in raw.split() if each in offered)
        if key in self._answers:
            self._former = [*self._former[-8:], (key, self._answers[key])]
        self._answers[key] = raw
        self._now = self._look()
        # ODK gets the normal form: it has no formats of ours, and asks for dates and numbers in its own way.
        self._took(["set", key, self._now.known.values[key] if self._is_asked(key) else raw])

    def _add_or_remove(self, repeat: str) -> None:
        count = item_count(self._answers, repeat)
        if count and (count >= ITEMS_MOST or self._chance.random() < 0.4):
            self._change_items(["remove", repeat, self._chance.randint(1, count)])
        else:
            self._change_items(["add", repeat])

    def _change_items(self, step: Step) -> None:
        repeat = str(step[1])
        if step[0] == "add":
            self._answers = with_item(self._answers, repeat)
        else:
            self._answers = without_item(self._answers, repeat, int(step[2]))
            self._former = [each for each in self._former if not each[0].startswith(f"{repeat}[")]
        self._now = self._look()
        self._took(step)

    def _took(self, step: Step) -> None:
        self._walk.steps.append(step)
        self._walk.facts.append(self._now.facts)

    def _is_on(self, repeat: str) -> bool:
        return bool(self._now.facts["relevant"][repeat])

    def _is_asked(self, key: str) -> bool:
        return key in self._now.facts["required"]

    def _field(self, key: str) -> Field:
        item = read_key(key)
        return self._procedure.fields[key if item is None else item.name]
