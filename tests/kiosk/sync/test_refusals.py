# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An edition that cannot be taken costs the link once a day, whichever process asks, and a newer program tries it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.domain.errors import CatalogueRefused
from kiosk.sync.refusals import NOT_AGAIN, Refusals
from tests.kiosk.sync.kiosk_on_link import KioskOnLink
from tests.kiosk.sync.memory_replica import MemoryReplica
from tests.kiosk.sync.packing import catalogue, some_services
from tests.kiosk.sync.small_repository import SmallRepository
from tests.link.range_server import RangeServer

ROOT = "ab" * 32


def refusals(folder: Path, at_s: float = 1000.0, program: str = "2026-11-23") -> Refusals:
    return Refusals(folder, program, lambda: at_s)


def test_it_is_remembered_all_day_and_no_longer(tmp_path: Path) -> None:
    refusals(tmp_path).check(ROOT)
    refusals(tmp_path).note(ROOT, "It cannot be shown.")
    last_s = 1000.0 + NOT_AGAIN.total_seconds()
    for at_s in (1000.0, last_s - 1):
        with pytest.raises(CatalogueRefused, match="It cannot be shown"):
            refusals(tmp_path, at_s).check(ROOT)
    for at_s in (last_s, 999.0):  # a clock that was set back proves nothing
        refusals(tmp_path, at_s).check(ROOT)


def test_another_edition_and_a_newer_program_are_free(tmp_path: Path) -> None:
    refusals(tmp_path).note(ROOT, "It cannot be shown.")
    refusals(tmp_path).check("cd" * 32)
    refusals(tmp_path, program="2027-01-01").check(ROOT)


@pytest.mark.parametrize("damage", [b"", b"[]", b'{"root": 1}', b"\xff"])
def test_what_cannot_be_read_refuses_nothing(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "refused.json").write_bytes(damage)
    refusals(tmp_path).check(ROOT)


def test_a_later_process_does_not_fetch_it_again(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink
) -> None:
    first = catalogue(1, some_services(40))
    kiosk.replica = MemoryReplica(first)
    repository.publish(first)
    repository.publish(catalogue(2, {**some_services(40), "mx/evil": "<script>"}), [first])
    for number in range(2):
        server.asked.clear()
        with pytest.raises(CatalogueRefused, match="not one that the kiosk can show"):
            kiosk.over(server.url, refusals=refusals(kiosk.folder)).run()
        fetched = [path for path, _ in server.asked if path.startswith("/targets/")]
        assert bool(fetched) is (number == 0)
