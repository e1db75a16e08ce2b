# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What other threads tell is heard on the thread of the window."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from PySide6.QtCore import QObject, QThread, Slot
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.domain.events import PaperPrinted, SpeechEnded
from kiosk.ui.bridge import Bridge

pytestmark = pytest.mark.usefixtures("qapp")


class Hearer(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Any] = []
        self.threads: list[QThread] = []

    @Slot(object)
    def hear(self, event: Any) -> None:
        self.heard.append(event)
        self.threads.append(QThread.currentThread())


def test_printer_and_speaker_are_heard_on_the_windows_thread(qtbot: QtBot) -> None:
    bridge, hearer = Bridge(), Hearer()
    bridge.printer_told.connect(hearer.hear)
    bridge.speaker_told.connect(hearer.hear)
    told = (PaperPrinted(1, "folder"), SpeechEnded(was_interrupted=False))

    def tell() -> None:
        bridge.from_spool(told[0])
        bridge.from_speaker(told[1])

    thread = threading.Thread(target=tell)
    thread.start()
    thread.join()
    assert hearer.heard == [], "told on the other thread"
    qtbot.waitUntil(lambda: len(hearer.heard) == 2, timeout=20_000)
    assert hearer.heard == list(told)
    application = QApplication.instance()
    assert application is not None
    assert set(hearer.threads) == {application.thread()}
