# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Qt's VNC server listens to the whole network and cannot be told otherwise: this narrows it to one socket of ours."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QMessageLogContext, QtMsgType, qInstallMessageHandler

from kiosk.domain.errors import KioskError


def serve_only_on(listener: socket.socket) -> None:
    """Call it once QApplication is there and before its loop runs; `listener` is taken over.

    Qt opens its door in the first round of events. Nobody can be let in during that round, for it handles no sockets;
    after it, the number of Qt's own socket stands for ours, and Qt's is closed.
    """
    before = _listening_sockets()
    heard_before = qInstallMessageHandler(_without_the_port)
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeSocketNotifiers)
    qInstallMessageHandler(heard_before)
    opened = _listening_sockets() - before
    if len(opened) != 1:
        raise KioskError(
            f"Qt's VNC server opened {len(opened)} doors instead of one, so the kiosk cannot be kept to this machine."
            " Start it on a display, or with QT_QPA_PLATFORM=offscreen."
        )
    listener.setblocking(False)
    os.dup2(listener.fileno(), opened.pop(), inheritable=False)
    listener.close()


def _without_the_port(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Qt tells the port of the door that is closed a moment later; anything else it says is passed on."""
    if "QVncServer created" not in message:
        sys.stderr.write(f"{message}\n")


def _listening_sockets() -> set[int]:
    numbers = (int(entry.name) for entry in Path("/proc/self/fd").iterdir())
    return {number for number in list(numbers) if _is_listening(number)}


def _is_listening(number: int) -> bool:
    try:
        with socket.socket(fileno=os.dup(number)) as copy:
            return bool(copy.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))
    except OSError:  # a file, a pipe, or already closed
        return False
