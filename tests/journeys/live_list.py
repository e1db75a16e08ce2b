# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The list under the field while somebody types: who is on it, and waiting until it keeps still."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer

from kiosk.domain.findings import Findings, Found, Match
from kiosk.ui.order import leaves
from kiosk.ui.screens.live_results import LiveResults
from kiosk.ui.screens.prepared_search import PreparedSearch
from kiosk.ui.widgets.answer_field import AnswerField
from kiosk.ui.widgets.big_button import BigButton
from tests.journeys.kiosk_under_test import KioskUnderTest


def live(kiosk: KioskUnderTest) -> LiveResults:
    live = search_field(kiosk).findChild(LiveResults)
    assert live is not None
    return live


def is_moving(kiosk: KioskUnderTest) -> bool:
    """A pause runs that ends in another list, or in rows that can be touched."""
    return any(timer.isActive() for timer in live(kiosk).findChildren(QTimer))


def wait_until_settled(kiosk: KioskUnderTest) -> None:
    """Long enough for a person to have read the list; with a finger down, until nothing more happens under it."""
    kiosk.citizen.wait_until(lambda: not is_moving(kiosk), "the list to keep still")


def wait_until_changed(kiosk: KioskUnderTest, ids: Sequence[str]) -> None:
    """Only just: nobody can have read it yet."""
    names = [kiosk.name_of(each) for each in ids]
    kiosk.citizen.wait_until(lambda: listed(kiosk) == names, f"{names}")


def rows(kiosk: KioskUnderTest) -> list[BigButton]:
    buttons = [leaf for leaf in leaves(kiosk.window.page_widgets()) if isinstance(leaf, BigButton)]
    return [button for button in buttons if button.painter.kind == "row"]


def listed(kiosk: KioskUnderTest) -> list[str]:
    return [row.shown[0] for row in rows(kiosk)]


def search_field(kiosk: KioskUnderTest) -> AnswerField:
    assert kiosk.window.stage is not None
    return kiosk.window.stage.page.fields[0][0]


def answer(kiosk: KioskUnderTest, answers: Mapping[str, Findings]) -> None:
    """From now on these queries have prepared answers, on the real screens."""
    parts = kiosk.window.parts
    kiosk.window.parts = replace(parts, catalogue=PreparedSearch(parts.catalogue, answers))


def found(kiosk: KioskUnderTest, *service_ids: str, scores: Sequence[float] = ()) -> Findings:
    """By their names, best first unless there are scores."""
    each = scores or [1.0 - at / 10 for at in range(len(service_ids))]
    cards = [kiosk.catalogue.card(service_id) for service_id in service_ids]
    return Findings(tuple(Found(card, score, Match("name")) for card, score in zip(cards, each, strict=True)))
