# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command that the public suite of The Update Framework runs, as that suite runs it, and what it looks at."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote

from kiosk.sync.conformance import main
from tests.kiosk.sync.small_repository import SmallRepository
from tests.link.range_server import RangeServer


class TufCommand:
    def __init__(self, folder: Path, repository: SmallRepository, server: RangeServer) -> None:
        self.metadata, self.targets = folder / "metadata", folder / "targets"
        self.metadata.mkdir(parents=True)
        self.targets.mkdir()
        self._repository = repository
        self._server = server
        self._root_file = folder / "initial_root.json"

    def init(self, root: bytes | None = None) -> int:
        self._root_file.write_bytes(root if root is not None else self._repository.first_root)
        return main(["--metadata-dir", str(self.metadata), "init", str(self._root_file)])

    def refresh(self) -> int:
        where = ["--metadata-url", f"{self._server.url}/metadata", "--metadata-dir", str(self.metadata)]
        return main([*where, "refresh"])

    def download(self, *names: str) -> int:
        where = ["--metadata-url", f"{self._server.url}/metadata", "--metadata-dir", str(self.metadata)]
        what = [word for name in names for word in ("--target-name", name)] + ["--target-dir", str(self.targets)]
        return main([*where, *what, "--target-base-url", f"{self._server.url}/targets/", "download"])

    def version(self, role: str) -> int | None:
        file = self.metadata / f"{role}.json"
        return int(json.loads(file.read_bytes())["signed"]["version"]) if file.exists() else None

    def trusted(self) -> list[tuple[str, int | None]]:
        names = sorted(file.name.removesuffix(".json") for file in self.metadata.iterdir() if file.suffix == ".json")
        return [(name, self.version(name)) for name in names]

    def downloaded(self) -> list[bytes]:
        files = [file for file in self.targets.rglob("*") if file.is_file()]
        return [file.read_bytes() for file in sorted(files, key=lambda file: file.stat().st_mtime_ns)]

    def asked(self) -> list[str]:
        """What was asked for since the last time, without folders and endings."""
        names = [path.rpartition("/")[2].removesuffix(".json") for path, _ in self._server.asked]
        self._server.asked.clear()
        return names


def roles_of(names: Iterable[str]) -> list[str]:
    return [unquote(name.partition(".")[2]) for name in names]
