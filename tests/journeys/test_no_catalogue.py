# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A kiosk whose catalogue is not there, or cut short: out of order from the first minute, and staff read why."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from kiosk.sync.signed_seed import SignedSeed
from tests.journeys.kiosk_under_test import OpensKiosk
from tests.shipped import SEED_FOLDER


@pytest.fixture
def truncated(tmp_path: Path) -> SignedSeed:
    seed = tmp_path / "seed"
    shutil.copytree(SEED_FOLDER, seed)
    (file,) = seed.glob("targets/base/*")
    file.write_bytes(file.read_bytes()[:-100])
    return SignedSeed(seed)


def test_a_truncated_seed_and_no_state(open_kiosk: OpensKiosk, truncated: SignedSeed) -> None:
    kiosk = open_kiosk(seed=truncated)
    assert kiosk.screen == "out_of_order"
    assert kiosk.sees("out_of_order.code", code="K202")
    assert kiosk.speaker.texts()[0] == kiosk.show("out_of_order.title")
    assert kiosk.window.bar is not None
    assert not kiosk.window.bar.buttons["home"].isEnabled()


def test_no_seed_at_all(open_kiosk: OpensKiosk, tmp_path: Path) -> None:
    kiosk = open_kiosk(seed=tmp_path / "nowhere")
    assert kiosk.sees("out_of_order.code", code="K201")


def test_language_comfort_and_help_still_work_and_lead_back_there(
    open_kiosk: OpensKiosk, truncated: SignedSeed, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk = open_kiosk(seed=truncated)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    kiosk.kiosk.attendant.guard()
    kiosk.tap_bar("language")
    assert kiosk.sees("out_of_order.title")
    assert kiosk.text.language == "en"
    kiosk.tap_bar("letters")
    kiosk.citizen.choose(kiosk.show("comfort.text_size.xl"))
    kiosk.tap("comfort.done")
    assert kiosk.screen == "out_of_order"
    kiosk.tap_bar("help")
    kiosk.tap("help.leave")
    assert kiosk.screen == "out_of_order"
    assert kiosk.text.language == "es"
    assert "kiosk.failed" not in kiosk.log.codes()


def test_a_kiosk_with_its_catalogue_does_not_need_the_seed(open_kiosk: OpensKiosk, truncated: SignedSeed) -> None:
    good = open_kiosk()
    edition = good.catalogue.edition()
    good.close()
    again = open_kiosk(seed=truncated, state=good.state)
    assert again.screen == "welcome"
    assert again.catalogue.edition() == edition
