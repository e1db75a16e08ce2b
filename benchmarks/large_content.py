# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a made-up catalogue as editors would: a content folder of any size, one service at a time.

python -m benchmarks.large_content FOLDER --services 20000
python -m benchmarks.large_content FOLDER --services 20000 --days 1    # the next day, over the same folder
"""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

from benchmarks.large_catalogue import LargeCatalogue
from central.transfer.content_folder import dumped
from kiosk.domain.records.record import HEAD_ID, Record
from kiosk.domain.records.replica import Change, Removed

_FILES = {"topic": "topics", "event": "life_events", "organisation": "organisations"}


def write_content(catalogue: LargeCatalogue, folder: Path) -> None:
    """All of it; on a later day than the first, only what changed since the day before, over what is there."""
    lists: dict[str, list[Any]] = {name: [] for name in _FILES.values()}
    for change in _changes(catalogue):
        if isinstance(change, Removed):
            shutil.rmtree(_folder_of(folder, change.id))
        elif change.kind in _FILES:
            lists[_FILES[change.kind]].append(_listed(change))
        elif change.id == HEAD_ID:
            edition = {key: value for key, value in json.loads(change.body).items() if key != "format"}
            _write(folder / "edition.yaml", edition)
        else:
            _write(_folder_of(folder, change.id) / "service.yaml", _service(change))
    for name, records in lists.items():
        if records:
            _write(folder / f"{name}.yaml", records)


def _changes(catalogue: LargeCatalogue) -> Iterator[Change]:
    return catalogue.changes(catalogue.days - 1) if catalogue.days else catalogue.records()


def _listed(record: Record) -> dict[str, Any]:
    """Doors are in both languages."""
    data: dict[str, Any] = json.loads(record.body)
    if record.kind != "organisation":
        data["name"]["en"] = data["name"]["es"]
    return data


def _service(record: Record) -> dict[str, Any]:
    """Its prose names amounts of money and begins with a long sentence: no editor may write so."""
    service: dict[str, Any] = json.loads(record.body.replace(b" pesos", b" puntos"))
    opening = service["description"][0]["text"]
    opening["es"] = f"Sirve para {service['keyword']['es'][0]}. {opening['es']}"
    for cost in service.get("costs", ()):
        if cost.get("value"):
            cost |= {"validFrom": "2026-01-01", "legal": deepcopy(service["legal"][:1])}
    return service


def _folder_of(folder: Path, identity: str) -> Path:
    """A thousand in each, as a folder of a hundred thousand is slow to open."""
    slug = identity.rpartition("/")[2]
    return folder / f"part-{slug[-7:-3]}" / slug


def _write(path: Path, data: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(dumped(data), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--services", type=int, default=20_000)
    parser.add_argument("--days", type=int, default=0)
    given = parser.parse_args()
    write_content(LargeCatalogue(given.services, days=given.days), given.folder)


if __name__ == "__main__":
    main()
