# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A newer catalogue arrives while somebody is being served: they see the old one to the end, the next one the new."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.headquarters import NEW_NAME, SERVICE, Headquarters
from tests.journeys.updating_kiosk import UpdatingKiosk, bring_from, has_door
from tests.link.range_server import RangeServer

ID = SERVICE.partition(":")[2]


@pytest.fixture
def headquarters(tmp_path: Path) -> Headquarters:
    return Headquarters(tmp_path / "headquarters")


def test_a_visit_sees_the_old_edition_to_its_end_and_the_next_one_the_new(
    updating_kiosk: UpdatingKiosk, headquarters: Headquarters
) -> None:
    sequence = headquarters.publish_twice()
    with RangeServer(headquarters.place.folder) as server:
        kiosk = updating_kiosk(url=server.url, root=headquarters.root)
        old = kiosk.name_of(ID)
        kiosk.begin()
        kiosk.updates.ask_now()
        kiosk.updates.start()
        kiosk.citizen.wait_until(lambda: "sync.arrived" in kiosk.log.codes(), "the new edition")
        assert kiosk.name_of(ID) == old != NEW_NAME
        kiosk.tap_bar("help")
        kiosk.tap("help.leave")
        assert kiosk.screen == "welcome"
        kiosk.citizen.wait_until(lambda: kiosk.name_of(ID) == NEW_NAME, "the new edition on the screens")
    assert kiosk.catalogue.edition().sequence == sequence
    assert kiosk.log.facts("catalogue.shown") == {"sequence": sequence}


def test_with_nobody_there_it_appears_at_once(updating_kiosk: UpdatingKiosk, headquarters: Headquarters) -> None:
    headquarters.publish_twice()
    with RangeServer(headquarters.place.folder) as server:
        kiosk = updating_kiosk(url=server.url, root=headquarters.root)
        kiosk.updates.ask_now()
        kiosk.updates.start()
        kiosk.citizen.wait_until(lambda: "catalogue.shown" in kiosk.log.codes(), "the new edition")
    assert kiosk.name_of(ID) == NEW_NAME


def test_a_lost_link_is_told_to_staff_and_changes_nothing_else(
    updating_kiosk: UpdatingKiosk, headquarters: Headquarters
) -> None:
    headquarters.publish_twice()
    kiosk = updating_kiosk(url=f"{headquarters.place.folder}-gone", root=headquarters.root)
    old = kiosk.name_of(ID)
    kiosk.updates.ask_now()
    kiosk.updates.start()
    kiosk.citizen.wait_until(lambda: has_door(kiosk, "welcome.staff"), "the door for staff")
    kiosk.tap("welcome.staff")
    assert kiosk.sees("updates.failed.K703")
    assert kiosk.sees("updates.never")
    kiosk.tap("updates.back")
    assert kiosk.screen == "welcome"
    assert kiosk.name_of(ID) == old


def test_what_another_program_brought_appears_too(updating_kiosk: UpdatingKiosk, headquarters: Headquarters) -> None:
    """kiosk sync, typed beside a kiosk that runs."""
    headquarters.publish_twice()
    kiosk = updating_kiosk(root=headquarters.root)
    bring_from(kiosk, headquarters.place.folder, root=headquarters.root)
    assert kiosk.name_of(ID) != NEW_NAME

    def has_looked_again() -> bool:
        """As the clock of the kiosk does it while nobody is there."""
        kiosk.kiosk.between_visits.show_newest()
        return kiosk.name_of(ID) == NEW_NAME

    kiosk.citizen.wait_until(has_looked_again, "what another program brought")
