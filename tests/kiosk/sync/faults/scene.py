# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A kiosk at edition 1, headquarters at edition 2, and whatever is to go wrong between them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from tests.kiosk.sync.faults.real_editions import bodies
from tests.kiosk.sync.faults.whole_kiosk import WholeKiosk
from tests.kiosk.sync.small_repository import SmallRepository
from tests.link.flaky import FlakyLink, Weather
from tests.link.range_server import Fault, RangeServer

FIRST: Final = bodies(1)
SECOND: Final = bodies(2)


class Scene:
    """`publish_second` is called by faults that need the old signed files first."""

    def __init__(self, folder: Path, server: RangeServer, repository: SmallRepository) -> None:
        self.folder, self.server, self.repository = folder, server, repository
        self.kiosk = WholeKiosk(folder / "state", folder / "seed", repository.first_root)
        repository.publish(FIRST)
        self.kiosk.over(server.url).run()
        self.old = self.kiosk.served()

    def publish_second(self, **how: Any) -> None:
        self.repository.publish(SECOND, **{"packs_from": [FIRST], **how})

    def over_link(self, **weather: Any) -> str:
        with self.link(**weather) as link:
            return self.kiosk.says(link.url, stall_s=0.15, tries=3)

    @contextmanager
    def link(self, **weather: Any) -> Iterator[FlakyLink]:
        with FlakyLink(("127.0.0.1", self.server.port), Weather(**weather)) as link:
            yield link

    def with_fault(self, fault: Fault) -> str:
        self.server.fault = fault
        try:
            return self.kiosk.says(self.server.url, tries=2)
        finally:
            self.server.fault = "none"

    def stick(self, name: str = "stick") -> Path:
        return Path(shutil.copytree(self.repository.folder, self.folder / name))

    def pack(self, folder: Path | None = None) -> Path:
        (file,) = ((folder or self.repository.folder) / "targets/delta").glob("*.1-2.kdp")
        return file
