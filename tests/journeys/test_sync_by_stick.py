# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A stick is put in: staff are offered it, never a citizen who is being served; what became of it is told in words."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.journeys.headquarters import NEW_NAME, SERVICE, Headquarters
from tests.journeys.updating_kiosk import UpdatingKiosk, has_door

ID = SERVICE.partition(":")[2]


@pytest.fixture
def headquarters(tmp_path: Path) -> Headquarters:
    made = Headquarters(tmp_path / "headquarters")
    made.publish_twice()
    return made


def put_in(headquarters: Headquarters, sticks: Path) -> Path:
    """The folder appears in one moment, as a mounted stick does."""
    shutil.copytree(headquarters.place.folder, sticks / ".copy")
    return (sticks / ".copy").rename(sticks / "USB")


def test_a_stick_is_offered_taken_and_shown(
    updating_kiosk: UpdatingKiosk, headquarters: Headquarters, tmp_path: Path
) -> None:
    sticks = tmp_path / "media"
    sticks.mkdir()
    kiosk = updating_kiosk(root=headquarters.root, sticks=sticks)
    put_in(headquarters, sticks)
    kiosk.updates.start()
    kiosk.citizen.wait_until(lambda: has_door(kiosk, "welcome.staff_stick"), "the door for staff")
    kiosk.tap("welcome.staff_stick")
    assert kiosk.sees("updates.stick_body")
    assert kiosk.name_of(ID) != NEW_NAME
    kiosk.tap("updates.take")
    kiosk.citizen.wait_until(lambda: kiosk.sees("updates.taken"), "the stick to be read")
    assert kiosk.name_of(ID) == NEW_NAME
    assert kiosk.show("updates.taken") in kiosk.speaker.texts()


def test_a_stick_that_nobody_signed_is_refused_and_says_why(
    updating_kiosk: UpdatingKiosk, headquarters: Headquarters, tmp_path: Path
) -> None:
    sticks, others = tmp_path / "media", Headquarters(tmp_path / "somebody else")
    sticks.mkdir()
    put_in(headquarters, sticks)
    kiosk = updating_kiosk(root=others.root, sticks=sticks)
    old = kiosk.name_of(ID)
    kiosk.updates.start()
    kiosk.citizen.wait_until(lambda: has_door(kiosk, "welcome.staff_stick"), "the door for staff")
    kiosk.tap("welcome.staff_stick")
    kiosk.tap("updates.take")
    kiosk.citizen.wait_until(lambda: kiosk.sees("updates.failed.K702"), "the stick to be refused")
    assert kiosk.name_of(ID) == old


def test_a_citizen_in_the_middle_of_a_visit_is_not_offered_it(
    updating_kiosk: UpdatingKiosk, headquarters: Headquarters, tmp_path: Path
) -> None:
    sticks = tmp_path / "media"
    sticks.mkdir()
    put_in(headquarters, sticks)
    kiosk = updating_kiosk(root=headquarters.root, sticks=sticks)
    kiosk.begin()
    page = kiosk.window.stage
    kiosk.updates.start()
    kiosk.citizen.wait_until(lambda: bool(kiosk.window.parts.link.stick), "the stick to be seen")
    assert kiosk.window.stage is page
    assert not has_door(kiosk, "welcome.staff_stick")
    assert kiosk.screen == "home"
