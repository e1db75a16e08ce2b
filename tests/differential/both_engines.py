# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sends citizens through forms, asks both engines what they hold true after every step, and lays it side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from tests.differential.comparison import Comparison
from tests.differential.odk_engine import odk_facts
from tests.differential.odk_form import Form, without_helpers
from tests.differential.our_facts import KINDS
from tests.differential.walks import Walk, Walker


@dataclass(frozen=True, slots=True)
class Outing:
    """How long it is: `walks` per form, of so many `steps`."""

    walks: int
    steps: int

    def compare(self, forms: Sequence[Form], today: date) -> Comparison:
        walks = {form.name: self._walks(form, today) for form in forms}
        asked = [(form.name, form.xform, [walk.steps for walk in walks[form.name]]) for form in forms]
        theirs = odk_facts(asked, today)
        comparison = Comparison()
        for name, walked in walks.items():
            for walk, facts in zip(walked, theirs[name], strict=True):
                comparison.walk(name, walk.steps, walk.facts, [without_helpers(each) for each in facts])
        return comparison

    def told(self, comparison: Comparison, what: str) -> str:
        counted = ", ".join(f"{kind} {comparison.compared[kind]:,} ({comparison.fresh[kind]:,})" for kind in KINDS)
        everything, fresh = comparison.compared.total(), comparison.fresh.total()
        return (
            f"{what} × {self.walks} walks × {self.steps} steps: {everything:,} comparisons, {fresh:,} of them of what "
            f"the step had changed: {len(comparison.differences)} differences. By kind (changed): {counted}."
        )

    def _walks(self, form: Form, today: date) -> list[Walk]:
        """Seeded by the name of the form: the same on every machine."""
        chances = (Random(f"{form.name} {number}") for number in range(self.walks))
        return [Walker(form.procedure, today, chance).walk(self.steps) for chance in chances]
