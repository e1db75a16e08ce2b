# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Forms come after the text: as a patch where an older one is here, whole where not, and never a wrong one."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path

import pytest
import zstandard

from kiosk.domain.errors import LinkBroken
from kiosk.sync.blobs import MOST_BLOB_BYTES, WantedBlob
from kiosk.sync.usb_export import export_usb
from tests.kiosk.sync.kiosk_on_link import KioskOnLink
from tests.kiosk.sync.packing import catalogue, frame, some_services
from tests.kiosk.sync.small_repository import SmallRepository
from tests.link.range_server import RangeServer

OLD = random.Random(1).randbytes(40_000)
NEW = OLD[:20_000] + b"lo que este verano cambia" + OLD[20_000:]


def named(data: bytes, before: bytes | None = None) -> WantedBlob:
    return WantedBlob(
        hashlib.sha256(data).hexdigest(),
        len(data),
        before and hashlib.sha256(before).hexdigest(),  # type: ignore[arg-type] # None or a name
    )


def put(repository: SmallRepository, data: bytes, packed: bytes | None = None) -> None:
    packed = zstandard.compress(data) if packed is None else packed
    repository.put(f"targets/blob/{named(data).sha256}.zst", packed)


def put_patch(repository: SmallRepository, packed: bytes) -> None:
    repository.put(f"targets/blobpatch/{named(OLD).sha256}-{named(NEW).sha256}.zst", packed)


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    return tmp_path / "forms"


def test_whole_then_as_a_patch(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink, forms: Path
) -> None:
    put(repository, OLD)
    updates = kiosk.over(server.url)
    assert updates.fetch_blobs([named(OLD)], forms) == 1
    put_patch(repository, frame(NEW, OLD))
    assert updates.fetch_blobs([named(OLD), named(NEW, OLD)], forms) == 1
    assert (forms / named(NEW).sha256).read_bytes() == NEW
    assert [path.split("/")[2] for path, _ in server.asked] == ["blob", "blobpatch"]


@pytest.mark.parametrize("patch", [None, b"no patch", frame(OLD, OLD), zstandard.compress(bytes(len(NEW)))])
def test_a_patch_that_is_of_no_use_is_done_without(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink, forms: Path, patch: bytes | None
) -> None:
    put(repository, OLD)
    put(repository, NEW)
    if patch is not None:
        put_patch(repository, patch)
    assert kiosk.over(server.url).fetch_blobs([named(OLD), named(NEW, OLD)], forms) == 2
    assert (forms / named(NEW).sha256).read_bytes() == NEW


@pytest.mark.parametrize(
    "packed", [b"", b"no zstd", zstandard.compress(bytes(1 << 28)), zstandard.compress(bytes(len(OLD))), b"x" * 200_000]
)
def test_a_wrong_one_keeps_back_no_other(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink, forms: Path, packed: bytes
) -> None:
    put(repository, OLD, packed)
    put(repository, NEW)
    missing, huge = named(b"nowhere"), WantedBlob("ab" * 32, MOST_BLOB_BYTES + 1)
    assert kiosk.over(server.url).fetch_blobs([named(OLD), missing, huge, named(NEW)], forms) == 1
    assert [file.name for file in forms.iterdir()] == [named(NEW).sha256]


def test_a_broken_link_is_said(kiosk: KioskOnLink, forms: Path) -> None:
    with pytest.raises(LinkBroken):
        kiosk.over("http://127.0.0.1:9", tries=1).fetch_blobs([named(OLD)], forms)


def test_they_travel_on_a_stick(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink, forms: Path, tmp_path: Path
) -> None:
    put(repository, OLD)
    repository.publish(catalogue(1, some_services(5)))
    updates = kiosk.over(server.url)
    updates.run()
    updates.fetch_blobs([named(OLD)], forms)
    (forms / "half.new").write_bytes(b"left by a power cut")
    stick = tmp_path / "stick"
    stick.mkdir()
    for _ in range(2):
        report = export_usb(updates.metadata, updates.kept, stick, forms)
        assert report.files == len([file for file in stick.rglob("*") if file.is_file()])
    assert kiosk.over(stick).fetch_blobs([named(OLD)], tmp_path / "other") == 1
    assert (tmp_path / "other" / named(OLD).sha256).read_bytes() == OLD
