# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A web server for a folder, as a CDN would be: Range, If-Range, ETag, and the ways in which servers get those wrong.

By hand: python -m tests.link.range_server FOLDER --port 8000 --fault ignore-range
"""

from __future__ import annotations

import argparse
import re
import ssl
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Literal, get_args
from urllib.parse import unquote, urlsplit

Fault = Literal[
    "none", "ignore-range", "wrong-content-range", "no-content-range", "416", "403-on-range", "portal",
    "portal-redirect", "503", "truncated", "endless", "no-length", "chunked", "gzip-bomb", "redirect", "redirect-loop",
    "no-tag",
]  # fmt: skip
_RANGE = re.compile(r"bytes=(\d+)-$")
PORTAL = b"<!DOCTYPE html><html><body>Welcome to the airport. Please sign in.</body></html>"


class RangeServer:
    """`fault` may change at any time; `fault_times` is how often it still strikes, None for always."""

    def __init__(
        self, folder: Path, fault: Fault = "none", port: int = 0, context: ssl.SSLContext | None = None
    ) -> None:
        self.folder = folder
        self.fault: Fault = fault
        self.fault_times: int | None = None
        self.asked: list[tuple[str, str | None]] = []
        """Path and Range of every request so far."""
        self._http = ThreadingHTTPServer(("127.0.0.1", port), type("Handler", (_Handler,), {"house": self}))
        self._http.daemon_threads = True
        self.port: int = self._http.server_address[1]
        self.url = f"{'https' if context else 'http'}://127.0.0.1:{self.port}"
        self.moved_to = ""
        """The server that `redirect` leads to; this one when empty."""
        if context:
            self._http.socket = context.wrap_socket(self._http.socket, server_side=True)
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.02,), name="range server")

    def __enter__(self) -> RangeServer:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    def next_fault(self) -> Fault:
        if self.fault_times is None:
            return self.fault
        self.fault_times -= 1
        return self.fault if self.fault_times >= 0 else "none"


class _Handler(BaseHTTPRequestHandler):
    house: RangeServer
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        wanted = self.headers.get("Range")
        path = unquote(urlsplit(self.path).path, errors="replace")
        self.house.asked.append((self.path, wanted))
        fault = self.house.next_fault()
        if self._answers_wrongly(fault, path, wanted):
            return
        path = path.removeprefix("/moved")
        file = self.house.folder / self.path.removeprefix("/moved").lstrip("/").partition("?")[0]
        if not file.is_file():
            file = self.house.folder / path.lstrip("/")
        if not file.is_file():
            self._send(404, b"no such file")
            return
        data = file.read_bytes()
        tag = f'"{len(data):x}-{file.stat().st_mtime_ns:x}"'
        found = _RANGE.fullmatch(wanted or "")
        if found and self.headers.get("If-Range", tag) == tag and fault != "ignore-range":
            self._send_rest(data, int(found[1]), tag, fault)
        else:
            self._send_all(data, tag, fault)

    def _answers_wrongly(self, fault: Fault, path: str, wanted: str | None) -> bool:
        if fault == "portal":
            self._send(200, PORTAL, {"Content-Type": "text/html; charset=utf-8"})
        elif fault == "portal-redirect" and path != "/login":
            self._send(302, b"", {"Location": "/login"})
        elif fault == "portal-redirect":
            self._send(200, PORTAL, {"Content-Type": "text/html"})
        elif fault == "redirect" and not path.startswith("/moved/"):
            self._send(307, b"", {"Location": f"{self.house.moved_to}/moved{self.path}"})
        elif fault == "redirect-loop":
            self._send(301, b"", {"Location": self.path})
        elif fault == "503":
            self._send(503, b"busy")
        elif fault == "416" and wanted:
            self._send(416, b"")
        elif fault == "403-on-range" and wanted:
            self._send(403, b"")
        else:
            return False
        return True

    def _send_rest(self, data: bytes, start: int, tag: str, fault: Fault) -> None:
        if start >= len(data):
            self._send(416, b"", {"Content-Range": f"bytes */{len(data)}"})
            return
        shown = start + 7 if fault == "wrong-content-range" else start
        extra = {"ETag": tag, "Content-Range": f"bytes {shown}-{len(data) - 1}/{len(data)}"}
        if fault == "no-content-range":
            del extra["Content-Range"]
        self._send(206, data[start:], extra)

    def _send_all(self, data: bytes, tag: str, fault: Fault) -> None:
        if fault == "truncated":
            self._head(200, {"Content-Length": str(len(data)), "ETag": tag})
            self.wfile.write(data[: len(data) // 2])
        elif fault in ("endless", "no-length", "gzip-bomb"):
            import zlib  # noqa: PLC0415

            packer = zlib.compressobj(9, wbits=31)
            bomb = packer.compress(bytes(1 << 24)) + packer.flush()
            self._head(200, {"Content-Encoding": "gzip"} if fault == "gzip-bomb" else {})
            self.wfile.write({"endless": data + bytes(1 << 22), "no-length": data, "gzip-bomb": bomb}[fault])
        elif fault == "chunked":
            self._head(200, {"Transfer-Encoding": "chunked", "ETag": tag})
            for start in range(0, len(data), 5000):
                piece = data[start : start + 5000]
                self.wfile.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
            self.wfile.write(b"0\r\n\r\n")
        else:
            self._send(200, data, {} if fault == "no-tag" else {"ETag": tag})
            return
        self.close_connection = True

    def _send(self, status: int, body: bytes, extra: dict[str, str] | None = None) -> None:
        self._head(status, {"Content-Length": str(len(body)), **(extra or {})})
        self.wfile.write(body)

    def _head(self, status: int, headers: dict[str, str]) -> None:
        self.send_response_only(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def handle(self) -> None:
        try:
            super().handle()
        except (ConnectionError, TimeoutError):
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Tests say what they need to know."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--fault", choices=get_args(Fault), default="none")
    chosen = parser.parse_args()
    with RangeServer(chosen.folder, chosen.fault, chosen.port):
        threading.Event().wait()


if __name__ == "__main__":
    main()
