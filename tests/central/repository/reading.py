# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a repository as a kiosk does that trusts nothing but its root: by the reference client, over HTTP."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any

import zstandard
from tuf.ngclient.updater import Updater

from kiosk.domain.records.cheapest_path import Way, cheapest_path
from kiosk.domain.records.pack_layout import PackHead
from kiosk.domain.records.record import Record
from kiosk.domain.records.replica import Change, Removed
from kiosk.domain.records.state import state_root
from kiosk.sync.pack_reader import read_changes

State = dict[str, bytes]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Requests are not news."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


class ReferenceClient:
    """Its folder outlives it, as the state of a kiosk does."""

    def __init__(self, url: str, folder: Path, root: bytes) -> None:
        folder.mkdir(exist_ok=True)
        (folder / "files").mkdir(exist_ok=True)
        self._updater = Updater(str(folder), f"{url}metadata/", str(folder / "files"), f"{url}targets/", bootstrap=root)
        self._updater.refresh()

    def edition(self) -> dict[str, Any]:
        return dict(self._target("edition.json").custom)

    def bring(self, state: State) -> tuple[State, list[str]]:
        """The newest edition from this state, and the files it took."""
        newest = self.edition()["root"]
        self._updater.get_targetinfo("delta/0-0.kdp")
        top, history = self._updater._trusted_set.targets, self._updater._trusted_set["history"]
        named = {**top.targets, **history.targets}
        ways = [
            Way(name, target.custom.get("from"), target.custom.get("to") or target.custom["root"], target.length)
            for name, target in named.items()
            if name != "edition.json"
        ]
        path = cheapest_path(ways, root_of(state).hex() if state else None, newest)
        assert path is not None
        for way in path:
            raw = Path(self._updater.download_target(self._target(way.name))).read_bytes()
            state = read_base(raw) if way.from_root is None else read_pack(raw, state)
        assert root_of(state).hex() == newest
        return state, [way.name for way in path]

    def _target(self, name: str) -> Any:
        target = self._updater.get_targetinfo(name)
        assert target is not None
        return target


def root_of(state: State) -> bytes:
    return state_root((name, Record(name, state[name]).sha256) for name in sorted(state))


def read_base(raw: bytes) -> State:
    with zstandard.ZstdDecompressor(max_window_size=1 << 24).stream_reader(raw) as lines:
        pairs = (line.decode().split("\t", 1) for line in lines.read().splitlines())
        return {name: body.encode() for name, body in pairs}


def read_pack(raw: bytes, old: State) -> State:
    ids = sorted(old)
    head = PackHead(root_of(old), raw[12:20])
    new = dict(old)
    for change in read_changes(BytesIO(raw), head, lambda places: [Record(ids[at], old[ids[at]]) for at in places]):
        _apply(change, new)
    return new


def _apply(change: Change, state: State) -> None:
    if isinstance(change, Removed):
        del state[change.id]
    else:
        state[change.id] = change.body
