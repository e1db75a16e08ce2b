# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shelf: the services of a content folder in the order of their ids, packed: a hundred thousand fit in memory."""

from __future__ import annotations

import marshal
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, overload

from central.publish.marked_yaml import line_in

Record = dict[str, Any]
_LEVEL: Final = 1


@dataclass(frozen=True, slots=True)
class ServiceSource:
    """One service's folder; `record` is the shape that will be published, `form` the workbook beside it."""

    file: str
    folder: Path
    record: Record
    form: Path | None

    @property
    def id(self) -> str:
        return str(self.record.get("id", ""))

    def line(self, *trail: str | int) -> int:
        return line_in(self.file, trail)


@dataclass(frozen=True, slots=True, order=True)
class PackedService:
    """Small enough to keep a hundred thousand of, and to hand from process to process."""

    id: str
    file: str
    form: str = field(compare=False)
    record: bytes = field(compare=False)

    @staticmethod
    def of(service: ServiceSource) -> PackedService:
        packed = zlib.compress(marshal.dumps(service.record), _LEVEL)
        return PackedService(service.id, service.file, str(service.form) if service.form else "", packed)

    def unpacked(self) -> ServiceSource:
        record: Record = marshal.loads(zlib.decompress(self.record))  # noqa: S302 - packed by this very program
        return ServiceSource(self.file, Path(self.file).parent, record, Path(self.form) if self.form else None)


class Shelf(Sequence[ServiceSource]):
    """Each look unpacks anew: what is changed in a record that was handed out is not kept."""

    def __init__(self, services: Iterable[PackedService] = ()) -> None:
        self.packed = tuple(sorted(services))

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(each.id for each in self.packed)

    def __iter__(self) -> Iterator[ServiceSource]:
        return (each.unpacked() for each in self.packed)

    def __len__(self) -> int:
        return len(self.packed)

    @overload
    def __getitem__(self, at: int) -> ServiceSource: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[ServiceSource]: ...
    def __getitem__(self, at: int | slice) -> ServiceSource | Sequence[ServiceSource]:
        if isinstance(at, slice):
            return [each.unpacked() for each in self.packed[at]]
        return self.packed[at].unpacked()
