# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files take their name whole or not at all, and what is left of an ended run goes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from central.repository.durable_files import DurableFiles, clear_unfinished, put


def test_a_file_is_there_whole_and_for_all_to_read(tmp_path: Path) -> None:
    written = put(DurableFiles(), tmp_path / "a" / "b.json", [b"one ", b"two"])
    path = tmp_path / "a" / "b.json"
    assert path.read_bytes() == b"one two"
    assert (written.sha256, written.size_bytes) == (hashlib.sha256(b"one two").hexdigest(), 7)
    assert path.stat().st_mode & 0o777 == 0o644


def test_a_writer_that_fails_leaves_nothing(tmp_path: Path) -> None:
    def failing() -> Iterator[bytes]:
        yield b"half"
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        put(DurableFiles(), tmp_path / "file", failing())
    assert list(tmp_path.iterdir()) == []


def test_what_an_ended_run_left_goes(tmp_path: Path) -> None:
    DurableFiles().write(tmp_path / "deep", [b"half"])
    put(DurableFiles(), tmp_path / "kept", [b"whole"])
    clear_unfinished(tmp_path)
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["kept"]


def test_removing_what_is_gone_is_no_fault(tmp_path: Path) -> None:
    DurableFiles().remove(tmp_path / "gone")
