# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every type of XLSForm either works or is refused at its cell with what to write instead."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pyxform.question_type_dictionary import QUESTION_TYPE_DICT

from central.compile.compile_form import compile_form
from central.compile.question_types import read_type
from tests.central.workbooks import change, small_form, write_form

REFUSED = [
    ("geopoint", "ask for the place in words"),
    ("start-geopoint", "ask for the place in words"),
    ("audio", "use “file”"),
    ("video", "use “file”"),
    ("barcode", "use “text”"),
    ("range", "use “integer” or “decimal”"),
    ("rank yes_no", "one “select_one” for each place"),
    ("time", "use “text”"),
    ("dateTime", "use “date” for the day"),
    ("select_one_from_file states.csv", "sheet choices"),
    ("select_multiple_from_file states.csv", "sheet choices"),
    ("select one from file states.csv", "sheet choices"),
    ("hidden", "use “calculate”"),
    ("today", "with today()"),
    ("start", "time of the visit"),
    ("end", "time of the visit"),
    ("deviceid", "leave the row out"),
    ("username", "leave the row out"),
    ("audit", "leave the row out"),
    ("email", "the format email"),
    ("phonenumber", "the format tel_mx"),
    ("begin_loop over yes_no", "begin_repeat"),
    ("xml-external", "sheet choices"),
    ("nonsense", "list of types"),
]
ASKED = {"acknowledge", "calculate", "date", "decimal", "file", "image", "int", "integer", "note", "photo", "string"}
ASKED |= {"text", "trigger"}


@pytest.mark.parametrize(("kind", "advice"), REFUSED, ids=lambda value: value)
def test_a_type_is_refused_with_what_to_write_instead(tmp_path: Path, kind: str, advice: str) -> None:
    form = write_form(tmp_path, change(small_form(), "survey", 4, "type", kind))
    told = [each for each in compile_form(form, date(2026, 11, 23)).problems.errors if "does not ask" in each.sentence]
    assert [each.place for each in told] == ["survey, row 4, column type"]
    assert advice in told[0].sentence


@pytest.mark.parametrize("kind", sorted(kind for kind in QUESTION_TYPE_DICT if not kind.startswith("select")))
def test_no_type_of_odk_is_passed_over(kind: str) -> None:
    found = read_type(kind)
    assert bool(found.type) == (kind in ASKED)
    assert bool(found.complaint) != bool(found.type)
