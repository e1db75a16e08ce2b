# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an item of a list is called, where all that is asked of it stands on one screen."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.domain.walk import evaluate, load
from kiosk.ui.screens.item_name import item_name
from tests.domain.walk_package import TODAY, group, node, package, repeat

NAME, SURNAME, BORN = node("first"), node("last"), node("born", "date")
ANSWERS = {"person#": "1", "person[1].first": "Ana", "person[1].last": "Solís", "person[1].born": "1931-08-20"}


@pytest.mark.parametrize(
    ("asked", "called"),
    [
        ([NAME, SURNAME, BORN], "Ana Solís"),
        ([NAME, BORN, SURNAME], "Ana"),
        ([BORN, NAME, SURNAME], "20 de agosto de 1931"),
        ([node("curp", format="curp"), NAME], "Ana"),
    ],
)
def test_a_name_is_the_words_that_the_first_screen_begins_with(asked: list[dict[str, Any]], called: str) -> None:
    everything = repeat("person", group("all", *asked, appearance="field-list"))
    view = evaluate(load(package(everything)), ANSWERS, TODAY, "es")
    [collector] = [screen.collector for screen in view.screens if screen.collector is not None]
    assert item_name(view, collector.items[0]).words == called
