# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Traces: looks for what a citizen typed after she has gone: in files, in widgets, in live objects."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from kiosk.domain.private import Private

LARGEST_FILE = 64 * 1024 * 1024


def traces_in_files(folders: Iterable[Path], canaries: Iterable[str]) -> list[str]:
    """`file: n` for every file under the folders that holds a canary, in UTF-8, UTF-16 or the code page of receipts."""
    needles = {canary.encode(code) for canary in canaries for code in ("utf-8", "utf-16-le", "cp1252")}
    found = []
    for folder in folders:
        for file in folder.rglob("*"):
            if file.is_file() and not file.is_symlink() and file.stat().st_size <= LARGEST_FILE:
                content = file.read_bytes()
                if any(needle in content for needle in needles):
                    found.append(f"file {file.name}")
    return found


def traces_in_widgets(canaries: Iterable[str]) -> list[str]:
    wanted = tuple(canaries)
    found = []
    for widget in QApplication.allWidgets():
        texts = [widget.accessibleName()]
        if isinstance(widget, QLabel | QLineEdit):
            texts.append(widget.text())
        if any(canary in text for text in texts for canary in wanted):
            found.append(f"widget {type(widget).__name__}")
    return found


def traces_in_objects(canaries: Iterable[str], known: Iterable[object]) -> list[str]:
    """Containers and wrapped answers that still hold a canary; `known` are those of the script that typed them."""
    wanted = tuple(canaries)
    gc.collect()
    spared = {id(each) for each in known} | {id(wanted)}
    return [
        f"object {type(holder).__name__}"
        for holder in gc.get_objects()
        if id(holder) not in spared and any(_holds(text, wanted) for text in _texts(holder))
    ]


def _texts(holder: object) -> Iterator[str]:
    if isinstance(holder, ModuleType):
        return
    values: Iterable[object] = ()
    if isinstance(holder, dict):
        values = list(holder.values())
    elif isinstance(holder, list | tuple | set | frozenset):
        values = list(holder)
    elif isinstance(holder, Private):
        values = [holder.reveal()]
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, Private) and isinstance(value.reveal(), str):
            yield value.reveal()


def _holds(text: str, canaries: tuple[str, ...]) -> bool:
    return any(canary in text for canary in canaries)
