# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A stick in a pocket: the same tree, the same checks, and nothing else on it is opened; and one written for others."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.errors import KioskError, RepositoryRefused, StateFolderError, StickWrong, SyncError
from kiosk.sync.folder_source import FolderSource
from kiosk.sync.kept_files import KeptFiles
from kiosk.sync.usb_export import export_usb
from tests.kiosk.sync.kiosk_on_link import KioskOnLink
from tests.kiosk.sync.memory_replica import MemoryReplica
from tests.kiosk.sync.packing import catalogue, some_services
from tests.kiosk.sync.small_repository import SmallRepository
from tests.link.range_server import RangeServer

SERVICES = some_services(60)
FIRST = catalogue(1, SERVICES)
SECOND = catalogue(2, {**SERVICES, "mx/0003": "Nuevo texto"})


@pytest.mark.parametrize("form", ["{}", "file://{}"])
def test_a_stick_brings_what_the_link_would(repository: SmallRepository, kiosk: KioskOnLink, form: str) -> None:
    repository.publish(FIRST)
    kiosk.over(form.format(repository.folder)).run()
    repository.publish(SECOND, [FIRST])
    report = kiosk.over(form.format(repository.folder)).run()
    assert report.course == "packs" and kiosk.replica.bodies == SECOND


def test_an_old_stick_is_refused_and_said(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink, tmp_path: Path
) -> None:
    repository.publish(FIRST)
    shutil.copytree(repository.folder, tmp_path / "stick")
    repository.publish(SECOND, [FIRST])
    kiosk.over(server.url).run()
    with pytest.raises(RepositoryRefused, match="older than this machine has"):
        kiosk.over(tmp_path / "stick").run()
    assert kiosk.replica.bodies == SECOND


@pytest.mark.parametrize("what", ["empty", "none", "file"])
def test_what_is_no_repository(kiosk: KioskOnLink, tmp_path: Path, what: str) -> None:
    stick = tmp_path / "stick"
    if what == "empty":
        stick.mkdir()
    elif what == "file":
        stick.write_bytes(b"")
    with pytest.raises(StickWrong, match=r"holds no|no folder|taken out|cannot be read"):
        kiosk.over(stick).run()


@pytest.mark.parametrize("what", ["metadata", "targets", "timestamp.json", "base"])
def test_links_are_not_followed(repository: SmallRepository, kiosk: KioskOnLink, tmp_path: Path, what: str) -> None:
    repository.publish(FIRST)
    link = repository.folder / what
    if what == "timestamp.json":
        link = repository.folder / "metadata" / what
    elif what == "base":
        link = next((repository.folder / "targets/base").iterdir())
    link.rename(tmp_path / "elsewhere")
    link.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(StickWrong, match="links are not followed"):
        kiosk.over(repository.folder).run()
    assert not kiosk.replica.taken


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders here")
@pytest.mark.parametrize("what", ["pipe", "folder"])
def test_what_is_no_ordinary_file(repository: SmallRepository, kiosk: KioskOnLink, what: str) -> None:
    repository.publish(FIRST)
    timestamp = repository.folder / "metadata/timestamp.json"
    timestamp.unlink()
    if what == "pipe":
        os.mkfifo(timestamp)
    else:
        timestamp.mkdir()
    with pytest.raises(StickWrong, match="no ordinary file"):
        kiosk.over(repository.folder).run()


