# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""./run as a person meets it: starts at once when set up, says what is wrong when it cannot set up."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

TELL_ARGUMENTS = '#!/bin/sh\necho "python: $*"\n'


@pytest.fixture
def tree() -> Iterator[Path]:
    """The scripts in a folder whose path has a space, which everybody may read."""
    with tempfile.TemporaryDirectory(prefix="ventanilla run ") as folder:
        place = Path(folder)
        place.chmod(0o755)
        shutil.copy(ROOT / "run", place)
        shutil.copytree(ROOT / "installers", place / "installers", ignore=shutil.ignore_patterns("__pycache__"))
        (place / "requirements.lock").write_text("no-such-library==1.0 --hash=sha256:" + "0" * 64 + "\n")
        yield place


@pytest.fixture
def ready(tree: Path) -> Path:
    """The same, with an environment whose Python tells its arguments."""
    script(tree / ".venv/bin/python", TELL_ARGUMENTS)
    shutil.copy(tree / "requirements.lock", tree / ".venv")
    return tree


@pytest.fixture
def bare_path(tree: Path) -> Path:
    """A PATH with the basics of every Debian and no Python; apt-get only writes down what it was asked."""
    for name in ("bash", "sh", "cat", "readlink", "dirname", "env", "mktemp", "rm", "tail", "sed", "cmp"):
        (tree / "bin").mkdir(exist_ok=True)
        (tree / "bin" / name).symlink_to(shutil.which(name) or pytest.skip(f"this machine has no {name}"))
    script(tree / "bin/apt-get", f'#!/bin/sh\necho "$*" >> "{tree}/asked"\n')
    return tree / "bin"


def script(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)


def run(
    command: list[str | Path], cwd: Path = Path("/"), user: str | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, **environment},
        user=user,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "-P -m kiosk"),
        (["show", "home screen", "--lang", "es"], "-P -m kiosk show home screen --lang es"),
        (["central", "publish", "a b"], "-P -m central publish a b"),
    ],
)
def test_it_hands_its_arguments_on(arguments: list[str], told: str, ready: Path) -> None:
    ended = run([ready / "run", *arguments])
    assert (ended.stdout, ended.stderr, ended.returncode) == (f"python: {told}\n", "", 0)


def test_it_works_through_links_and_from_anywhere(ready: Path, tmp_path: Path) -> None:
    (tmp_path / "once").symlink_to(ready / "run")
    (tmp_path / "twice").symlink_to("once")
    assert run(["./twice", "doctor"], cwd=tmp_path).stdout == "python: -P -m kiosk doctor\n"


@pytest.mark.parametrize("stale", ["requirements.lock", ".venv/requirements.lock"])
def test_another_lock_sets_up_again(stale: str, ready: Path) -> None:
    (ready / "installers/setup.sh").write_text('echo "set-up: $*"')
    with (ready / stale).open("a") as lock:
        lock.write("another-library==2\n")
    assert run([ready / "run"]).stdout == "set-up: run\npython: -P -m kiosk\n"


def test_an_index_without_the_library_leaves_the_old_environment_alone(ready: Path) -> None:
    (ready / "requirements.lock").write_text("no-such-library==2.0 --hash=sha256:" + "0" * 64 + "\n")
    ended = run([ready / "run"], PIP_NO_INDEX="1", PIP_CONFIG_FILE=os.devnull)
    assert ended.returncode == 1
    assert "The package index does not have a library that the lock file names" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert sorted(path.name for path in ready.glob(".venv*")) == [".venv"]
    assert (ready / ".venv/bin/python").read_text() == TELL_ARGUMENTS


def test_a_library_that_is_not_the_locked_one_is_refused(tree: Path, tmp_path: Path) -> None:
    (tmp_path / "no_such_library-1.0-py3-none-any.whl").write_bytes(b"another library altogether")
    ended = run([tree / "run"], PIP_NO_INDEX="1", PIP_CONFIG_FILE=os.devnull, PIP_FIND_LINKS=str(tmp_path))
    assert ended.returncode == 1
    assert "its hash differs" in ended.stderr
    assert not list(tree.glob(".venv*"))


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may act as somebody else")
def test_somebody_who_may_not_write_is_told_so(tree: Path) -> None:
    path = f"/usr/bin:{os.environ['PATH']}"
    able = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))"
    if run(["python3", "-c", able], user="nobody", PATH=path).returncode != 0:
        pytest.skip("nobody else on this machine has a Python that can make environments")
    ended = run([tree / "run"], user="nobody", PATH=path)
    assert ended.returncode == 1
    assert "You may not write in this folder." in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may act as somebody else")
def test_without_an_administrator_it_prints_one_command(bare_path: Path) -> None:
    ended = run([bare_path.parent / "run"], user="nobody", PATH=str(bare_path))
    assert ended.returncode == 2
    (command,) = [line for line in ended.stderr.splitlines() if "apt-get" in line]
    assert command.startswith("  su -lc 'apt-get update && apt-get install -y ")
    assert "python3" in command
    script(bare_path / "sudo", "#!/bin/sh\nexit 1\n")
    ended = run([bare_path.parent / "run"], user="nobody", PATH=str(bare_path))
    assert ended.returncode == 2
    assert "  sudo sh -c 'apt-get update && apt-get install -y " in ended.stderr
    assert not (bare_path.parent / "asked").exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root installs without asking")
def test_an_administrator_installs(bare_path: Path) -> None:
    ended = run([bare_path.parent / "run"], PATH=str(bare_path))
    update, install = (bare_path.parent / "asked").read_text().splitlines()
    assert update.endswith(" update")
    assert "install -y --no-install-recommends " in install
    assert "python3" in install
    assert ended.returncode == 2
    assert "No Python 3.11 or newer" in ended.stderr
