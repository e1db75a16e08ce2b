# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Traces: looks for what a citizen typed after she has gone: in files, widgets, clipboard and live objects."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from types import FrameType, ModuleType

from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

UNTRACKED = (tuple, dict, frozenset)
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
    """Of every widget that still lives, on the glass or not; and in the clipboards."""
    wanted = tuple(canaries)
    found = [
        f"widget {type(widget).__name__}"
        for widget in QApplication.allWidgets()
        if any(_holds(text, wanted) for text in _shown(widget))
    ]
    clipboard = QApplication.clipboard()
    kept = [clipboard.text(mode) for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)]
    return found + ["clipboard" for text in kept if _holds(text, wanted)]


def _shown(widget: QWidget) -> Iterator[str]:
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle())
    if isinstance(widget, QLabel | QLineEdit | QAbstractButton):
        yield widget.text()


def traces_in_objects(canaries: Iterable[str], known: Iterable[object]) -> list[str]:
    """Whatever still holds a canary: containers, attributes, closures, caches, and what other threads are busy with.
    `known` are the holders of the script that typed them."""
    wanted, known = tuple(canaries), tuple(known)
    spared = {id(each) for each in known} | {id(wanted)}
    held = holders_of(wanted, known)
    busy = [frame for frame in _frames_of_other_threads() if _reach([frame.f_locals], wanted, spared)]
    return [f"object {type(each).__name__}" for each in held] + [f"thread in {each.f_code.co_name}" for each in busy]


def holders_of(canaries: tuple[str, ...], known: Iterable[object] = ()) -> list[object]:
    """The live objects that hold a canary, without modules and the `known`."""
    gc.collect()
    spared = {id(each) for each in known} | {id(canaries)}
    holders = [each for each in gc.get_objects() if id(each) not in spared and not isinstance(each, ModuleType)]
    return list(_those_that_reach(holders, canaries, spared))


def _those_that_reach(holders: list[object], canaries: tuple[str, ...], spared: set[int]) -> Iterator[object]:
    """Looked at in halves: all of them at once is quick, and most hold nothing."""
    if not _reach(holders, canaries, spared):
        return
    if len(holders) == 1:
        yield holders[0]
        return
    middle = len(holders) // 2
    yield from _those_that_reach(holders[:middle], canaries, spared)
    yield from _those_that_reach(holders[middle:], canaries, spared)


def _reach(holders: Iterable[object], canaries: tuple[str, ...], spared: set[int]) -> bool:
    """Whether a canary is in a text that they hold, or in a container that the garbage collector leaves to them."""
    while holders := list(holders):
        held = gc.get_referents(*holders)
        # The collector itself does not look at the keys of a dict of texts.
        held += chain.from_iterable(each for each in holders if type(each) is dict)
        if _holds("\n".join(each for each in held if type(each) is str), canaries):
            return True
        holders = (
            each for each in held if type(each) in UNTRACKED and not gc.is_tracked(each) and id(each) not in spared
        )
    return False


def _frames_of_other_threads() -> Iterator[FrameType]:
    for thread, frame in sys._current_frames().items():
        at: FrameType | None = frame if thread != threading.get_ident() else None
        while at is not None:
            yield at
            at = at.f_back


def _holds(text: str, canaries: tuple[str, ...]) -> bool:
    return any(canary in text for canary in canaries)
