# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Paragraphs and lists as editors write them."""

from __future__ import annotations

import pytest

from central.publish.blocks import BlocksDiffer, split_parts, to_blocks


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Uno\ndos", [("p", ["Uno dos"])]),
        ("Uno\n\ndos", [("p", ["Uno"]), ("p", ["dos"])]),
        ("Uno\n- a\n- b", [("p", ["Uno"]), ("ul", ["a", "b"])]),
        ("- a\n\n- b", [("ul", ["a", "b"])]),
        ("- a\n  sigue\n- b", [("ul", ["a sigue", "b"])]),
        ("1. a\n2) b", [("ol", ["a", "b"])]),
        ("- a\n1. b\n\nFin", [("ul", ["a"]), ("ol", ["b"]), ("p", ["Fin"])]),
        ("\n\n", []),
    ],
)
def test_lines_become_parts(text: str, parts: list[tuple[str, list[str]]]) -> None:
    assert split_parts(text) == parts


def test_languages_are_paired_part_by_part() -> None:
    assert to_blocks({"es": "Uno\n1. dos", "en": "One\n1. two"}) == [
        {"type": "p", "text": {"es": "Uno", "en": "One"}},
        {"type": "ol", "items": [{"es": "dos", "en": "two"}]},
    ]


def test_languages_that_differ_are_told_with_their_shapes() -> None:
    with pytest.raises(BlocksDiffer, match="“es” has a paragraph, a list of 1, “en” has nothing"):
        to_blocks({"es": "Uno\n- dos", "en": ""})
