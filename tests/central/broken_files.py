# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bytes that are no workbook any more, and .xlsx files made to fill the memory of whoever opens them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Final

from tests.central.workbooks import small_form, write_form

Parts = dict[str, bytes]
_SHEET: Final = "xl/worksheets/sheet1.xml"
_BOOK: Final = "xl/workbook.xml"
_DECLARATION: Final = b"<?xml version='1.0'?>"


def break_bytes(data: bytes, random: Random) -> bytes:
    """Cut off, flipped, doubled, or another encoding."""
    at, end = sorted(random.randint(0, len(data)) for _ in range(2))
    flipped = bytearray(data)
    for _ in range(random.choice((1, 5, 50))):
        if flipped:
            flipped[random.randrange(len(flipped))] = random.randrange(256)
    return random.choice(
        (
            data[:at],
            data[at:],
            data[:at] + data[end:],
            data + data[at:end],
            bytes(flipped),
            b"\xef\xbb\xbf" + data,
            b"\0" * 99,
        )
    )


def hostile_xlsx(number: int, folder: Path) -> Path:
    way = HOSTILE[number % len(HOSTILE)]
    path = write_form(folder, small_form(), ".xlsx")
    parts = way(read_parts(path), Random(number))
    write_parts(path, parts)
    return path


def read_parts(path: Path) -> Parts:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write_parts(path: Path, parts: Parts) -> None:
    stored = BytesIO()
    with zipfile.ZipFile(stored, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    path.write_bytes(stored.getvalue())


def _entities(depth: int, wide: bool) -> bytes:
    laughs = b"".join(b"<!ENTITY l%d '%s'>" % (level, b"&l%d;" % (level - 1) * 10) for level in range(1, depth))
    first = b"ha" * (50_000 if wide else 1)
    return b"<!DOCTYPE sst [<!ENTITY l0 '%s'>%s]>" % (first, laughs)


def billion_laughs(parts: Parts, random: Random) -> Parts:
    name = random.choice((_SHEET, _BOOK, "xl/sharedStrings.xml", "[Content_Types].xml", "xl/_rels/workbook.xml.rels"))
    data = parts.get(name, b"<sst/>").partition(b"?>")[2] or parts.get(name, b"<sst/>")
    return {**parts, name: _DECLARATION + _entities(12, False) + data.replace(b"<t>", b"<t>&l11;")}


def wide_entities(parts: Parts, _random: Random) -> Parts:
    data = parts[_SHEET].partition(b"?>")[2] or parts[_SHEET]
    return {**parts, _SHEET: _DECLARATION + _entities(1, True) + data.replace(b"<v>", b"<v>&l0;&l0;&l0;&l0;")}


def utf_16_entities(parts: Parts, _random: Random) -> Parts:
    text = (_entities(12, False) + parts[_SHEET]).decode().replace("<v>", "<v>&l11;")
    return {**parts, _SHEET: ("<?xml version='1.0' encoding='utf-16'?>" + text).encode("utf-16")}


def file_entity(parts: Parts, _random: Random) -> Parts:
    declared = b"<!DOCTYPE x [<!ENTITY f SYSTEM 'file:///etc/hostname'>]>"
    return {**parts, _SHEET: _DECLARATION + declared + parts[_SHEET].replace(b"<t>", b"<t>&f;")}


def zip_bomb(parts: Parts, random: Random) -> Parts:
    name = random.choice(("xl/media/image1.png", _SHEET, "xl/styles.xml"))
    return {**parts, name: b"<worksheet>" + b" " * 60_000_000}


def many_parts(parts: Parts, _random: Random) -> Parts:
    return {**parts, **{f"xl/media/{number}.png": b"" for number in range(3_000)}}


def merged_everything(parts: Parts, _random: Random) -> Parts:
    merged = b'</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    return {**parts, _SHEET: parts[_SHEET].replace(b"</sheetData>", merged)}


def last_cell(parts: Parts, _random: Random) -> Parts:
    far = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>far</t></is></c></row></sheetData>'
    wide = parts[_SHEET].replace(b"</sheetData>", far)
    return {**parts, _SHEET: wide.replace(b"<sheetData>", b'<dimension ref="A1:XFD1048576"/><sheetData>')}


def wide_header(parts: Parts, _random: Random) -> Parts:
    far = b'<c r="XFD1" t="inlineStr"><is><t>far</t></is></c></row>'
    return {**parts, _SHEET: parts[_SHEET].replace(b"</row>", far, 1)}


def odd_cells(parts: Parts, random: Random) -> Parts:
    cell = random.choice(
        (
            b'<c r="C3" t="s"><v>99999999</v></c>',
            b'<c r="C3" t="s"><v>-1</v></c>',
            b'<c r="C3" t="d"><v>never</v></c>',
            b'<c r="C3" t="b"><v>7</v></c>',
            b'<c r="C3" t="e"><v>#REF!</v></c>',
            b'<c r="C3"><f>SUM(A1:A9)</f></c>',
            b'<c r="C3"><f>1/0</f><v>#DIV/0!</v></c>',
            b'<c r="??"><v>1</v></c>',
            b'<c r="C3" s="99999"><v>1</v></c>',
            b'<c r="C3"><v>1e999</v></c>',
            b'<c r="C3" t="inlineStr"><is><r><t>_x0007_rich</t></r></is></c>',
            b'<c r="C3" t="str"><v>_x0000__xD800_</v></c>',
        )
    )
    return {**parts, _SHEET: parts[_SHEET].replace(b"</row>", cell + b"</row>", random.randint(1, 4))}


def lost_part(parts: Parts, random: Random) -> Parts:
    lost = random.choice(sorted(parts))
    return {name: data for name, data in parts.items() if name != lost}


def broken_part(parts: Parts, random: Random) -> Parts:
    name = random.choice(sorted(parts))
    return {**parts, name: break_bytes(parts[name], random)}


def deep_xml(parts: Parts, _random: Random) -> Parts:
    return {**parts, _SHEET: b"<worksheet><sheetData>" + b"<row><c>" * 200_000}


HOSTILE: Final[tuple[Callable[[Parts, Random], Parts], ...]] = (
    *(billion_laughs, wide_entities, utf_16_entities, file_entity, zip_bomb, many_parts, merged_everything, last_cell),
    *(wide_header, odd_cells, odd_cells, odd_cells, lost_part, broken_part, broken_part, deep_xml),
)
