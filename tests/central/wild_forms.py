# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Workbooks that no editor should make, by number: real and grown forms with cells, rows, columns and sheets mutated,
written as .md, .csv or .xlsx, some with their bytes broken as well."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from io import StringIO
from pathlib import Path
from random import Random
from typing import Any, Final

from openpyxl import Workbook
from pyxform.question_type_dictionary import QUESTION_TYPE_DICT

from central.compile.odk import read_workbook
from tests.central.broken_files import break_bytes, hostile_xlsx
from tests.central.wild_expressions import wild_expression
from tests.central.workbooks import markdown, small_form
from tests.conftest import ROOT

Cell = Any
Book = dict[str, list[list[Cell]]]
_STRANGE: Final = (
    *("", " ", "\u00a0", "ñ\u0301\u202e", "\U0001f600" * 20, "x" * 100_000, "|", "a|b", '"', "'", "=1+1", "${", "${}"),
    *("${a b}", "<b>", "&amp;", "]]>", "../../etc/passwd", "true()", "\t", "a\nb", "#", "-", "__proto__", "é" * 300),
    *("label::Español (es)", "name", "9999999999999999", "TRUE", "2026-01-01", "1e400", "a; b=c; d#=9", "person[99].x"),
    *("\u2028", "\ufeff", "０１", "٣", "null", "exit:", "annex:99999", "0", "select_one", "end_repeat"),
)
_TYPED: Final = (1, 1.5, True, False, datetime.fromisoformat("2026-01-02T00:00"), date(2026, 1, 2), 10**20, -0.0)
_TYPES: Final = (
    *sorted(QUESTION_TYPE_DICT),
    "begin_group",
    "end_group",
    "begin_repeat",
    "end_repeat",
    "select_one yes_no",
)
_EXPRESSIONS: Final = ("relevant", "constraint", "calculation", "required", "choice_filter", "default", "when", "value")


