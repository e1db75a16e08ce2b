# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A headquarters in a folder of the test: keys, repository, memory, and catalogues small enough to read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from central.commands.passphrases import GivenPassphrase
from central.repository.begin_repository import begin_repository
from central.repository.blob_files import Plain, no_template
from central.repository.durable_files import UNFINISHED, DurableFiles, Files, Written
from central.repository.history import History
from central.repository.key_ring import KeyRing
from central.repository.metadata_folder import MetadataFolder
from central.repository.pack_plan import BUDGET_BYTES
from central.repository.place import Place
from central.repository.publish_edition import EditionPublisher, Outcome
from central.repository.signing_desk import SigningDesk
from kiosk.domain.records.record import Record
from kiosk.domain.records.split import records_of

PASSPHRASE = b"a passphrase of tests"
TODAY = datetime.now(UTC).replace(microsecond=0)
"""The library that judges signatures looks at the clock of the machine."""


def catalogue(services: Mapping[str, str], **head: Any) -> dict[str, Any]:
    """`services` are names and what they say."""
    return {
        "format": "ventanilla-catalogue/1",
        "sequence": 1,
        "published": "2026-01-01",
        "demonstration": True,
        "mostRequested": [],
        "topics": [{"id": "identidad", "order": 1}],
        "lifeEvents": [],
        "organisations": [{"id": "org/uno"}],
        "services": [{"id": name, "name": {"es": text}} for name, text in services.items()],
        "procedures": {},
        **head,
    }


def numbered(count: int, **changed: str) -> dict[str, Any]:
    """That many services, each with words of its own; `changed` says by name what some of them say instead."""
    texts = {f"s{number}": f"Trámite número {number}" for number in range(count)} | changed
    return catalogue({name: f"{text} {hashlib.sha256(text.encode()).hexdigest()}" for name, text in texts.items()})


class QuickFiles(DurableFiles):
    """Does not wait for the disk: what waits for it is tested on its own."""

    def write(self, folder: Path, parts: Iterable[bytes]) -> Written:
        folder.mkdir(parents=True, exist_ok=True)
        raw = b"".join(parts)
        path = folder / f"{UNFINISHED}{uuid4().hex}"
        path.write_bytes(raw)
        return Written(path, hashlib.sha256(raw).hexdigest(), len(raw))

    def name(self, named: Mapping[Path, Written]) -> None:
        for path, written in named.items():
            written.path.replace(path)


@dataclass
class Workshop:
    folder: Path
    files: Files = field(default_factory=QuickFiles)
    budget_bytes: int = BUDGET_BYTES

    @property
    def place(self) -> Place:
        return Place(self.folder / "repo")

    @property
    def keys(self) -> KeyRing:
        return KeyRing(self.folder / "keys", GivenPassphrase(PASSPHRASE))

    @property
    def metadata(self) -> MetadataFolder:
        return MetadataFolder(self.place, self.files)

    def begin(self) -> Workshop:
        begin_repository(self.place, QuickFiles(), self.folder / "keys", self.keys, TODAY)
        return self

    def desk(self, days_ago: int = 0) -> SigningDesk:
        return SigningDesk(self.metadata, self.keys, TODAY - timedelta(days=days_ago))

    def publish(self, content: Mapping[str, Any], days_ago: int = 0) -> Outcome:
        return self.publish_records(records_of(content), days_ago)

    def publish_records(self, records: Iterable[Record], days_ago: int = 0, plain: Plain = no_template) -> Outcome:
        now = TODAY - timedelta(days=days_ago)
        with History(self.place.history_file) as history:
            publisher = EditionPublisher(
                self.place, self.files, history, self.desk(days_ago), now, budget_bytes=self.budget_bytes
            )
            return publisher.publish(records, plain)

    def facts(self) -> dict[str, Any]:
        """What the signed files say of the newest edition."""
        targets = self.metadata.targets("targets")
        assert targets is not None
        return dict(targets.signed.targets["edition.json"].custom)
