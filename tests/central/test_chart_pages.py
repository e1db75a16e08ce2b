# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A chart on its pages: A4, every text on its page and in its margins, no box on another one."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from central.chart.chart import draw_chart
from central.chart.letters import width_of, wrapped
from central.compile.compile_form import compile_form
from kiosk.domain.walk import Procedure, load
from tests.central.chart_forms import decided, many_turns, said
from tests.conftest import ROOT
from tests.domain.walk_package import node

TODAY = date(2026, 11, 23)
CONTENT = sorted((ROOT / "content").glob("*/*/form.md"))
SVG = "{http://www.w3.org/2000/svg}"


def test_lines_are_never_wider_than_their_room() -> None:
    text = f"Un texto con una palabra {'l' * 80}m y mx-fed/constancia-de-situacion-fiscal-de-quien-sea 漢字漢字"
    lines = wrapped(text, 30, 3.2, is_bold=True)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert max(width_of(line, 3.2, is_bold=True) for line in lines) <= 30
    assert any(line.endswith("-") for line in lines)


def drawn(procedure: Procedure, language: str) -> ElementTree.Element:
    return ElementTree.fromstring(draw_chart(procedure, language))


def check_pages(root: ElementTree.Element) -> None:
    """Every text lies on its page, between the margins, and no box reaches over the edge of one."""
    pages = round(float(root.attrib["height"].removesuffix("mm")) / 297)
    assert root.attrib["width"] == "210mm"
    for text in root.iter(f"{SVG}text"):
        size, x, y = (float(text.attrib[name]) for name in ("font-size", "x", "y"))
        wide = width_of(text.text or "", size, is_bold=text.get("font-weight") == "bold")
        left = {"middle": x - wide / 2, "end": x - wide}.get(text.get("text-anchor", ""), x)
        assert left >= 10, text.text
        assert left + wide <= 201, text.text
        assert 4 <= y % 297 <= 293, text.text
        assert y < pages * 297
    boxes = [{name: float(box.attrib.get(name, "0")) for name in ("x", "y", "width", "height")} for box in rects(root)]
    for box in boxes:
        assert int(box["y"] // 297) == int((box["y"] + box["height"]) // 297)
        assert box["x"] + box["width"] <= 198.01
    for one, other in ((a, b) for place, a in enumerate(boxes) for b in boxes[place + 1 :]):
        assert not _overlap(one, other), (one, other)


def rects(root: ElementTree.Element) -> list[ElementTree.Element]:
    return [box for box in root.iter(f"{SVG}rect") if "stroke" in box.attrib]


def _overlap(one: dict[str, float], other: dict[str, float]) -> bool:
    def meet(at: str, length: str) -> bool:
        return one[at] < other[at] + other[length] and other[at] < one[at] + one[length]

    return meet("x", "width") and meet("y", "height")


@pytest.mark.parametrize("form", CONTENT, ids=lambda form: form.parent.name)
def test_the_charts_of_the_content_lie_well_on_their_pages(form: Path) -> None:
    package = compile_form(form, TODAY).package
    if package is None:
        pytest.skip("the form does not compile, which is another test's to say")
    procedure = load(package)
    for language in ("es", "en"):
        root = drawn(procedure, language)
        check_pages(root)
        shown = " ".join(text.text or "" for text in root.iter(f"{SVG}text"))
        assert all(name in shown for name in (screen.id for screen in procedure.screens))


def test_whatever_is_written_fits_on_pages() -> None:
    long = said("palabra " * 200, "palabras " * 100)
    rows = [(f"${{insured}} = 'no{'o' * number}'", f"exit:e{number}", long["en"]) for number in range(9)]
    form = many_turns(
        decisions=[decided(*rows, ("true()", "eligible", long["en"]))],
        documents=[{"id": f"d{n}", "label": long, "form": "both", "when": "${insured} = 'si'"} for n in range(60)],
    )
    for row in form["decisions"][0]["rows"]:
        row["next_procedure"] = "mx-fed/pension-de-las-personas-con-nombres-largos"
    for row in form["survey"][:2]:
        row["label"] = long
    form["procedure"]["title"] = long
    root = drawn(load(form), "xx")
    check_pages(root)
    assert float(root.attrib["height"].removesuffix("mm")) > 5 * 297


def test_a_repeat_over_several_pages_goes_on_beside_them() -> None:
    form = many_turns()
    form["survey"][3]["children"] += [node(f"q{number}") for number in range(30)]
    form["survey"][3]["relevant"] = "${insured} = 'si'"
    root = drawn(load(form), "es")
    check_pages(root)
    dashed = [line for line in root.iter(f"{SVG}polyline") if "stroke-dasharray" in line.attrib]
    assert {int(float(line.attrib["points"].split()[0].split(",")[1]) // 297) for line in dashed} >= {0, 1, 2}
    shown = [text.text for text in root.iter(f"{SVG}text")]
    assert "sigue en la página 2" in shown
    assert "viene de la página 1" in shown
