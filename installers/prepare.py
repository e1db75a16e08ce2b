# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes `.venv` from the lock files, whole or not at all; standard library only, told about on stderr.

`prepare.py run` makes what a kiosk needs; `prepare.py check` adds what the checks need. A copy of the lock file
inside `.venv` is the stamp: ./run and ./check compare it and start at once when nothing has changed.
"""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from progress import Stopped, Telling

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
NEW = ROOT / ".venv.new"
OLD = ROOT / ".venv.old"
NEEDED_MB = 1000
# Settings of somebody's pip that would send the libraries elsewhere than into .venv, or hide the progress.
PIP_LEFT_OUT = (
    "PIP_USER",
    "PIP_TARGET",
    "PIP_PREFIX",
    "PIP_ROOT",
    "PIP_DRY_RUN",
    "PIP_QUIET",
    "PIP_CONSTRAINT",
)
SCRIPT = """#!/bin/sh
here="$(dirname -- "$(readlink -f -- "$0")")"
exec "$here/python" -P -c 'import sys; from {module} import {function}; sys.exit({function}())' "$@"
"""
LIBRARY_LINE = re.compile(r"(?:Collecting|Requirement already satisfied:|Processing (?:.*/)?) ?([\w.]+(?:-[a-z]\w*)*)")
TRIAL = """
import ctypes, pathlib
import PySide6, PySide6.QtWidgets, PySide6.QtSvg, espeakng_loader, miniaudio, reportlab, sqlcipher3, zstandard
platforms = pathlib.Path(PySide6.__file__).parent / "Qt/plugins/platforms"
for name in ("offscreen", "vnc", "xcb"):
    ctypes.CDLL(str(platforms / f"libq{name}.so"))
"""


def main(arguments: list[str]) -> int:
    if arguments not in (["run"], ["check"]):
        sys.stderr.write("installers/prepare.py takes one word: run or check.\n")
        return 2
    # A developer's environment keeps its tools when the lock changes and ./run is the first to see it.
    is_check = arguments == ["check"] or (VENV / "requirements-check.lock").is_file()
    try:
        with one_at_a_time(), nothing_left_over():
            prepare(is_check)
    except Stopped as reason:
        sys.stderr.write(f"\n{reason}\n")
        return 1
    except PermissionError as error:
        sys.stderr.write(f"\nSet-up cannot write {error.filename}. Run it as the owner of {ROOT}.\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped. Nothing half-made is in use; type the same command to begin again.\n")
        return 130
    return 0


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Two starts at once: the second waits for the first and then finds the work done."""
    with Path(__file__).open(encoding="utf-8") as own_file:
        try:
            fcntl.flock(own_file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            sys.stderr.write("Another set-up of this folder is at work; waiting for it.\n")
            fcntl.flock(own_file, fcntl.LOCK_EX)
        yield


@contextmanager
def nothing_left_over() -> Iterator[None]:
    try:
        yield
    finally:
        shutil.rmtree(NEW, ignore_errors=True)


def prepare(is_check: bool) -> None:
    needs_venv = not is_current(VENV, "requirements.lock")
    needs_check = is_check and (needs_venv or not is_current(VENV, "requirements-check.lock"))
    telling = Telling(of=3 * needs_venv + needs_check)
    if needs_venv:
        refuse_full_disk()
        sys.stderr.write(f"Setting up in {VENV}: once, and again only when a lock file changes.\n")
        make_venv(telling)
    if needs_check:
        telling.begin("fetching the tools of the checks")
        install(VENV, "requirements-check.lock", telling)
        stamp(VENV, "requirements-check.lock")


def make_venv(telling: Telling) -> None:
    shutil.rmtree(NEW, ignore_errors=True)
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    telling.begin(f"making an environment for Python {version}")
    python = os.path.realpath(sys.executable)  # python3.11 and not python3: an upgraded system is then noticed
    telling.watch([python, "-m", "venv", str(NEW)], os.environ)
    telling.begin("fetching the libraries and checking their hashes")
    install(NEW, "requirements.lock", telling)
    telling.begin("trying the libraries out")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    telling.watch([str(NEW / "bin/python"), "-P", "-c", TRIAL], environment)
    see_the_tree(NEW)
    write_scripts(NEW)
    move_scripts(NEW)
    stamp(NEW, "requirements.lock")
    put_in_place()


def install(venv: Path, lock: str, telling: Telling) -> None:
    environment = {key: value for key, value in os.environ.items() if key not in PIP_LEFT_OUT}
    environment.update(PIP_PROGRESS_BAR="off", PIP_NO_INPUT="1", PIP_DISABLE_PIP_VERSION_CHECK="1")
    environment.setdefault("PIP_RETRIES", "3")
    locked = [line for line in (ROOT / lock).read_text().splitlines() if "==" in line.split(";")[0]]
    counts = {"total": len(locked), "seen": 0}

    def describe(line: str) -> str:
        counts["total"] -= line.startswith("Ignoring ")
        if found := LIBRARY_LINE.match(line):
            counts["seen"] += 1
            return f"{counts['seen']} of {counts['total']}, {found.group(1)}"
        if "Retrying (" in line:
            return "no answer from the package index, trying again"
        return "putting them in place" if line.startswith("Installing collected") else ""

    # The lock holds the whole closure, so pip resolves nothing; wheels only, so nothing is built here.
    options = ["--no-deps", "--require-hashes", "--only-binary", ":all:", "--requirement", str(ROOT / lock)]
    telling.watch([str(venv / "bin/python"), "-m", "pip", "install", *options], environment, describe)


def is_current(venv: Path, lock: str) -> bool:
    copy = venv / lock
    return (
        os.access(venv / "bin/python", os.X_OK) and copy.is_file() and copy.read_bytes() == (ROOT / lock).read_bytes()
    )


def stamp(venv: Path, lock: str) -> None:
    half = venv / f"{lock}.half"
    half.write_bytes((ROOT / lock).read_bytes())
    half.replace(venv / lock)


def see_the_tree(venv: Path) -> None:
    """Puts the project on the environment's path, relative to it: the folder may be moved or copied."""
    for site in venv.glob("lib/python3*/site-packages"):
        up = "/".join([".."] * len(site.relative_to(venv.parent).parts))
        (site / "ventanilla.pth").write_text(f"{up}\n")


def write_scripts(venv: Path) -> None:
    """The project's own, as installing it would make them; they stay right where the folder is moved."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for name, target in project["scripts"].items():
        module, _, function = target.partition(":")
        script = venv / "bin" / name
        script.write_text(SCRIPT.format(module=module, function=function))
        script.chmod(0o755)


def move_scripts(venv: Path) -> None:
    """pip wrote the path of `.venv.new` into its scripts, which will be `.venv` in a moment."""
    for script in (venv / "bin").iterdir():
        if script.is_symlink() or not script.is_file():
            continue
        content = script.read_bytes()
        if not content.startswith(b"\x7fELF") and bytes(NEW) in content:
            script.write_bytes(content.replace(bytes(NEW), bytes(VENV)))


def put_in_place() -> None:
    shutil.rmtree(OLD, ignore_errors=True)
    if VENV.exists():
        VENV.rename(OLD)
    NEW.rename(VENV)
    shutil.rmtree(OLD, ignore_errors=True)


def refuse_full_disk() -> None:
    free_mb = shutil.disk_usage(ROOT).free // 1_000_000
    if free_mb < NEEDED_MB:
        raise Stopped(
            f"The disk of {ROOT} has {free_mb} MB free and set-up needs {NEEDED_MB} MB. Free some and try again."
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
