# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What other tools send for the same change: the bytes of each, or how to install it. Knows no pack of ours."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

from benchmarks.ranges_server import RangesServer

Bodies = Mapping[str, bytes]
Tool = Callable[[Path, Path, Path], int]
"""The folders of the old and of the new catalogue and one to work in, to the bytes sent."""


def sizes(old: Bodies, new: Bodies, folder: Path) -> Iterator[tuple[str, int | str]]:
    """The name of a way and its bytes, or why it was left out."""
    before, after = folder / "old", folder / "new"
    _write(old, before)
    _write(new, after)
    for name, program, tool in TOOLS:
        if shutil.which(program) is None:
            yield name, f"not here: apt install {program}"
            continue
        work = folder / "work"
        work.mkdir()
        yield name, tool(before, after, work)
        shutil.rmtree(work)


def _write(bodies: Bodies, folder: Path) -> None:
    """As one dump in order of ids, and as a file for each record."""
    (folder / "records").mkdir(parents=True)
    with (folder / "dump").open("wb") as dump:
        for name in sorted(bodies, key=str.encode):
            dump.write(name.encode() + b"\t" + bodies[name] + b"\n")
            (folder / "records" / name.replace("/", "+")).write_bytes(bodies[name] + b"\n")


def _full(_old: Path, new: Path, work: Path) -> int:
    _run("zstd", "-q", "-19", "--long=27", new / "dump", "-o", work / "full.zst")
    return (work / "full.zst").stat().st_size


def _patch_from(old: Path, new: Path, work: Path) -> int:
    _run("zstd", "-q", "-19", "--long=27", f"--patch-from={old / 'dump'}", new / "dump", "-o", work / "patch.zst")
    return (work / "patch.zst").stat().st_size


def _xdelta3(old: Path, new: Path, work: Path) -> int:
    _run("xdelta3", "-9", "-S", "lzma", "-B", "67108864", "-e", "-s", old / "dump", new / "dump", work / "patch")
    return (work / "patch").stat().st_size


def _rsync_dump(old: Path, new: Path, work: Path) -> int:
    shutil.copyfile(old / "dump", work / "dump")
    return _rsync(new / "dump", work / "dump")


def _rsync_files(old: Path, new: Path, work: Path) -> int:
    shutil.copytree(old / "records", work / "records")
    return _rsync(f"{new / 'records'}/", f"{work / 'records'}/")


def _rsync(source: object, target: object) -> int:
    said = _run("rsync", "-rzc", "--delete", "--no-whole-file", "--stats", source, target)
    return sum(int(each.replace(",", "")) for each in re.findall(r"Total bytes (?:sent|received): ([\d,]+)", said))


def _git(old: Path, new: Path, work: Path) -> int:
    """The pack that a fetch of one commit brings."""
    _run("git", "init", "-q", work)
    for state in (old, new):
        shutil.rmtree(work / "records", ignore_errors=True)
        shutil.copytree(state / "records", work / "records")
        _run("git", "-C", work, "add", "-A")
        _run("git", "-C", work, *_AUTHOR, "commit", "-q", "-m", state.name)
    command = ["git", "-C", str(work), "pack-objects", "--revs", "--thin", "--delta-base-offset", "--stdout", "-q"]
    return len(subprocess.run(command, input=b"HEAD\n^HEAD~1\n", capture_output=True, check=True).stdout)


def _zsync(old: Path, new: Path, work: Path) -> int:
    """The list of blocks and the blocks that are missing, with the headers of the answers."""
    shutil.copyfile(new / "dump", work / "dump")
    _run("zsyncmake", "-z", "-o", "dump.zsync", "dump", folder=work)
    with RangesServer(work) as server:
        _run("zsync", "-q", "-i", old / "dump", "-o", work / "result", f"{server.url}/dump.zsync", folder=work)
        if (work / "result").read_bytes() != (new / "dump").read_bytes():
            raise RuntimeError("zsync did not bring the new dump")
        return server.bytes_sent


def _run(*words: object, folder: Path | None = None) -> str:
    given = [str(word) for word in words]
    return subprocess.run(given, cwd=folder, capture_output=True, check=True, text=True).stdout


_AUTHOR: Final = ("-c", "user.name=x", "-c", "user.email=x@invalid", "-c", "commit.gpgsign=false")
TOOLS: Final[tuple[tuple[str, str, Tool], ...]] = (
    ("zstd --patch-from of the dump", "zstd", _patch_from),
    ("xdelta3 of the dump", "xdelta3", _xdelta3),
    ("git fetch, thin pack", "git", _git),
    ("rsync -z of the dump", "rsync", _rsync_dump),
    ("rsync -z of a file for each record", "rsync", _rsync_files),
    ("zsync of the dump", "zsync", _zsync),
    ("full download, zstd -19", "zstd", _full),
)
