# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The stack of places of one visit."""

from __future__ import annotations

from kiosk.ui.parts import Place
from kiosk.ui.router import HOME, WELCOME, Router

SHEET, HELP = Place("sheet", service_id="mx-fed/a"), Place("help")


def places(router: Router) -> list[Place]:
    return [stop.place for stop in router.stops]


def test_places_pile_up_and_back_takes_them_off() -> None:
    router = Router()
    assert router.is_at_start
    for place in (HOME, SHEET, HELP):
        router.go(place)
    assert places(router) == [WELCOME, HOME, SHEET, HELP]
    router.back()
    assert router.here.place == SHEET
    assert not router.is_at_start


def test_the_same_place_again_keeps_its_screen() -> None:
    router = Router()
    router.go(SHEET)
    screen = router.here.screen
    router.go(Place("sheet", service_id="mx-fed/a"))
    assert router.here.screen is screen
    router.go(Place("sheet", service_id="mx-fed/b"))
    assert router.here.screen is not screen


def test_home_and_welcome_drop_what_lay_over_them() -> None:
    router = Router()
    for place in (HOME, SHEET, HELP, HOME):
        router.go(place)
    assert places(router) == [WELCOME, HOME]
    router.go(WELCOME)
    assert places(router) == [WELCOME]


def test_back_at_the_start_stays() -> None:
    router = Router()
    router.back()
    assert places(router) == [WELCOME]


def test_a_place_is_replaced_on_top_or_under_another() -> None:
    router = Router()
    router.go(SHEET)
    waiting = router.here
    router.go(HELP)
    router.replace(Place("topic", topic_id="salud"))
    assert places(router) == [WELCOME, SHEET, Place("topic", topic_id="salud")]
    router.replace(HOME, waiting)
    assert places(router) == [WELCOME, HOME, Place("topic", topic_id="salud")]


def test_a_kiosk_out_of_order_begins_there_and_has_no_way_back() -> None:
    start = Place("out_of_order", code="K201")
    router = Router(start)
    assert router.here.place == start
    assert router.is_at_start
    router.go(HELP)
    router.begin(start)
    assert places(router) == [start]


def test_a_place_keeps_its_facts_at_another_screen() -> None:
    assert SHEET.at("walk") == Place("walk", service_id="mx-fed/a")
