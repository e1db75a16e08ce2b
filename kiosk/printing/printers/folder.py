# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The folder printer: papers become files, for a kiosk without a printer and for the demonstration."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import suppress
from pathlib import Path

from kiosk.domain.ports import PrinterState
from kiosk.printing.printers.printer import NotPrinted, PaperKind, ReadyPaper
from kiosk.printing.printers.printer_options import ROLL_OPTIONS, PrinterOptions
from kiosk.printing.roll import Roll

NO_SPACE_ERRORS = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
LEAST_FREE_BYTES = 2_000_000


class FolderPrinter:
    """Files only their owner may read; each is there whole or not at all."""

    def __init__(self, folder: Path, roll: Roll) -> None:
        self._folder = folder
        self._roll = roll

    @property
    def kinds(self) -> frozenset[PaperKind]:
        return frozenset({"form", "receipt"})

    @property
    def roll(self) -> Roll:
        return self._roll

    @property
    def has_quick_state(self) -> bool:
        return True

    def state(self) -> PrinterState:
        name = f"folder {self._folder}"
        try:
            self._make_folder()
            free_bytes = shutil.disk_usage(self._folder).free
        except OSError as error:
            met = self._not_printed(error)
            return PrinterState(name, met.problem, met.sentence)
        if not os.access(self._folder, os.W_OK | os.X_OK):
            return PrinterState(name, "unreachable", f"Nobody may write into {self._folder}: give the kiosk the right.")
        if free_bytes < LEAST_FREE_BYTES:
            return PrinterState(name, "no_space", f"The disk of {self._folder} is full: free at least 2 MB.")
        return PrinterState(name, None, f"Papers are written to {self._folder}.")

    def deliver(self, paper: ReadyPaper) -> str:
        files = self._files_of(paper)
        written: list[Path] = []
        try:
            self._make_folder()
            for path, data in files.items():
                _write_whole(path, data)
                written.append(path)
        except OSError as error:
            for path in written:
                _remove(path)
            raise self._not_printed(error) from error
        return str(next(iter(files)))

    def _files_of(self, paper: ReadyPaper) -> dict[Path, bytes]:
        if paper.kind == "form":
            return {self._folder / f"{paper.name}.pdf": paper.data}
        from kiosk.printing.receipt_picture import receipt_picture  # noqa: PLC0415 - Pillow is slow to import

        picture = receipt_picture(paper.data, self._roll)
        return {self._folder / f"{paper.name}.bin": paper.data, self._folder / f"{paper.name}.png": picture}

    def _make_folder(self) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def _not_printed(self, error: OSError) -> NotPrinted:
        why = error.strerror or type(error).__name__
        if error.errno in NO_SPACE_ERRORS:
            return NotPrinted("no_space", f"No space in {self._folder} ({why}): free some and print again.")
        return NotPrinted("unreachable", f"Cannot write into {self._folder} ({why}): check the folder and its rights.")


def make_folder_printer(options: PrinterOptions) -> FolderPrinter:
    options.refuse_unknown(("folder", *ROLL_OPTIONS))
    return FolderPrinter(Path(options.text("folder", "/var/lib/ventanilla/paper")).expanduser(), options.roll())


def _write_whole(path: Path, data: bytes) -> None:
    """A power cut leaves the old file or the new one; a failure leaves nothing of a citizen behind."""
    unfinished = path.with_name(f".{path.name}.part")
    unfinished.unlink(missing_ok=True)
    try:
        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _remove(path: Path) -> None:
    """Of two files that belong together, the one that was written; a folder that went away took both."""
    with suppress(OSError):
        path.unlink(missing_ok=True)
