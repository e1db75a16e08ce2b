# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The seed: read by the kiosk's own verification, made anew in place, and never in the place of something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from central.__main__ import main
from kiosk.domain.errors import CatalogueRefused
from kiosk.sync.signed_seed import SignedSeed
from tests.central.contents import small_content, write_content


def test_content_becomes_a_seed_that_a_kiosk_reads(tmp_path: Path) -> None:
    content, out = write_content(tmp_path, small_content()), tmp_path / "seed"
    assert main(["seed", str(content), "--out", str(out)]) == 0
    first = (out / "root.json").read_bytes()
    seed = SignedSeed(out)
    arrival = seed.arrival()
    assert arrival.from_root is None
    assert seed.claim().mark == arrival.to_root.hex()
    assert main(["seed", str(content), "--out", str(out)]) == 0
    assert (out / "root.json").read_bytes() != first, "keys are thrown away"
    assert SignedSeed(out).arrival().to_root == arrival.to_root


def test_a_spoiled_seed_is_refused(tmp_path: Path) -> None:
    content, out = write_content(tmp_path, small_content()), tmp_path / "seed"
    main(["seed", str(content), "--out", str(out)])
    (base,) = out.glob("targets/base/*")
    base.write_bytes(base.read_bytes()[:-1])
    with pytest.raises(CatalogueRefused, match="lacks the whole catalogue"):
        SignedSeed(out).arrival()


def test_a_folder_with_something_else_is_left_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content, out = write_content(tmp_path, small_content()), tmp_path / "mine"
    out.mkdir()
    (out / "letter.txt").write_text("dear")
    assert main(["seed", str(content), "--out", str(out)]) == 1
    assert "holds something else than a seed" in capsys.readouterr().err
    assert [each.name for each in out.iterdir()] == ["letter.txt"]


def test_a_repository_without_any_edition_has_no_seed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "repository" / "metadata").mkdir(parents=True)
    assert main(["seed", str(tmp_path / "repository"), "--out", str(tmp_path / "seed")]) == 1
    assert "Nothing was published" in capsys.readouterr().err
