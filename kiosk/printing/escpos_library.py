# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The one door to python-escpos: imported when first needed, and without what its import leaves behind."""

from __future__ import annotations

import importlib
import logging
import os
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from PIL.Image import Image

# A profile of our own: it knows the paper's width (else every picture prints a complaint on the terminal), and the
# library need not parse 400 kB of YAML about printers nobody has here.
PROFILE_FILE = Path(__file__).parent / "escpos_profile.json"


class EscposBuilder(Protocol):
    """What a receipt uses of `escpos.printer.Dummy`, which has no types."""

    @property
    def output(self) -> bytes: ...

    def hw(self, hw: str) -> None: ...

    def set(self, *, align: str, bold: bool, custom_size: bool, width: int, height: int) -> None: ...

    def image(self, img_source: Image, impl: str, fragment_height: int) -> None: ...

    def cut(self) -> None: ...

    def _raw(self, msg: bytes) -> None: ...


def new_builder() -> EscposBuilder:
    if "escpos.printer" not in sys.modules:
        with tempfile.TemporaryDirectory(prefix="ventanilla-") as folder, _nothing_left_behind(folder):
            importlib.import_module("escpos.printer")
    dummy = cast("Callable[[], EscposBuilder]", sys.modules["escpos.printer"].Dummy)
    return dummy()


@contextmanager
def _nothing_left_behind(folder: str) -> Iterator[None]:
    """On import the library makes a temp folder that it never deletes, pickles into it, and sets up the root logger."""
    settings = {"ESCPOS_CAPABILITIES_PICKLE_DIR": folder, "ESCPOS_CAPABILITIES_FILE": str(PROFILE_FILE)}
    before = {name: os.environ.get(name) for name in settings}
    make_folder = tempfile.mkdtemp
    importer = threading.get_ident()

    def make_folder_inside(*args: str, **names: str) -> str:
        if threading.get_ident() == importer:
            names["dir"] = folder
        return make_folder(*args, **names)

    # With a handler there, logging.basicConfig() does nothing.
    silence = logging.NullHandler()
    logging.getLogger().addHandler(silence)
    os.environ.update(settings)
    tempfile.mkdtemp = make_folder_inside  # type: ignore[assignment]  # for this thread only, and only while importing
    try:
        yield
    finally:
        tempfile.mkdtemp = make_folder
        logging.getLogger().removeHandler(silence)
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
