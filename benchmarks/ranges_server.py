# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A web server that answers several ranges at once, which zsync asks for; it counts what it sends."""

from __future__ import annotations

import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

_BOUNDARY = "part"


class RangesServer:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.bytes_sent = 0
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"house": self}))
        self.url = f"http://127.0.0.1:{self._http.server_address[1]}"
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.02,))

    def __enter__(self) -> RangesServer:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()


class _Handler(BaseHTTPRequestHandler):
    house: RangesServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        data = (self.house.folder / self.path.lstrip("/")).read_bytes()
        ranges = [(int(a), int(b)) for a, b in re.findall(r"(\d+)-(\d+)", self.headers.get("Range", ""))]
        if not ranges:
            self._send(200, "application/octet-stream", data)
        elif len(ranges) == 1:
            first, last = ranges[0]
            self._send(206, "application/octet-stream", data[first : last + 1], _content_range(first, last, data))
        else:
            parts = [
                f"\r\n--{_BOUNDARY}\r\nContent-Type: application/octet-stream\r\n"
                f"Content-Range: {_content_range(first, last, data)}\r\n\r\n".encode()
                + data[first : last + 1]
                for first, last in ranges
            ]
            body = b"".join(parts) + f"\r\n--{_BOUNDARY}--\r\n".encode()
            self._send(206, f"multipart/byteranges; boundary={_BOUNDARY}", body)

    def _send(self, status: int, kind: str, body: bytes, content_range: str | None = None) -> None:
        lines = [f"HTTP/1.1 {status} OK", f"Content-Type: {kind}", f"Content-Length: {len(body)}"]
        lines += [f"Content-Range: {content_range}"] if content_range else []
        answer = "\r\n".join([*lines, "", ""]).encode() + body
        self.house.bytes_sent += len(answer)
        self.wfile.write(answer)

    def log_message(self, format: str, *args: object) -> None:
        """What counts is counted."""


def _content_range(first: int, last: int, data: bytes) -> str:
    return f"bytes {first}-{min(last, len(data) - 1)}/{len(data)}"
