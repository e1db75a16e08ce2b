# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""nginx before a repository, configured as docs/publishing.md says, so that its own headers are counted."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.link.range_server import RangeServer

_CONFIG = """
daemon off; pid {work}/pid; error_log stderr crit; worker_processes 1; {user}
events {{ worker_connections 64; }}
http {{
    access_log off; sendfile on; keepalive_timeout 75s; types {{ }} default_type application/octet-stream;
    client_body_temp_path {work}; proxy_temp_path {work}; fastcgi_temp_path {work}; uwsgi_temp_path {work};
    scgi_temp_path {work};
    server {{
        listen 127.0.0.1:{port}; root {folder}; gzip off;
        location / {{ return 404; }}
        location = /metadata/timestamp.json {{ add_header Cache-Control "no-cache"; }}
        location /metadata/ {{ add_header Cache-Control "public, max-age=31536000, immutable"; }}
        location /targets/ {{ add_header Cache-Control "public, max-age=31536000, immutable"; }}
    }}
}}
"""


def is_here() -> bool:
    return shutil.which("nginx") is not None


@contextmanager
def served(folder: Path, work: Path) -> Iterator[tuple[str, int]]:
    """Host and port."""
    work.mkdir()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    config = work / "nginx.conf"
    user = "user root;" if os.geteuid() == 0 else ""
    config.write_text(_CONFIG.format(work=work, port=port, folder=folder, user=user), encoding="utf-8")
    running = subprocess.Popen(["nginx", "-c", str(config), "-p", str(work)])
    try:
        _until_it_answers(port, running)
        yield "127.0.0.1", port
    finally:
        running.terminate()
        running.wait()


@contextmanager
def served_by_any(folder: Path) -> Iterator[tuple[str, int]]:
    """The same where nginx is not here, by a small server of our own."""
    if is_here():
        with tempfile.TemporaryDirectory() as work, served(folder, Path(work) / "nginx") as address:
            yield address
    else:
        with RangeServer(folder) as server:
            yield "127.0.0.1", server.port


def _until_it_answers(port: int, running: subprocess.Popen[bytes]) -> None:
    while running.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError("nginx did not start")
