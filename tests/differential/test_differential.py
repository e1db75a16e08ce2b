# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Our engine against ODK's own, walk by walk: what is asked, computed, required and refused must be the same."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random

import pytest

from tests.conftest import ROOT
from tests.differential.comparison import Comparison
from tests.differential.odk_engine import odk_facts, why_not_here
from tests.differential.odk_form import Form, read_form, without_helpers
from tests.differential.our_facts import KINDS
from tests.differential.walks import Walk, Walker

TODAY = date(2026, 11, 23)
OF_CONTENT = sorted((ROOT / "content").glob("*/*/form.md"))
ON_PURPOSE = sorted((Path(__file__).parent / "forms").glob("*.md"))
WALKS = 8
STEPS = 30
LEAST = 20_000

pytestmark = pytest.mark.exhaustive


def walks_of(form: Form) -> list[Walk]:
    return [Walker(form.procedure, TODAY, Random(f"{form.name} {number}")).walk(STEPS) for number in range(WALKS)]


def test_no_difference_on_any_form(record_property: Callable[[str, object], None]) -> None:
    if reason := why_not_here():
        pytest.skip(reason)
    forms = [read_form(path, TODAY) for path in (*OF_CONTENT, *ON_PURPOSE)]
    walks = {form.name: walks_of(form) for form in forms}
    asked = [(form.name, form.xform, [walk.steps for walk in walks[form.name]]) for form in forms]
    theirs = odk_facts(asked, TODAY)
    comparison = Comparison()
    for name, walked in walks.items():
        for walk, facts in zip(walked, theirs[name], strict=True):
            comparison.walk(name, walk.steps, walk.facts, [without_helpers(each) for each in facts])
    record_property("told", told(comparison, len(forms)))
    assert comparison.differences == []
    assert comparison.fresh.total() >= LEAST
    assert all(comparison.fresh[kind] for kind in KINDS)


def told(comparison: Comparison, forms: int) -> str:
    counted = ", ".join(f"{kind} {comparison.compared[kind]:,} ({comparison.fresh[kind]:,})" for kind in KINDS)
    everything, fresh = comparison.compared.total(), comparison.fresh.total()
    return (
        f"{forms} forms × {WALKS} walks × {STEPS} steps: {everything:,} comparisons, {fresh:,} of them of something "
        f"that the step had changed: {len(comparison.differences)} differences. By kind (changed): {counted}."
    )