def wild_form(number: int, folder: Path) -> Path:
    random = Random(number)
    if number % 10 == 9:
        return hostile_xlsx(number // 10, folder)
    book = grown_form(random) if random.random() < 0.3 else real_form(random)
    for _ in range(random.choice((0, 1, 1, 1, 2, 3, 8))):
        random.choice(_MUTATIONS)(book, random)
    path = write(book, folder, random.choice((".md", ".csv", ".xlsx", ".xlsx")), random)
    if random.random() < 0.15:
        path.write_bytes(break_bytes(path.read_bytes(), random))
    return path


@cache
def _real_forms() -> tuple[Path, ...]:
    return tuple(sorted([*(ROOT / "content").glob("*/*/form.md"), *(ROOT / "tests/differential/forms").glob("*.md")]))


def real_form(random: Random) -> Book:
    if random.random() < 0.2:
        return {name: list(map(list, rows)) for name, rows in small_form().items()}
    read = read_workbook(random.choice(_real_forms()), "form")
    return {
        name: [list(sheet.headers), *([row.cells.get(header, "") for header in sheet.headers] for row in sheet.rows)]
        for name, sheet in read.sheets.items()
    }


def grown_form(random: Random) -> Book:
    """Names that exist, expressions that mostly read them, groups that mostly close."""
    header = ["type", "name", "label", "required", "relevant", "constraint", "calculation", "appearance", "default"]
    rows: list[list[Cell]] = []
    names = ["q0"]
    depth: list[str] = []
    for number in range(random.choice((1, 3, 12, 40))):
        kind = random.choice(
            ("text", "integer", "date", "select_one yes_no", "select_multiple yes_no", "calculate", "note")
        )
        kind = random.choice((kind, kind, kind, "begin_group", "begin_repeat", "image", "file"))
        read = f"${{{random.choice(names)}}}"
        asks = random.choice((f"{read} = 'yes'", f"{read} > 3", f"not({read})", "", "", ""))
        look = random.choice(("", "", "field-list", "signature"))
        name = f"q{number}"
        computed = f"concat({read}, 'x')" if kind == "calculate" else ""
        rows.append([kind, name, f"¿{name} {read}?", random.choice(("yes", "")), asks, "", computed, look, ""])
        names.append(name)
        if kind.startswith("begin"):
            depth.append(kind.replace("begin", "end"))
        elif depth and random.random() < 0.4:
            rows.append([depth.pop(), *[""] * 8])
    rows += [[ended, *[""] * 8] for ended in reversed(depth)]
    choices = [["list_name", "name", "label"], ["yes_no", "yes", "Sí"], ["yes_no", "no", "No"]]
    return {"survey": [header, *rows], "choices": choices}


def _sheet(book: Book, random: Random) -> list[list[Cell]]:
    found = [rows for rows in book.values() if rows and rows[0]]
    return random.choice(found) if found else [[""]]


def _place(rows: list[list[Cell]], random: Random) -> tuple[int, int]:
    row = random.randrange(len(rows))
    return row, random.randrange(max(1, len(rows[row])))


def put(rows: list[list[Cell]], place: tuple[int, int], cell: Cell) -> None:
    row = rows[place[0]]
    if row:
        row[place[1]] = cell


def swap_cells(book: Book, random: Random) -> None:
    rows = _sheet(book, random)
    one, other = _place(rows, random), _place(rows, random)
    if rows[one[0]] and rows[other[0]]:
        first, second = rows[one[0]][one[1]], rows[other[0]][other[1]]
        put(rows, one, second)
        put(rows, other, first)


def strange_cell(book: Book, random: Random) -> None:
    rows = _sheet(book, random)
    put(rows, _place(rows, random), random.choice(_STRANGE))


def typed_cell(book: Book, random: Random) -> None:
    rows = _sheet(book, random)
    put(rows, _place(rows, random), random.choice(_TYPED))


def wild_cell(book: Book, random: Random) -> None:
    rows = _sheet(book, random)
    columns = [at for at, header in enumerate(rows[0]) if header in _EXPRESSIONS]
    row = random.randrange(len(rows))
    for column in columns[-1:] if random.random() < 0.3 else columns[:1]:
        if column < len(rows[row]):
            rows[row][column] = wild_expression(random.randrange(10_000))


def other_type(book: Book, random: Random) -> None:
    rows = book.get("survey") or [[""]]
    if "type" in rows[0] and len(rows) > 1:
        row = rows[random.randrange(1, len(rows))]
        if row:
            row[min(rows[0].index("type"), len(row) - 1)] = random.choice(_TYPES)


def lose_column(book: Book, random: Random) -> None:
    rows = _sheet(book, random)
    column = random.randrange(len(rows[0]))
    for row in rows:
        del row[column : column + 1]


def double_column(book: Book, random: Random) -> None:
    rows = _sheet(book, random)
    column = random.randrange(len(rows[0]))
    for row in rows:
        row.extend(row[column : column + 1])


def lose_row(book: Book, random: Random) -> None:
    rows = _sheet(book, random)
    del rows[random.randrange(len(rows))]


def double_rows(book: Book, random: Random) -> None:
    rows = _sheet(book, random)
    first = random.randrange(len(rows))
    times = random.choice((1, 1, 30, 300))
    rows += [list(row) for row in rows[first : first + 3] for _ in range(times)]


def shuffle_rows(book: Book, random: Random) -> None:
    rows = _sheet(book, random)
    body = rows[1:]
    random.shuffle(body)
    rows[1:] = body


def merge_sheets(book: Book, random: Random) -> None:
    one, other = _sheet(book, random), _sheet(book, random)
    one += [list(row) for row in other]


def lose_sheet(book: Book, random: Random) -> None:
    if len(book) > 1:
        del book[random.choice(list(book))]


def rename_sheet(book: Book, random: Random) -> None:
    name = random.choice(list(book))
    book[random.choice(("Survey", "SURVEY ", "choices", "tests", "otra hoja", "entities", "osm", name + "_header"))] = (
        book.pop(name)
    )


def nest_deeply(book: Book, random: Random) -> None:
    rows = book.setdefault("survey", [["type", "name"]])
    width = len(rows[0])
    count = random.choice((5, 17, 80, 400))
    opened = [
        [*(f"begin_{random.choice(('group', 'repeat'))}", f"deep{each}"), *["x"] * width][:width]
        for each in range(count)
    ]
    rows[1:1] = opened
    rows += [["end_group", *[""] * width][:width] for _ in range(count)]


_MUTATIONS: Final[tuple[Callable[[Book, Random], None], ...]] = (
    *(swap_cells, strange_cell, strange_cell, typed_cell, wild_cell, wild_cell, other_type, lose_column, double_column),
    *(lose_row, double_rows, shuffle_rows, merge_sheets, lose_sheet, rename_sheet, nest_deeply),
)


def write(book: Book, folder: Path, suffix: str, random: Random) -> Path:
    path = folder / f"form{suffix}"
    if suffix == ".xlsx":
        _write_xlsx(book, path, random)
        return path
    texts = {name: [["" if cell is None else str(cell) for cell in row] for row in rows] for name, rows in book.items()}
    path.write_text(markdown(texts) if suffix == ".md" else _comma_separated(texts), encoding="utf-8")
    return path


def _comma_separated(texts: dict[str, list[list[str]]]) -> str:
    page = StringIO()
    writer = csv.writer(page)
    for name, rows in texts.items():
        writer.writerow([name])
        writer.writerows(["", *row] for row in rows)
    return page.getvalue()


def _write_xlsx(book: Book, path: Path, random: Random) -> None:
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, rows in book.items():
        sheet = workbook.create_sheet(name[:31])
        for number, row in enumerate(rows, 1):
            for column, cell in enumerate(row, 1):
                if cell not in ("", None):
                    sheet.cell(number, column).value = cell[:32_767] if isinstance(cell, str) else cell
        if random.random() < 0.1:
            sheet.merge_cells(
                start_row=1, start_column=1, end_row=random.randint(1, 9), end_column=random.randint(1, 9)
            )
    workbook.save(path)
