# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""With a display the kiosk uses it; without one it is served over VNC, and to this machine only."""

from __future__ import annotations

import os
import socket
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import app
from kiosk.commands import display
from kiosk.commands.display import draw_offscreen_without_display, has_display, serve_over_vnc
from kiosk.config.options import RunOptions
from kiosk.domain.errors import KioskError
from tests.kiosk.machine import Machine

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Windows and macOS always have a display")


@pytest.fixture
def short_folder() -> Iterator[Path]:
    """The path of a socket has at most some hundred letters."""
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        yield Path(folder)


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_have_a_display(platform: str) -> None:
    assert has_display({}, platform)


def test_whoever_chooses_the_platform_is_believed() -> None:
    assert has_display({"QT_QPA_PLATFORM": "linuxfb"}, "linux")


def test_nothing_set_is_no_display() -> None:
    assert not has_display({}, "linux")


def test_a_wayland_display_must_answer(short_folder: Path) -> None:
    environment = {"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": str(short_folder)}
    assert not has_display(environment, "linux")
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(short_folder / "wayland-9"))
        compositor.listen()
        assert has_display(environment, "linux")


def test_an_x_display_of_this_machine_must_answer() -> None:
    name = "\0/tmp/.X11-unix/X98765"
    assert not has_display({"DISPLAY": ":98765"}, "linux")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(name)
        server.listen()
        assert has_display({"DISPLAY": ":98765.0"}, "linux")
        assert has_display({"DISPLAY": "unix:98765"}, "linux")


def test_an_x_display_of_another_machine_is_believed() -> None:
    assert has_display({"DISPLAY": "desk.example:10.0"}, "linux")


def test_pictures_are_drawn_offscreen_without_a_display(machine: Machine) -> None:
    machine.without_display()
    draw_offscreen_without_display()
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


def test_without_a_display_the_kiosk_is_served_and_says_how_to_connect(machine: Machine) -> None:
    machine.without_display()
    machine.set("QT_LOGGING_RULES", "")
    asked: list[RunOptions] = []

    def run_kiosk(options: RunOptions) -> int:
        asked.append(options)
        return 0

    machine.patch.setattr(app, "run_kiosk", run_kiosk)
    status, _, err = machine.run("--profile", "tablet-10")
    assert status == 0
    listener = asked[0].vnc_listener
    assert listener is not None
    with listener:
        address, port = listener.getsockname()
        assert address == "127.0.0.1"
        assert f"vncviewer 127.0.0.1::{port}\n" in err
        assert f"ssh -L {port}:127.0.0.1:{port} " in err
        assert os.environ["QT_QPA_PLATFORM"] == "vnc:size=1280x800:port=0"


def test_a_wrong_profile_is_told_before_anything_is_served(machine: Machine) -> None:
    machine.without_display()
    status, _, err = machine.run("--profile", "billboard")
    assert status == 2
    assert "billboard" in err


def test_a_taken_port_is_left_alone(machine: Machine) -> None:
    machine.without_display()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        machine.patch.setattr(display, "VNC_PORTS", range(port, port + 50))
        with serve_over_vnc(800, 600) as listener:
            assert listener.getsockname()[1] != port
        machine.patch.setattr(display, "VNC_PORTS", range(port, port + 1))
        with pytest.raises(KioskError, match="no free port"):
            serve_over_vnc(800, 600)
