# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether an .xlsx may be opened at all: its size unpacked, and no entities in its XML. Reads no sheet."""

from __future__ import annotations

from io import BytesIO
from typing import Final
from zipfile import ZipFile

FILE_BYTES_MOST: Final = 10_000_000
UNPACKED_BYTES_MOST: Final = 20_000_000
_MEMBERS_MOST: Final = 2_000
# Spreadsheets need neither, and an entity that names itself many times fills the memory.
_MARKUP: Final = tuple(mark.encode(code) for mark in ("<!DOCTYPE", "<!ENTITY") for code in ("utf-8", "utf-16-le"))
_MARKUP_REVERSED: Final = tuple(mark.encode("utf-16-be") for mark in ("<!DOCTYPE", "<!ENTITY"))


def archive_complaint(data: bytes) -> str:
    """'' when the workbook can be opened. Raises BadZipFile and other errors of a broken file."""
    with ZipFile(BytesIO(data)) as archive:
        members = archive.infolist()
        # What a member says of its size is the most that ever comes out of it.
        unpacked = sum(member.file_size for member in members)
        if len(members) > _MEMBERS_MOST or unpacked > UNPACKED_BYTES_MOST:
            return (
                f"The workbook unpacks to {len(members)} parts of {unpacked:,} bytes in all; "
                f"at most {UNPACKED_BYTES_MOST:,} are read. Copy its sheets into a new workbook."
            )
        for member in members:
            if member.filename.lower().endswith((".xml", ".rels")) and _has_markup(archive.read(member)):
                return f"“{member.filename}” in the workbook declares a document type; save the workbook again."
    return ""


def has_formulas(data: bytes) -> bool:
    """Whether a sheet may compute cells; seldom true, and cheaper to ask than to read all sheets twice."""
    with ZipFile(BytesIO(data)) as archive:
        sheets = (member for member in archive.namelist() if "worksheets/" in member)
        return any(b"<f" in archive.read(sheet) for sheet in sheets)


def _has_markup(text: bytes) -> bool:
    return any(mark in text for mark in (*_MARKUP, *_MARKUP_REVERSED))
