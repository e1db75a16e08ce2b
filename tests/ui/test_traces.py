# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The look for traces can fail: a leak of each kind is planted and found, and found no more when it is gone."""

from __future__ import annotations

import gc
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from kiosk.domain.private import Private
from kiosk.ui.rehearsal.traces import traces_in_files, traces_in_objects, traces_in_widgets


def canary() -> str:
    """Put together anew each time, so that no constant of this module holds it."""
    return "".join(reversed("oiranac-nu-"))


@dataclass(frozen=True, slots=True)
class Slip:
    words: str


@dataclass(slots=True)
class Holder:
    held: object


@lru_cache
def remembered(words: str) -> int:
    return len(words)


def closure_over(words: str) -> Callable[[], str]:
    return lambda: words


def found() -> list[str]:
    return traces_in_objects((canary(),), ())


LEAKS: dict[str, Callable[[], object]] = {
    "list": lambda: [canary()],
    "tuple": lambda: (canary(),),
    "dict of texts, which is not tracked": lambda: {"curp": canary()},
    "key of a dict": lambda: {canary(): 1},
    "tuple in a tuple": lambda: ((1, ("x", canary())),),
    "private answer": lambda: Private(canary()),
    "attribute with slots": lambda: Slip(canary()),
    "part of a longer text": lambda: [f"Su CURP es {canary()}."],
    "closure": lambda: closure_over(canary()),
}


@pytest.fixture
def _only_new_objects() -> Iterator[None]:
    """A look at everything that pytest itself keeps takes half a second each time."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("_only_new_objects")
@pytest.mark.parametrize("kind", LEAKS)
def test_a_leak_in_memory_is_found(kind: str) -> None:
    assert found() == []
    holder = Holder(LEAKS[kind]())
    assert found()
    holder.held = None
    assert found() == []


def test_a_leak_in_a_cache_is_found() -> None:
    remembered(canary())
    assert found()
    remembered.cache_clear()
    re.compile(f"{canary()}+")
    assert found()
    re.purge()
    assert found() == []


@pytest.mark.usefixtures("_only_new_objects")
def test_a_leak_in_what_another_thread_is_busy_with_is_found() -> None:
    may_end, is_busy = threading.Event(), threading.Event()

    def keep() -> None:
        words = canary()
        is_busy.set()
        may_end.wait()
        del words

    thread = threading.Thread(target=keep)
    thread.start()
    is_busy.wait()
    assert "thread in keep" in found()
    may_end.set()
    thread.join()
    assert found() == []


@pytest.mark.usefixtures("_only_new_objects")
def test_what_is_known_is_spared() -> None:
    known = {"curp": canary()}
    holder = Holder(known)
    assert traces_in_objects((canary(),), (known,)) == []
    assert holder.held is known


@pytest.mark.parametrize("code", ["utf-8", "utf-16-le", "cp1252"])
def test_a_leak_in_a_file_is_found(tmp_path: Path, code: str) -> None:
    (tmp_path / "clean").write_text("nothing")
    (tmp_path / "link").symlink_to(tmp_path / "clean")
    assert traces_in_files((tmp_path,), ("Íñiga",)) == []
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "events.jsonl").write_bytes("a María Íñiga b".encode(code))
    assert traces_in_files((tmp_path,), ("Íñiga",)) == ["file events.jsonl"]


@contextmanager
def standing(widget: QWidget) -> Iterator[None]:
    yield
    widget.deleteLater()
    QApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete


@pytest.mark.parametrize("kind", [QLabel, QLineEdit, QPushButton])
def test_a_leak_in_a_widget_is_found(qapp: QApplication, kind: Callable[[str], QWidget]) -> None:
    widget = kind(canary())
    with standing(widget):
        assert traces_in_widgets((canary(),)) == [f"widget {type(widget).__name__}"]
    assert traces_in_widgets((canary(),)) == []


def test_a_leak_in_an_accessible_name_is_found(qapp: QApplication) -> None:
    widget = QWidget()
    widget.setAccessibleName(f"Nombre: {canary()}")
    with standing(widget):
        assert traces_in_widgets((canary(),)) == ["widget QWidget"]


def test_a_leak_in_the_clipboard_is_found(qapp: QApplication) -> None:
    QApplication.clipboard().setText(canary())
    assert traces_in_widgets((canary(),)) == ["clipboard"]
    QApplication.clipboard().clear()
    assert traces_in_widgets((canary(),)) == []
