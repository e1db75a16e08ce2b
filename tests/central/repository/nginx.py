# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real nginx over a repository, with the very lines that docs/publishing.md gives to administrators."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.conftest import ROOT

PAGE = ROOT / "docs/publishing.md"
_AROUND = """\
daemon off; master_process off; worker_processes 1; pid {folder}/pid; error_log {folder}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
    uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
{server}
}}
"""


def nginx() -> str | None:
    """Debian keeps it where only administrators look."""
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")


def server_lines(port: int, repository: Path) -> str:
    """Those of the page, but for the two that name another machine."""
    (block,) = re.findall(r"^    server \{\n.*?^    \}\n", PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    assert "listen 443 ssl;" in block
    assert "root /srv/catalogue;" in block
    return str(block).replace("listen 443 ssl;", f"listen 127.0.0.1:{port};").replace("/srv/catalogue", str(repository))


@contextmanager
def served_by_nginx(repository: Path, folder: Path) -> Iterator[str]:
    program = nginx()
    assert program
    folder.mkdir()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = folder / "nginx.conf"
    settings.write_text(_AROUND.format(folder=folder, server=server_lines(port, repository)))
    with subprocess.Popen([program, "-p", str(folder), "-c", str(settings)], stderr=subprocess.PIPE) as process:
        try:
            _wait(port, process)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    """Until it answers; should it end instead, its own words are the reason."""
    while process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except ConnectionRefusedError:
            continue
        return
    raise AssertionError((process.stderr.read() if process.stderr else b"").decode())
