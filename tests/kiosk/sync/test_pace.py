# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The cap on bandwidth, the pauses between tries, patience with slow links, and the progress that a person is told."""

from __future__ import annotations

import random
from threading import Event

import pytest

from kiosk.domain.errors import LinkBroken
from kiosk.domain.events import SyncProgressed
from kiosk.sync.link_settings import LinkSettings
from kiosk.sync.meter import Meter
from kiosk.sync.pace import Pace, pauses_s
from kiosk.sync.patience import Patience
from kiosk.sync.source import Stopped


class Clock:
    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s

    def wait(self, seconds: float) -> None:
        self.now_s += max(0.0, seconds)


def test_no_more_than_the_cap() -> None:
    clock = Clock()
    pace = Pace(64_000, Event(), clock, clock.wait)
    for _ in range(10):
        pace.spent(8_000)
    assert clock.now_s - 100 == pytest.approx(10.0)


def test_a_pause_gives_no_credit() -> None:
    clock = Clock()
    pace = Pace(64_000, Event(), clock, clock.wait)
    clock.wait(3600)
    before = clock.now_s
    pace.spent(8_000)
    assert clock.now_s - before == pytest.approx(1.0)


def test_without_a_cap_nobody_waits() -> None:
    clock = Clock()
    Pace(None, Event(), clock, clock.wait).spent(1 << 40)
    assert clock.now_s == 100


def test_a_stop_is_heard_at_every_turn() -> None:
    stop = Event()
    pace = Pace(None, stop)
    stop.set()
    for turn in (lambda: pace.spent(1), lambda: pace.pause(60), pace.check):
        with pytest.raises(Stopped):
            turn()


def test_pauses_double_are_spread_and_end() -> None:
    settings = LinkSettings("http://x", tries=8, first_pause_s=1, longest_pause_s=10)
    for seed in range(20):
        pauses = list(pauses_s(settings, random.Random(seed)))
        for pause, most in zip(pauses, (1, 2, 4, 8, 10, 10, 10), strict=True):
            assert most / 2 <= pause <= most


def test_a_link_that_drips_is_left_and_a_slow_one_is_not() -> None:
    def drip(count: int, every_s: float) -> None:
        clock = Clock()
        patience = Patience(LinkSettings("http://x", stall_s=30, slowest_bytes_per_s=16), clock)
        for _ in range(100):
            patience.begin()
            clock.wait(every_s)
            patience.end(count)

    drip(1000, 10)
    with pytest.raises(LinkBroken, match="too slow"):
        drip(1, 10)


def test_progress_as_a_person_understands_it() -> None:
    clock, heard = Clock(), list[SyncProgressed]()
    meter = Meter(heard.append, clock)
    meter.expect(10_000)
    assert heard[-1] == SyncProgressed(0, 10_000, 0.0, None)
    for _ in range(5):
        clock.wait(1)
        meter.received(1_000)
    assert heard[-1] == SyncProgressed(5_000, 10_000, 1000.0, 5.0)
    for _ in range(20):
        clock.wait(1)
        meter.received(100)
    assert heard[-1].bytes_per_s == pytest.approx(100, rel=0.1)


def test_it_is_told_no_more_than_four_times_a_second() -> None:
    clock, heard = Clock(), list[SyncProgressed]()
    meter = Meter(heard.append, clock)
    for _ in range(1000):
        clock.wait(0.001)
        meter.received(1)
    assert len(heard) <= 5 and meter.bytes == 1000
