# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 of `central publish` before any act on the disk: kiosks see one edition whole, and the next run ends it."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from central.__main__ import main
from tests.central.contents import OTHER, small_content, write_content
from tests.central.repository.reading import ReferenceClient, State, served
from tests.central.repository.workshop import PASSPHRASE
from tests.central.templates_pdf import form_pdf
from tests.conftest import ROOT

PROGRAM = Path(__file__).with_name("publisher_that_dies.py")
ENVIRONMENT = {"PYTHONPATH": str(ROOT), "VENTANILLA_KEY_PASSPHRASE": PASSPHRASE.decode(), "PATH": os.environ["PATH"]}
NEVER, HANDFUL, MANY = 0, 4, 120


class Headquarters:
    """An edition is published and its content edited; each `fresh` copy of it publishes the next one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "first"
        self.folder.mkdir(parents=True)
        self._write("Servicio otro", ["Nombre", "Domicilio"])
        assert main(["init", str(self.folder / "repo"), "--keys", str(self.folder / "keys")]) == 0
        assert main(arguments(self.folder)) == 0
        self._write("Servicio distinto", ["Nombre", "Domicilio nuevo"])
        self.old = seen(self.folder)

    def fresh(self, name: str) -> Path:
        return Path(shutil.copytree(self.folder, self.folder.with_name(name)))

    def _write(self, name: str, lines: list[str]) -> None:
        form = "forms: [{id: f, name: {es: Formato, en: Form}, template: form.pdf}]"
        files = small_content()
        files[OTHER] = files[OTHER].replace("Servicio otro", name).replace("forms: []", form)
        content = write_content(self.folder, files)
        (content / OTHER).with_name("form.pdf").write_bytes(form_pdf(lines))


def arguments(folder: Path) -> list[str]:
    return ["publish", str(folder / "content"), str(folder / "repo"), "--keys", str(folder / "keys"), "--no-findable"]


def run(folder: Path, last_act: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(PROGRAM), str(last_act), *arguments(folder)],
        cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


def seen(folder: Path, state: State | None = None) -> State:
    root = (folder / "repo/metadata/1.root.json").read_bytes()
    with served(folder / "repo") as url:
        return ReferenceClient(url, folder / "client", root).bring(state or {})[0]


@pytest.fixture
def headquarters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Headquarters:
    monkeypatch.setenv("VENTANILLA_KEY_PASSPHRASE", PASSPHRASE.decode())
    return Headquarters(tmp_path)


def try_points(headquarters: Headquarters, count: int, capsys: pytest.CaptureFixture[str]) -> None:
    whole = headquarters.fresh("whole")
    done = run(whole, NEVER)
    assert done.returncode == 0, done.stderr
    acts, new = int(done.stdout.rpartition("acts: ")[2]), seen(whole)
    assert new != headquarters.old
    dice = random.Random(count)
    struck = 0
    for point in sorted(dice.sample(range(1, acts + 1), count)):
        folder = headquarters.fresh(f"at-{point}")
        ended = run(folder, point)
        struck += ended.returncode == -signal.SIGKILL
        assert seen(folder) in (headquarters.old, new), point
        capsys.readouterr()
        assert main(arguments(folder)) == 0, capsys.readouterr().err
        assert seen(folder, headquarters.old) == new, point
        assert main(["status", str(folder / "repo")]) == 0, capsys.readouterr().out
        assert not list((folder / "repo").rglob(".new-*"))
        assert blobs(folder) == blobs(whole)
        shutil.rmtree(folder)
    assert struck > count // 2


def blobs(folder: Path) -> set[str]:
    return {path.name for path in (folder / "repo/targets").glob("blob*/*")}


def test_a_handful_of_points(headquarters: Headquarters, capsys: pytest.CaptureFixture[str]) -> None:
    try_points(headquarters, HANDFUL, capsys)


@pytest.mark.exhaustive
def test_many_points(headquarters: Headquarters, capsys: pytest.CaptureFixture[str]) -> None:
    try_points(headquarters, MANY, capsys)


def test_the_form_is_published_with_its_patch(headquarters: Headquarters) -> None:
    whole = headquarters.fresh("whole")
    assert main(arguments(whole)) == 0
    found = blobs(whole)
    assert len(found) == 3
    assert sum("-" in name for name in found) == 1
