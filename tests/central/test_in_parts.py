# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Work in parts: many processes or one, the answers are the same and in the same order."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from central.publish import in_parts as module
from central.publish.in_parts import FEW, in_parts
from central.publish.publish import check_content
from central.publish.records_in import records_in
from tests.central.contents import GUIDED, OTHER, small_content, write_content


def total(numbers: Sequence[int]) -> tuple[int, int]:
    return sum(numbers), len(numbers)


def fail(numbers: Sequence[int]) -> int:
    raise OSError(f"no place for {len(numbers)}")


def test_many_processes_answer_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = range(FEW + 1)
    many = list(in_parts(total, numbers))
    monkeypatch.setattr(module, "FEW", FEW + 1)
    assert list(in_parts(total, numbers)) == many
    assert sum(count for _, count in many) == len(numbers)
    assert list(in_parts(total, [])) == []


def test_what_fails_in_another_process_is_raised_here() -> None:
    with pytest.raises(OSError, match="no place for"):
        list(in_parts(fail, range(FEW + 1)))


def test_content_is_judged_alike_by_many_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = small_content()
    files[OTHER] = files[OTHER].replace("kind: tramite", "kind: what").replace("Servicio otro", "SERVICIO OTRO")
    files[GUIDED] = files[GUIDED].replace("Vaya ahí", "Vaya a www.example.mx")
    content = write_content(tmp_path, files)
    one = check_content(content)
    monkeypatch.setattr(module, "FEW", 0)
    monkeypatch.setattr(module, "PART", 1)
    many = check_content(content)
    assert many.problems.errors == one.problems.errors
    assert len(one.problems.errors) >= 3
    assert many.problems.warnings == one.problems.warnings
    assert list(records_in(many)) == list(records_in(one))
