# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SeenFile: the versions seen, in a file of their own, where there is no database. Judges none of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from kiosk.domain.errors import StateFolderError
from kiosk.sync.durable import on_disk, write_settled


class SeenFile:
    """`SeenVersions`. A damaged file stops with a sentence: believing nothing was seen would open the door."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def highest(self) -> Mapping[str, int]:
        with on_disk(self._path.parent):
            if not self._path.exists():
                return {}
            data = self._path.read_bytes()
        try:
            return {str(name): int(version) for name, version in json.loads(data).items()}
        except (ValueError, AttributeError, TypeError) as error:
            raise StateFolderError(f"The file {self._path} is damaged. Set this client up anew.") from error

    def note(self, versions: Mapping[str, int]) -> None:
        old = self.highest()
        new = {**old, **{name: max(version, old.get(name, 0)) for name, version in versions.items()}}
        if new != old:
            with on_disk(self._path.parent):
                write_settled(self._path, json.dumps(new, sort_keys=True).encode())
