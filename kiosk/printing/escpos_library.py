# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The one door to python-escpos: imported when first needed, and without what its import leaves behind."""

from __future__ import annotations

import logging
import os
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
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
    with nullcontext() if "escpos.printer" in sys.modules else _nothing_left_behind():
        from escpos.printer import Dummy  # type: ignore[import-untyped]  # no types there  # noqa: PLC0415 - slow
    return cast("EscposBuilder", Dummy())


@contextmanager
def _nothing_left_behind() -> Iterator[None]:
    """On import the library makes a temp folder that it never deletes, pickles into it, and sets up the root logger."""
    with tempfile.TemporaryDirectory(prefix="ventanilla-") as folder, _own_temp_folder(folder), _no_root_handler():
        settings = {"ESCPOS_CAPABILITIES_PICKLE_DIR": folder, "ESCPOS_CAPABILITIES_FILE": str(PROFILE_FILE)}
        before = {name: os.environ.get(name) for name in settings}
        os.environ.update(settings)
        try:
            yield
        finally:
            for name, value in before.items():
                if value is None:
                    del os.environ[name]
                else:
                    os.environ[name] = value


@contextmanager
def _own_temp_folder(folder: str) -> Iterator[None]:
    """What this thread makes in the temp folder goes into `folder`; other threads notice nothing."""
    make_folder = tempfile.mkdtemp
    importer = threading.get_ident()

    def make_folder_inside(*args: str, **names: str) -> str:
        if threading.get_ident() == importer:
            names["dir"] = folder
        return make_folder(*args, **names)

    tempfile.mkdtemp = make_folder_inside  # type: ignore[assignment]  # narrower, but the importer asks for no more
    try:
        yield
    finally:
        tempfile.mkdtemp = make_folder


@contextmanager
def _no_root_handler() -> Iterator[None]:
    """With a handler there, logging.basicConfig() does nothing."""
    silence = logging.NullHandler()
    logging.getLogger().addHandler(silence)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(silence)