@pytest.mark.parametrize("what", ["half", "huge", "other bytes"])
def test_copies_that_went_wrong(repository: SmallRepository, kiosk: KioskOnLink, what: str) -> None:
    repository.publish(FIRST)
    stored = next((repository.folder / "targets/base").iterdir())
    data = stored.read_bytes()
    stored.write_bytes({"half": data[: len(data) // 2], "huge": data * 50, "other bytes": bytes(len(data))}[what])
    with pytest.raises(SyncError, match="signed"):
        kiosk.over(repository.folder).run()
    stored.write_bytes(data)
    assert kiosk.over(repository.folder).run().edition


def test_a_stick_taken_out_while_it_is_read(
    repository: SmallRepository, kiosk: KioskOnLink, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.publish(FIRST)
    read = os.read
    pieces: list[int] = []

    def failing(handle: int, count: int) -> bytes:
        pieces.append(count)
        if len(pieces) > 9:
            raise OSError(5, "Input/output error")
        return read(handle, count)

    with monkeypatch.context() as patch:
        patch.setattr("kiosk.sync.folder_source.os.read", failing)
        patch.setattr("kiosk.sync.folder_source.PIECE_BYTES", 500)
        with pytest.raises(StickWrong, match="Put the stick in again"):
            kiosk.over(repository.folder).run()
    assert kiosk.over(repository.folder).run().edition


def test_nothing_else_on_the_stick_is_opened(
    repository: SmallRepository, kiosk: KioskOnLink, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.publish(FIRST)
    for name in ("autorun.inf", "metadata/evil.json", "targets/evil.zst"):
        repository.put(name, b"evil")
    opened: list[str] = []
    real = os.open

    def noting(path: Any, *rest: Any, **named: Any) -> int:
        opened.append(str(path))
        return real(path, *rest, **named)

    monkeypatch.setattr("kiosk.sync.folder_source.os.open", noting)
    kiosk.over(repository.folder).run()
    assert not any("evil" in path or "autorun" in path for path in opened)


def test_going_on_where_the_file_is_the_same(tmp_path: Path) -> None:
    (tmp_path / "targets").mkdir()
    file = tmp_path / "targets/x"
    file.write_bytes(b"0123456789")
    source = FolderSource(tmp_path)
    first = source.open("targets/x")
    assert b"".join(first.pieces) == b"0123456789"
    assert b"".join(source.open("targets/x", 4, first.mark).pieces) == b"456789"
    assert source.open("targets/x", 40, first.mark).start == 0
    file.write_bytes(b"other")
    again = source.open("targets/x", 4, first.mark)
    assert again.start == 0 and b"".join(again.pieces) == b"other"


def test_from_kiosk_to_kiosk(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink, tmp_path: Path
) -> None:
    """One kiosk with a link writes a stick; a neighbour without one takes all of it, and the next day's."""
    stick = tmp_path / "stick"
    stick.mkdir()
    neighbour = KioskOnLink(tmp_path / "neighbour", kiosk.root)
    repository.publish(FIRST)
    updates = kiosk.over(server.url)
    updates.run()
    report = export_usb(kiosk.folder / "metadata", updates.kept, stick)
    assert report.has_base and report.files == len([file for file in stick.rglob("*") if file.is_file()])
    assert neighbour.over(stick).run().course == "base"
    repository.publish(SECOND, [FIRST])
    updates.run()
    export_usb(kiosk.folder / "metadata", updates.kept, stick)
    assert neighbour.over(stick).run().course == "packs"
    assert neighbour.replica.bodies == SECOND


def test_a_kiosk_that_began_with_its_seed_fetches_a_base_for_others(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    kiosk.replica = MemoryReplica(FIRST)
    repository.publish(SECOND, [FIRST])
    updates = kiosk.over(server.url)
    updates.run()
    assert not export_usb(kiosk.folder / "metadata", updates.kept, stick).has_base
    updates.keep_base()
    assert export_usb(kiosk.folder / "metadata", updates.kept, stick).has_base
    neighbour = KioskOnLink(tmp_path / "neighbour", kiosk.root)
    assert neighbour.over(stick).run().course == "base"
    assert neighbour.replica.bodies == SECOND


def test_a_late_neighbour_is_served_by_hops(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink, tmp_path: Path
) -> None:
    third = catalogue(3, {**SERVICES, "mx/0004": "Otro"})
    stick = tmp_path / "stick"
    stick.mkdir()
    kiosk.replica = MemoryReplica(FIRST)
    repository.publish(third, [SECOND], history=[(FIRST, SECOND)])
    updates = kiosk.over(server.url)
    updates.run()
    export_usb(kiosk.folder / "metadata", updates.kept, stick)
    neighbour = KioskOnLink(tmp_path / "neighbour", kiosk.root, MemoryReplica(FIRST))
    assert neighbour.over(stick).run().course == "packs"
    assert neighbour.replica.bodies == third


def test_sticks_that_cannot_be_written(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink, tmp_path: Path
) -> None:
    repository.publish(FIRST)
    updates = kiosk.over(server.url)
    updates.run()
    metadata = kiosk.folder / "metadata"
    with pytest.raises(StickWrong, match="Put the stick in"):
        export_usb(metadata, updates.kept, tmp_path / "none")
    (tmp_path / "stick").mkdir()
    (tmp_path / "stick/targets").write_bytes(b"a file in the way")
    with pytest.raises(StateFolderError, match="cannot be used"):
        export_usb(metadata, updates.kept, tmp_path / "stick")


def test_nothing_to_hand_on_yet(tmp_path: Path) -> None:
    with pytest.raises(KioskError):
        export_usb(tmp_path / "metadata", KeptFiles(tmp_path / "kept"), tmp_path)


def test_damaged_metadata_is_not_handed_on(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink, tmp_path: Path
) -> None:
    repository.publish(FIRST)
    updates = kiosk.over(server.url)
    updates.run()
    (kiosk.folder / "metadata/snapshot.json").write_bytes(b"")
    with pytest.raises(StickWrong, match="damaged"):
        export_usb(kiosk.folder / "metadata", updates.kept, tmp_path)


@pytest.mark.parametrize("text", ["", "[]", "[{}]", '{"a": 1}', '[{"hashes": [["sha256", "../x"]]}]'])
def test_a_damaged_list_of_kept_files_is_an_empty_one(tmp_path: Path, text: str) -> None:
    (tmp_path / "kept.json").write_text(text)
    assert list(KeptFiles(tmp_path).steps()) == []
