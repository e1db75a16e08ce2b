# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The small parts of updating where no whole update leads: notes of versions, rebuilding, what libraries raise."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import pytest
import requests
import urllib3
from securesystemslib.exceptions import StorageError
from tuf.api import exceptions

from kiosk.domain.errors import KioskError, LinkBroken, RepositoryRefused, StateFolderError
from kiosk.domain.records.cheapest_path import Way
from kiosk.sync import kept_files
from kiosk.sync.durable import disk_error
from kiosk.sync.kept_files import KeptFiles
from kiosk.sync.link_words import link_words
from kiosk.sync.memory_sink import MemorySink
from kiosk.sync.offer import Step
from kiosk.sync.rebuild import rebuild
from kiosk.sync.seen_file import SeenFile
from kiosk.sync.tuf_words import tuf_words
from kiosk.sync.wanted import Wanted
from tests.kiosk.sync.kiosk_on_link import KioskOnLink
from tests.kiosk.sync.memory_replica import MemoryReplica
from tests.kiosk.sync.packing import catalogue, some_services
from tests.kiosk.sync.small_repository import SmallRepository

RAISED: list[tuple[Exception, type[KioskError], str]] = [
    (exceptions.SlowRetrievalError("slow"), LinkBroken, "could not be fetched"),
    (exceptions.RepositoryError("odd"), RepositoryRefused, "not as it should be"),
    (exceptions.UnsignedMetadataError("x"), RepositoryRefused, "not signed by those who may"),
    (StorageError("cannot open"), StateFolderError, "cannot be used"),
    (OSError(errno.ENOSPC, "No space left"), StateFolderError, "the disk is full"),
]


@pytest.mark.parametrize(("raised", "kind", "said"), RAISED, ids=lambda each: type(each).__name__)
def test_what_the_framework_raises(raised: Exception, kind: type[KioskError], said: str, tmp_path: Path) -> None:
    with pytest.raises(kind, match=said), tuf_words(tmp_path, str):
        raise raised


@pytest.mark.parametrize(
    ("raised", "said"),
    [
        (requests.exceptions.SSLError(), "certificate"),
        (urllib3.exceptions.SSLError(), "certificate"),
        (requests.exceptions.ProxyError(), "proxy"),
        (requests.exceptions.ReadTimeout(), "stopped answering"),
        (urllib3.exceptions.ReadTimeoutError(urllib3.HTTPConnectionPool("x"), "u", "m"), "stopped answering"),
        (urllib3.exceptions.IncompleteRead(1, 2), "broke"),
        (requests.exceptions.MissingSchema(), "not one of a server"),
        (requests.exceptions.InvalidSchema(), "none that can be fetched from"),
        (ConnectionResetError(104, "reset"), "cannot be used"),
    ],
)
def test_what_the_network_raises(raised: Exception, said: str) -> None:
    with pytest.raises(LinkBroken, match=said), link_words("http://headquarters/x"):
        raise raised


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.EROFS, "read-only"), (errno.EACCES, "permission"), (errno.EDQUOT, "full"), (errno.EIO, "Check the disk")],
)
def test_what_the_disk_refuses(number: int, said: str, tmp_path: Path) -> None:
    assert said in disk_error(OSError(number, "refused"), tmp_path).sentence


def test_versions_seen_only_grow(tmp_path: Path) -> None:
    seen = SeenFile(tmp_path / "seen")
    assert seen.highest() == {}
    seen.note({"timestamp": 5, "root": 1})
    seen.note({"timestamp": 3, "root": 2})
    assert SeenFile(tmp_path / "seen").highest() == {"timestamp": 5, "root": 2}


@pytest.mark.parametrize("text", ["", "[]", "{", '{"root": []}'])
def test_damaged_notes_are_not_taken_for_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "seen").write_text(text)
    with pytest.raises(StateFolderError, match="damaged"):
        SeenFile(tmp_path / "seen").highest()


def test_a_hash_that_nobody_knows(tmp_path: Path) -> None:
    with pytest.raises(RepositoryRefused, match="a way that this version does not know"):
        Wanted("targets/x", 1, (("rot13", "00"),)).is_in(tmp_path / "x")


def test_memory_goes_on_only_with_bytes_that_have_a_name() -> None:
    sink = MemorySink()
    sink.begin(None)
    sink.write(b"abc")
    assert (sink.held(), sink.whole()) == (0, b"abc")
    sink.begin('"x"')
    sink.write(b"abc")
    assert (sink.held(), sink.mark()) == (3, '"x"')


def kept(folder: Path, *ways: tuple[str | None, str], length: int = 10) -> KeptFiles:
    files = KeptFiles(folder)
    for number, (start, end) in enumerate(ways):
        name = f"{number:064x}"
        files.keep([Step(Way(name, start, end, 0), Wanted(f"targets/{name}", length, (("sha256", name),)))])
    return files


def names(files: KeptFiles) -> list[str]:
    return [f"{step.way.from_root}>{step.way.to_root}" for step in files.steps()]


def test_a_base_sends_away_what_does_not_follow_it(tmp_path: Path) -> None:
    (tmp_path / "stray").write_bytes(b"left behind")
    files = kept(tmp_path, ("a", "b"), ("b", "c"), ("c", "d"), (None, "b"))
    assert names(files) == ["None>b", "b>c", "c>d"]
    assert not (tmp_path / "stray").exists()


def test_what_is_kept_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_files, "MOST_PACK_BYTES", 25)
    assert names(kept(tmp_path, (None, "a"), ("a", "b"), ("b", "c"), ("c", "d"))) == ["None>a", "b>c", "c>d"]


FIRST = catalogue(1, some_services(20))
SECOND = catalogue(2, some_services(20, "b"))


@pytest.fixture
def two_days(repository: SmallRepository, kiosk: KioskOnLink) -> KeptFiles:
    """A base and the pack of the day after, as an update kept them."""
    updates = kiosk.over(repository.folder)
    repository.publish(FIRST)
    updates.run()
    repository.publish(SECOND, [FIRST])
    updates.run()
    return updates.kept


def spoil(what: str) -> Callable[[KeptFiles], None]:
    def spoiled(files: KeptFiles) -> None:
        step = next(step for step in files.steps() if step.way.name.startswith(what))
        files.file(step).write_bytes(b"rot")

    return spoiled


def test_a_rebuild_goes_as_far_as_what_is_whole(two_days: KeptFiles) -> None:
    spoil("delta")(two_days)
    replica = MemoryReplica()
    assert rebuild(two_days, replica) is not None
    assert replica.bodies == FIRST


def test_a_rebuild_without_a_base_is_none(two_days: KeptFiles) -> None:
    spoil("base")(two_days)
    assert rebuild(two_days, MemoryReplica()) is None


def test_a_rebuild_of_what_is_refused_is_none(two_days: KeptFiles) -> None:
    ahead = catalogue(9, some_services(20, "c"))
    replica = MemoryReplica(ahead)
    assert rebuild(two_days, replica) is None
    assert replica.bodies == ahead
