# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos, files and signatures in the engine: on the path, never in the way, on the checklist or on the paper."""

from __future__ import annotations

import pytest

from kiosk.domain.walk.printed import SIGN_HERE
from tests.domain.walk_package import node, package, path, plain, printed, repeat, seen, yes_no

ROW = {"document": "form", "value": "${sign}", "field": "sign"}


@pytest.mark.parametrize("kind", ["note", "photo", "file", "signature"])
def test_nobody_is_held_up_by_what_asks_nothing(kind: str) -> None:
    view = seen(package(node("told", kind, required="true()", default="x", constraint="false()"), yes_no("a")), {})
    assert (path(view), view.current, view.errors.get("told")) == (["told", "a"], "a", None)
    done = seen(package(node("told", kind, required="true()")), {"told": "an answer of before"})
    assert done.is_complete
    assert (plain(done.values), done.submission, done.summary) == ({"told": ""}, {}, ())


@pytest.mark.parametrize("kind", ["photo", "file"])
def test_what_is_brought_is_listed_while_it_is_asked(kind: str) -> None:
    form = package(
        yes_no("a"),
        node("face", kind, relevant="${a} = 'si'"),
        documents=[{"id": "ine", "label": {"es": "INE"}, "form": "copy"}],
    )
    assert [(each.id, each.label, each.form) for each in seen(form, {"a": "si"}).documents] == [
        ("ine", "INE", "copy"),
        ("face", "Face", "original"),
    ]
    assert [each.id for each in seen(form, {"a": "no"}).documents] == ["ine"]


def test_a_row_of_the_documents_stands_for_it_even_where_it_does_not_hold() -> None:
    form = package(node("face", "photo"), documents=[{"id": "face", "label": {"es": "Foto"}, "when": "1 = 2"}])
    assert seen(form, {}).documents == ()


def test_each_item_brings_its_own() -> None:
    form = package(repeat("kid", node("name"), node("record", "file", label={"es": "Acta de ${name}"})))
    view = seen(form, {"kid#": "2", "kid[1].name": "Ana", "kid[2].name": "Luz"})
    assert [each.label for each in view.documents] == ["Acta de Ana", "Acta de Luz"]


def test_a_signature_is_a_line_on_paper_where_it_is_asked() -> None:
    form = package(yes_no("a"), node("sign", "signature", relevant="${a} = 'si'"), print=[ROW])
    assert printed(seen(form, {"a": "si"})) == {"sign": SIGN_HERE}
    assert printed(seen(form, {"a": "no"})) == {}


def test_each_item_is_signed_where_it_is_asked() -> None:
    form = package(
        repeat("kid", node("age", "integer"), node("sign", "signature", relevant="${age} > 17")), print=[ROW]
    )
    view = seen(form, {"kid#": "3", "kid[1].age": "20", "kid[2].age": "4", "kid[3].age": "40"})
    assert [(row.item, row.value.reveal()) for row in view.print] == [(1, SIGN_HERE), (3, SIGN_HERE)]
