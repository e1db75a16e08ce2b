# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Is there a display, and what Qt shall draw on where there is none. Refuses to load Qt."""

from __future__ import annotations

import os
import re
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

from kiosk.domain.errors import KioskError

PLATFORM_VARIABLE = "QT_QPA_PLATFORM"
VNC_PORTS = range(5900, 6000)


def has_display(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """True too where somebody chose Qt's platform: then it is theirs to be right."""
    if platform in ("win32", "darwin") or environment.get(PLATFORM_VARIABLE):
        return True
    return _is_wayland_there(environment) or _is_x_there(environment.get("DISPLAY", ""))


def draw_offscreen_without_display() -> None:
    if not has_display():
        os.environ[PLATFORM_VARIABLE] = "offscreen"


def serve_over_vnc(width_px: int, height_px: int) -> socket.socket:
    """The socket on 127.0.0.1 at which viewers will be answered, once kiosk/ui/vnc.py has handed it to Qt.

    Qt's own would be open to the whole network, and it knows no option against that: it gets any free port instead,
    and loses it before it can answer there.
    """
    listener = _first_free(VNC_PORTS)
    os.environ[PLATFORM_VARIABLE] = f"vnc:size={width_px}x{height_px}:port=0"
    # Qt would tell people about its port 0, which is not the one to connect to.
    os.environ.setdefault("QT_LOGGING_RULES", "default.debug=false")
    return listener


def _first_free(ports: range) -> socket.socket:
    for port in ports:
        try:
            return socket.create_server(("127.0.0.1", port))
        except OSError:
            continue
    raise KioskError(
        f"There is no display, and no free port from {ports.start} to {ports.stop - 1} to serve one over VNC."
        " Stop a kiosk that is running here, or set DISPLAY."
    )


def _is_wayland_there(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    return bool(name) and _answers(str(Path(environment.get("XDG_RUNTIME_DIR", "/")) / name))


def _is_x_there(display: str) -> bool:
    """A display of this machine must answer, for Qt aborts where it does not; one of another machine is believed."""
    here = re.fullmatch(r"(?:unix)?:([0-9]+)(?:\.[0-9]+)?", display)
    if here is None:
        return bool(display)
    path = f"/tmp/.X11-unix/X{here[1]}"  # noqa: S108 - where X servers have their sockets
    return _answers(path) or _answers(f"\0{path}")


def _answers(path: str) -> bool:
    if not hasattr(socket, "AF_UNIX"):
        return False
    with socket.socket(socket.AF_UNIX) as knocking:
        try:
            knocking.connect(path)
        except OSError:
            return False
    return True
