# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""HttpSource: the files of a repository on a web server. Knows what servers, proxies and portals answer; keeps none."""

from __future__ import annotations

import contextlib
import re
import time
from collections.abc import Callable, Generator, Mapping
from typing import Final
from urllib.parse import urljoin

import requests
import urllib3

from kiosk.domain.errors import LinkBroken, SyncError
from kiosk.sync.link_settings import LinkSettings
from kiosk.sync.link_words import host_of, link_words, portal
from kiosk.sync.patience import Patience
from kiosk.sync.safe_path import safe_path
from kiosk.sync.source import Absent, Reply, ResumeRefused

PIECE_BYTES: Final = 16384
_SHORT_BYTES: Final = 4096
_MOST_REDIRECTS: Final = 5
_RANGE: Final = re.compile(r"bytes (\d+)-(\d+)/(\d+|\*)")
_PERMANENT: Final = range(400, 500)
_COME_AGAIN: Final = (408, 425, 429)
_REDIRECTS: Final = (301, 302, 303, 307, 308)
_PORTAL_STATUS: Final = 511
_PARTIAL: Final = 206
_MARKUP: Final = (b"<!doctype", b"<html", b"<?xml")


class HttpSource:
    """`areas` are the addresses of "metadata" and "targets", with a slash at the end."""

    def __init__(
        self, settings: LinkSettings, areas: Mapping[str, str], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.requests = 0
        self._settings = settings
        self._areas = areas
        self._clock = clock
        self._open: urllib3.BaseHTTPResponse | None = None
        self._http = requests.Session()
        self._http.trust_env = False  # kiosk.toml says it all: no surprise from somebody's environment
        self._http.headers = requests.structures.CaseInsensitiveDict({"User-Agent": "ventanilla"})
        self._http.verify = str(settings.ca_file) if settings.ca_file else True
        if settings.proxy:
            self._http.proxies = {"http": settings.proxy, "https": settings.proxy}

    @classmethod
    def of(cls, settings: LinkSettings) -> HttpSource:
        url = settings.url.rstrip("/")
        return cls(settings, {"metadata": f"{url}/metadata/", "targets": f"{url}/targets/"})

    def interrupt(self) -> None:
        answer = self._open
        if answer is not None:
            with contextlib.suppress(OSError, ValueError, RuntimeError):
                answer.shutdown()

    def close(self) -> None:
        self._http.close()

    def open(self, path: str, start: int = 0, mark: str | None = None) -> Reply:
        area, _, rest = safe_path(path).partition("/")
        headers = {"Accept-Encoding": "gzip" if area == "metadata" and not start else "identity"}
        if start:
            headers["Range"] = f"bytes={start}-"
            if mark is not None:
                headers["If-Range"] = mark
        answer = self._answer(self._areas[area] + rest, headers)
        try:
            return self._reply(path, answer, start)
        except SyncError:
            _drop(answer)
            raise

    def _answer(self, url: str, headers: Mapping[str, str]) -> requests.Response:
        scheme = url.partition(":")[0]
        for _ in range(_MOST_REDIRECTS + 1):
            self.requests += 1
            with link_words(url):
                answer = self._http.get(
                    url,
                    headers=headers,
                    stream=True,
                    allow_redirects=False,
                    timeout=(self._settings.connect_s, self._settings.stall_s),
                )
            if answer.status_code not in _REDIRECTS:
                return answer
            _drop(answer)
            url = urljoin(url, answer.headers.get("Location", ""))
            if url.partition(":")[0] != scheme:
                raise portal(url)
        raise Absent(f"{host_of(url)} sends us round and round. Check the address of headquarters.", 310)

    def _reply(self, path: str, answer: requests.Response, start: int) -> Reply:
        status, headers = answer.status_code, answer.headers
        host = host_of(answer.url)
        if status == _PORTAL_STATUS:
            raise portal(answer.url)
        if status in _PERMANENT and status not in _COME_AGAIN:
            if start:
                raise ResumeRefused(f"{host} refuses to go on with {path} (status {status}).")
            raise Absent(f"{host} has no {path} (status {status}). Check the address of headquarters.", status)
        if status not in (200, _PARTIAL) or (status == _PARTIAL and not start):
            raise LinkBroken(f"{host} cannot answer now (status {status}).")
        if headers.get("Content-Type", "").lower().startswith("text/html"):
            raise portal(answer.url)
        is_packed = headers.get("Content-Encoding", "identity") != "identity"
        length = headers.get("Content-Length", "")
        total = int(length) if length.isascii() and length.isdecimal() and not is_packed else None
        if status == _PARTIAL:
            total = _total_of_range(headers.get("Content-Range", ""), path, start)
        tag = headers.get("ETag", "")
        mark = tag if tag.startswith('"') and not is_packed else None
        begin = start if status == _PARTIAL else 0
        return Reply(begin, total, mark, self._pieces(path, answer))

    def _pieces(self, path: str, answer: requests.Response) -> Generator[bytes, None, None]:
        patience = Patience(self._settings, self._clock)
        raw: urllib3.BaseHTTPResponse = answer.raw
        self._open, is_first = raw, True
        try:
            while True:
                patience.begin()
                with link_words(answer.url):
                    # read1 gives what came: read would wait for more and lose it all when the link breaks.
                    piece = raw.read1(PIECE_BYTES, decode_content=True)
                if not piece:
                    return
                if is_first and path.startswith("metadata/") and piece.lstrip()[:9].lower().startswith(_MARKUP):
                    raise portal(answer.url)
                is_first = False
                patience.end(len(piece))
                yield piece
        finally:
            self._open = None
            answer.close()


def _drop(answer: requests.Response) -> None:
    """A short page of an error is read to its end: a new line, with its handshake, would cost more."""
    length = answer.headers.get("Content-Length", "")
    if length.isascii() and length.isdecimal() and int(length) <= _SHORT_BYTES:
        with contextlib.suppress(OSError, urllib3.exceptions.HTTPError):
            answer.raw.drain_conn()
    answer.close()


def _total_of_range(stated: str, path: str, start: int) -> int | None:
    found = _RANGE.fullmatch(stated.strip())
    if found is None or int(found[1]) != start:
        raise ResumeRefused(f"The server goes on with {path} at another place than was asked for.")
    return None if found[3] == "*" else int(found[3])
