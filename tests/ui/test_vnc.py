# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kiosk over VNC can be reached at the one door that was opened for it, and at no other."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Qt serves VNC on Linux only")

SERVE = """
import json, os, re, socket, threading
from pathlib import Path
os.environ["QT_QPA_PLATFORM"] = "vnc:size=320x200:port=0"
os.environ["QT_LOGGING_RULES"] = "default.debug=false"
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from kiosk.ui.vnc import serve_only_on

def listening():
    "The addresses, as the kernel writes them, at which this process listens."
    links = [os.readlink(path) for path in Path("/proc/self/fd").iterdir() if path.is_symlink()]
    inodes = {found[1] for link in links if (found := re.fullmatch(r"socket:\\[(\\d+)\\]", link))}
    rows = [line.split() for table in ("tcp", "tcp6") for line in Path("/proc/net", table).read_text().splitlines()[1:]]
    return sorted(row[1].partition(":")[0] for row in rows if row[3] == "0A" and row[9] in inodes)

application = QApplication([])
listener = socket.create_server(("127.0.0.1", 0))
port = listener.getsockname()[1]
serve_only_on(listener)
label = QLabel("hola")
label.show()
seen = {"listening": listening()}

def visit():
    with socket.create_connection(("127.0.0.1", port), timeout=30) as viewer:
        seen["greeting"] = viewer.recv(12).decode()
        viewer.sendall(b"RFB 003.003\\n")
        seen["security"] = list(viewer.recv(4))
        viewer.sendall(bytes([1]))
        size = viewer.recv(4)
        seen["size"] = [int.from_bytes(size[:2], "big"), int.from_bytes(size[2:], "big")]

viewer = threading.Thread(target=visit)
viewer.start()
look = QTimer()
look.timeout.connect(lambda: viewer.is_alive() or application.quit())
look.start(20)
application.exec()
print(json.dumps(seen))
"""
WITHOUT_A_SERVER = """
import os, socket
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtWidgets import QApplication
from kiosk.domain.errors import KioskError
from kiosk.ui.vnc import serve_only_on
application = QApplication([])
try:
    serve_only_on(socket.create_server(("127.0.0.1", 0)))
except KioskError as error:
    print(error.sentence)
"""


def run(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def seen() -> Any:
    return json.loads(run(SERVE))


def test_it_listens_on_127_0_0_1_alone(seen: Any) -> None:
    assert seen["listening"] == ["0100007F"]


def test_a_viewer_is_served_the_screen(seen: Any) -> None:
    assert seen["greeting"] == "RFB 003.003\n"
    assert seen["security"] == [0, 0, 0, 1]
    assert seen["size"] == [320, 200]


def test_without_the_one_door_nothing_is_served() -> None:
    assert run(WITHOUT_A_SERVER).startswith("Qt's VNC server opened 0 doors instead of one")
