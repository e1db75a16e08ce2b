# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The folder printer: whole files for their owner alone, or a sentence and nothing left."""

from __future__ import annotations

import errno
import os
import resource
import shutil
import stat
from collections import namedtuple
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.printing.printers.folder import FolderPrinter
from kiosk.printing.printers.printer import NotPrinted, ReadyPaper
from kiosk.printing.roll import ROLL_80

FORM = ReadyPaper("form", "form-OAX03-1", b"%PDF-1.4 one form")
RECEIPT = ReadyPaper("receipt", "receipt-OAX03-1", b"\x1b@\x1bt\x10Folio\n\x1dV\x00")
DiskUsage = namedtuple("DiskUsage", "total used free")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "paper"


@pytest.fixture
def printer(folder: Path) -> FolderPrinter:
    return FolderPrinter(folder, ROLL_80)


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_form_becomes_a_pdf_and_a_receipt_its_bytes_and_a_picture(printer: FolderPrinter, folder: Path) -> None:
    assert printer.deliver(FORM) == str(folder / "form-OAX03-1.pdf")
    assert printer.deliver(RECEIPT) == str(folder / "receipt-OAX03-1.bin")
    assert {path.name for path in folder.iterdir()} == {
        *("form-OAX03-1.pdf", "receipt-OAX03-1.bin", "receipt-OAX03-1.png"),
    }
    assert (folder / "form-OAX03-1.pdf").read_bytes() == FORM.data
    assert (folder / "receipt-OAX03-1.bin").read_bytes() == RECEIPT.data
    assert (folder / "receipt-OAX03-1.png").read_bytes().startswith(b"\x89PNG")


def test_only_the_owner_may_read_them(printer: FolderPrinter, folder: Path) -> None:
    printer.deliver(FORM)
    printer.deliver(RECEIPT)
    assert mode_of(folder) == 0o700
    assert {mode_of(path) for path in folder.iterdir()} == {0o600}


def test_a_second_print_replaces_the_first(printer: FolderPrinter, folder: Path) -> None:
    printer.deliver(ReadyPaper("form", FORM.name, b"older and longer than the new one"))
    printer.deliver(FORM)
    assert (folder / "form-OAX03-1.pdf").read_bytes() == FORM.data


def test_what_a_power_cut_left_is_no_obstacle(printer: FolderPrinter, folder: Path) -> None:
    folder.mkdir()
    (folder / ".form-OAX03-1.pdf.part").write_bytes(b"half a fo")
    printer.deliver(FORM)
    assert [path.name for path in folder.iterdir()] == ["form-OAX03-1.pdf"]


def test_a_link_laid_in_the_way_is_not_followed(printer: FolderPrinter, folder: Path, tmp_path: Path) -> None:
    folder.mkdir()
    (folder / ".form-OAX03-1.pdf.part").symlink_to(tmp_path / "elsewhere")
    printer.deliver(FORM)
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize(
    ("number", "problem"),
    [
        (errno.ENOSPC, "no_space"),
        (errno.EDQUOT, "no_space"),
        (errno.EROFS, "unreachable"),
        (errno.EACCES, "unreachable"),
        (errno.EIO, "unreachable"),
    ],
)
@pytest.mark.parametrize("call", ["open", "fsync"])
def test_a_failing_disk_is_a_sentence_and_leaves_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, number: int, problem: str, call: str
) -> None:
    def fail(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(NotPrinted) as met:
        FolderPrinter(folder, ROLL_80).deliver(FORM)
    monkeypatch.undo()
    assert met.value.problem == problem
    assert str(folder) in met.value.sentence and os.strerror(number) in met.value.sentence
    assert list(folder.iterdir()) == []


@pytest.fixture
def largest_file_1_kb() -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.usefixtures("largest_file_1_kb")
def test_a_file_that_does_not_fit_leaves_the_old_one_whole(printer: FolderPrinter, folder: Path) -> None:
    printer.deliver(FORM)
    with pytest.raises(NotPrinted) as met:
        printer.deliver(ReadyPaper("form", FORM.name, bytes(5000)))
    assert met.value.problem == "no_space"
    assert [path.name for path in folder.iterdir()] == ["form-OAX03-1.pdf"]
    assert (folder / "form-OAX03-1.pdf").read_bytes() == FORM.data


@pytest.mark.usefixtures("largest_file_1_kb")
def test_a_receipt_whose_picture_does_not_fit_leaves_neither_file(printer: FolderPrinter, folder: Path) -> None:
    printer.deliver(FORM)
    with pytest.raises(NotPrinted) as met:
        printer.deliver(ReadyPaper("receipt", "receipt-OAX03-1", b"\x1b@" + b"Folio OAX03-1\n" * 40))
    assert met.value.problem == "no_space"
    assert [path.name for path in folder.iterdir()] == ["form-OAX03-1.pdf"]
    assert (folder / "form-OAX03-1.pdf").read_bytes() == FORM.data


def test_a_file_in_place_of_the_folder_is_a_sentence(printer: FolderPrinter, folder: Path) -> None:
    folder.write_text("not a folder")
    with pytest.raises(NotPrinted, match="check the folder") as met:
        printer.deliver(FORM)
    assert met.value.problem == "unreachable"
    assert printer.state().problem == "unreachable"


def test_the_state_makes_the_folder_and_says_where_it_is(printer: FolderPrinter, folder: Path) -> None:
    state = printer.state()
    assert state.problem is None
    assert str(folder) in state.sentence
    assert mode_of(folder) == 0o700


def test_a_nearly_full_disk_is_told_before_anyone_prints(
    printer: FolderPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: DiskUsage(10, 9, 1))
    assert printer.state().problem == "no_space"


def test_a_folder_nobody_may_write_is_told_before_anyone_prints(
    printer: FolderPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert printer.state().problem == "unreachable"


def test_no_sentence_and_no_repr_holds_the_paper() -> None:
    assert "one form" not in repr(FORM)
