# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""ContentFolder: what an import writes, service by service. It takes its name only when all of it is there."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Any, Final

import yaml

from central.refusal import CentralRefusal
from central.transfer.draft import Record
from central.transfer.finish import slug_of

_WIDTH: Final = 118
_SERVICES_A_FOLDER: Final = 2000


class _Dumper(yaml.CSafeDumper):
    pass


def _text(dumper: yaml.CSafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def dumped(data: Any) -> str:
    """YAML without aliases, as an editor would go on writing it."""
    made: str = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)
    return made


class ContentFolder(AbstractContextManager["ContentFolder"]):
    """Raises `CentralRefusal` where `out` already holds something."""

    def __init__(self, out: Path) -> None:
        if out.exists() and (not out.is_dir() or any(out.iterdir())):
            raise CentralRefusal(f"{out} already holds something and was left as it is; name a new folder.")
        self._out = out
        self._building = Path()
        self._slugs: set[str] = set()
        self._counts: dict[str, int] = {}
        self._known: dict[bytes, str] = {}

    def __enter__(self) -> ContentFolder:
        self._out.parent.mkdir(parents=True, exist_ok=True)
        self._building = Path(tempfile.mkdtemp(dir=self._out.parent, prefix=f".{self._out.name}-"))
        self._building.chmod(0o755)
        return self

    def twin_of(self, record: Record) -> str:
        """The path of a service that differs in nothing but who may ask for it; '' where there is none."""
        return self._known.get(_mark(record), "")

    def add(self, record: Record, id_prefix: str) -> str:
        """The id it got. An id that the record brings is kept unless it is taken."""
        wanted = str(record.get("id") or f"{id_prefix}/{slug_of(record['name']['es'])}")
        own, number = wanted, 2
        while own in self._slugs:
            own, number = f"{wanted}-{number}", number + 1
        self._slugs.add(own)
        prefix, _, slug = own.partition("/")
        folder = self._building / self._agency_folder(prefix) / slug
        folder.mkdir(parents=True)
        (folder / "service.yaml").write_text(dumped(_first(own, record)), encoding="utf-8")
        self._known[_mark(record)] = str(folder.relative_to(self._building))
        return own

    def widen(self, path: str, audience: Iterable[str]) -> tuple[str, bool]:
        """The service at `path` is for these people too. Its id, and whether it was not yet."""
        file = self._building / path / "service.yaml"
        record = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        wider = sorted({*record.get("audience", ()), *audience})
        is_wider = wider != sorted(record.get("audience", ()))
        if is_wider:
            file.write_text(dumped({**record, "audience": wider}), encoding="utf-8")
        return str(record["id"]), is_wider

    def write_lists(self, lists: Mapping[str, Any]) -> None:
        """Name of the file without .yaml → what it holds."""
        for name, data in lists.items():
            (self._building / f"{name}.yaml").write_text(dumped(data), encoding="utf-8")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            shutil.rmtree(self._building)
            return
        if self._out.exists():
            self._out.rmdir()
        self._building.rename(self._out)

    def _agency_folder(self, prefix: str) -> str:
        """A folder of a hundred thousand others is slow to open for people and file systems alike."""
        count = self._counts[prefix] = self._counts.get(prefix, 0) + 1
        part = (count - 1) // _SERVICES_A_FOLDER
        return f"{prefix}-{part + 1}" if part else prefix


def _first(own: str, record: Record) -> Record:
    return {"id": own, **{key: value for key, value in record.items() if key != "id"}}


def _mark(record: Record) -> bytes:
    kept = {key: value for key, value in record.items() if key not in ("audience", "id")}
    return hashlib.blake2b(repr(sorted(kept.items())).encode("utf-8", "surrogatepass"), digest_size=16).digest()
