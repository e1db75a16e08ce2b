# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The cable is pulled: a whole visit, with not one attempt to reach anything."""

from __future__ import annotations

import socket
from typing import Any, NoReturn

import pytest

from tests.journeys.kiosk_under_test import KioskUnderTest
from tests.journeys.walking import CLINIC, Touch, first_case, open_sheet, walk


@pytest.fixture
def pulled(kiosk: KioskUnderTest, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What was tried: it stays empty."""
    tried: list[Any] = []

    def refuse(*address: Any, **_: Any) -> NoReturn:
        tried.append(address)
        raise OSError("the cable is pulled")

    for name in ("connect", "connect_ex", "sendto", "bind"):
        monkeypatch.setattr(socket.socket, name, refuse)
    for name in ("create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse)
    return tried


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_visit_needs_no_network(kiosk: KioskUnderTest, pulled: list[Any], language: str) -> None:
    kiosk.begin(language)
    kiosk.tap("home.search")
    kiosk.citizen.type_into(kiosk.show("search.title"), "imss")
    kiosk.tap("search.go")
    kiosk.tap_bar("home")
    open_sheet(kiosk, CLINIC)
    kiosk.tap("sheet.begin")
    walk(kiosk, Touch(kiosk), first_case(kiosk, CLINIC))
    kiosk.tap("review.confirm")
    kiosk.citizen.wait_until(lambda: kiosk.screen == "goodbye", "the papers")
    kiosk.tap("goodbye.finish")
    assert kiosk.screen == "welcome"
    assert pulled == []


def test_the_pulled_cable_would_be_noticed(pulled: list[Any]) -> None:
    with pytest.raises(OSError, match="pulled"):
        socket.create_connection(("127.0.0.1", 9))
    assert len(pulled) == 1
