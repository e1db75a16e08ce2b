# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs, bases and bins: what is written comes out again; what is not as it should be is refused with a sentence."""

from __future__ import annotations

import io
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis.strategies as st
import pytest
import zstandard
from hypothesis import given

from kiosk.domain.errors import CatalogueRefused
from kiosk.domain.records.pack_layout import (
    HEAD_BYTES,
    Act,
    Chunk,
    PackHead,
    Step,
    write_chunk,
    write_head,
)
from kiosk.domain.records.record import Record
from kiosk.domain.records.replica import Arrival, Change
from kiosk.domain.records.state import state_root
from kiosk.sync.base_reader import read_base
from kiosk.sync.bins_reader import LIST_BYTES, check_bin, list_sha256, read_bins
from kiosk.sync.pack_reader import read_changes
from kiosk.sync.record_lines import records_in
from tests.kiosk.sync.memory_replica import MemoryReplica, in_order, root_of
from tests.kiosk.sync.packing import base, catalogue, frame, lines, pack, some_services

OLD = catalogue(1, some_services(60))
NEW = catalogue(2, {**some_services(55), "mx/0001": "otro texto", "nuevo/a": "uno", "nuevo/b": "dos"})
HEAD = PackHead(root_of(OLD), root_of(NEW))
NAMES = st.text("abcdef", min_size=1, max_size=3)
SERVICES = st.dictionaries(NAMES, st.text(max_size=40), max_size=12)


def changes(data: bytes, head: PackHead = HEAD) -> Iterator[Change]:
    return read_changes(io.BytesIO(data), head, MemoryReplica(OLD).at)


def chunked(*chunks: Chunk) -> bytes:
    out, last = write_head(HEAD), -1
    for chunk in chunks:
        out += write_chunk(chunk, last)
        last = chunk.steps[-1].position if chunk.steps else last
    return out


def of_text(text: bytes, *steps: Step, prefix: bytes = b"") -> Chunk:
    return Chunk(steps, len(text), frame(text, prefix))


@given(old=SERVICES, new=SERVICES, chunks=st.integers(1, 4), references=st.integers(0, 3))
def test_a_pack_leads_from_any_state_to_any_other(
    old: dict[str, str], new: dict[str, str], chunks: int, references: int
) -> None:
    before, after = catalogue(1, old), catalogue(2, new)
    replica = MemoryReplica(before)
    head = PackHead(root_of(before), root_of(after))
    data = pack(before, after, chunks, references)
    replica.take(Arrival(head.from_root, head.to_root, read_changes(io.BytesIO(data), head, replica.at)))
    assert replica.bodies == after


WRONG_PACKS = {
    "no pack": (b"PK\x03\x04" + bytes(100), "no pack of catalogue changes"),
    "empty": (b"", "cut short"),
    "other roots": (pack(NEW, OLD), "from or to another edition"),
    "cut short": (pack(OLD, NEW)[:-1], "cut short"),
    "a record that is not here": (chunked(of_text(b"", Step(400, Act.REMOVED))), "no record|does not have"),
    "fewer lines than steps": (chunked(of_text(b"", Step(1, Act.CHANGED))), "fewer records"),
    "no end of line": (chunked(of_text(b"x")), "fewer records"),
    "empty body": (chunked(of_text(b"\n", Step(1, Act.REMOVED), Step(2, Act.REMOVED))), "no record"),
    "no tab": (chunked(of_text(b"service:x\n")), "no id or no content"),
    "unknown kind": (chunked(of_text(b"virus:x\t{}\n")), "Update the kiosk's program"),
    "id is no text": (chunked(of_text(b"service:\xff\t{}\n")), "Update the kiosk's program"),
    "id that nobody reads": (chunked(of_text(b"service:\x1b[2J\t{}\n")), "nobody can read"),
    "long id": (chunked(of_text(b"service:" + b"x" * 300 + b"\t{}\n")), "longer than"),
    "large record": (chunked(of_text(b"service:x\t" + b"x" * (1 << 21) + b"\n")), "larger than"),
    "not in order": (chunked(of_text(b"service:b\t{}\nservice:a\t{}\n")), "not in order"),
    "twice over chunks": (chunked(of_text(b"service:b\t{}\n"), of_text(b"service:b\t{}\n")), "not in order"),
    "states another length": (chunked(Chunk((), 5, frame(b"four", b""))), "not as long"),
    "no zstd": (chunked(Chunk((), 5, b"hello")), "cannot be unpacked"),
    "bytes after the frame": (chunked(Chunk((), 4, frame(b"x:y\n", b"") + b"z")), "cannot be unpacked"),
}


@pytest.mark.parametrize(("data", "said"), WRONG_PACKS.values(), ids=WRONG_PACKS)
def test_wrong_packs(data: bytes, said: str) -> None:
    with pytest.raises(CatalogueRefused, match=said):
        list(changes(data))


def test_a_changed_record_without_content() -> None:
    prefix = in_order(OLD)[1].body + b"\n"
    with pytest.raises(CatalogueRefused, match="without content"):
        list(changes(chunked(of_text(b"\n", Step(1, Act.CHANGED), prefix=prefix))))


@pytest.mark.parametrize("is_stated", [True, False])
def test_a_bomb_in_a_pack_is_not_unpacked(is_stated: bool) -> None:
    packer = zstandard.ZstdCompressor(level=1, write_content_size=is_stated)
    bomb = packer.compress(bytes(1 << 28)) if is_stated else _streamed(1 << 28)
    with pytest.raises(CatalogueRefused):
        list(changes(chunked(Chunk((), 1 << 20, bomb[: (1 << 20)]))))


def _streamed(count: int) -> bytes:
    out = zstandard.ZstdCompressor(level=1).compressobj()
    return out.compress(bytes(count)) + out.flush()


def test_a_window_wider_than_allowed() -> None:
    wide = zstandard.ZstdCompressionParameters(window_log=27, write_content_size=0)
    out = zstandard.ZstdCompressor(compression_params=wide).compressobj()
    data = out.compress(b"service:x\t{}\n") + out.flush()
    with pytest.raises(CatalogueRefused, match="cannot be unpacked"):
        list(changes(chunked(Chunk((), 13, data))))
    with pytest.raises(CatalogueRefused, match="cannot be unpacked"):
        list(read_base(io.BytesIO(data)))


def test_old_records_that_are_too_much() -> None:
    def huge(_: object) -> Iterator[Record]:
        return (Record(f"service:{number}", bytes(1 << 20)) for number in range(40))

    steps = tuple(Step(number, Act.REFERENCE) for number in range(40))
    with pytest.raises(CatalogueRefused, match="more memory"):
        list(read_changes(io.BytesIO(chunked(Chunk(steps, 0, b""))), HEAD, huge))


def test_a_base_comes_out_as_it_went_in() -> None:
    assert list(read_base(io.BytesIO(base(NEW)))) == in_order(NEW)


@pytest.mark.parametrize("cut", [1, 10, 200])
def test_a_base_cut_short_never_looks_whole(cut: int) -> None:
    data = base(OLD)[:-cut]
    try:
        found = list(read_base(io.BytesIO(data)))
    except CatalogueRefused:
        return
    assert state_root((record.id, record.sha256) for record in found) != root_of(OLD)


def test_a_base_beyond_all_measure() -> None:
    bomb = zstandard.ZstdCompressor(level=1).compress(bytes(1 << 26))
    with pytest.raises(CatalogueRefused, match="larger than"):
        list(read_base(io.BytesIO(bomb)))
    with pytest.raises(CatalogueRefused, match="unpacks to more"):
        list(read_base(io.BytesIO(base(OLD)), most_bytes=1000))


@pytest.mark.parametrize(("plain", "said"), [(b"service:b\t1\nservice:a\t1\n", "not in order"), (b"x", "cut short")])
def test_lines_that_are_not_records(plain: bytes, said: str) -> None:
    with pytest.raises(CatalogueRefused, match=said):
        list(records_in(io.BytesIO(plain), 1 << 20))


def test_bins_are_held_to_their_list() -> None:
    roots = MemoryReplica(OLD).bin_roots()
    data = b"".join(roots)
    assert len(data) == LIST_BYTES and read_bins(data, list_sha256(roots)) == roots
    for wrong in (data[:-1], data[:-1] + b"x", b""):
        with pytest.raises(CatalogueRefused, match="not the one that was signed"):
            read_bins(wrong, list_sha256(roots))


def test_a_bin_is_held_to_its_root(tmp_path: Path) -> None:
    records = [record for record in in_order(OLD) if Record(record.id, b"").name][:1]
    from kiosk.domain.records.state import bin_of  # noqa: PLC0415

    number = bin_of(records[0].id)
    root = state_root((record.id, record.sha256) for record in records)
    check_bin(records, number, root)
    with pytest.raises(CatalogueRefused, match="of another part"):
        check_bin(records, (number + 1) % 256, root)
    with pytest.raises(CatalogueRefused, match="not the one that was signed"):
        check_bin(records, number, bytes(32))


def mutated(data: bytes, dice: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(dice.randint(1, 4)):
        at = dice.randrange(len(out)) if out else 0
        match dice.randrange(6):
            case 0:
                out[at : at + 1] = dice.randbytes(1)
            case 1:
                del out[at : at + dice.randint(1, 40)]
            case 2:
                out[at:at] = dice.randbytes(dice.randint(1, 40))
            case 3:
                out[at : at + 4] = dice.choice([b"\xff" * 4, b"\x00" * 4, b"\x00\x00\x00\x7f", b"\xff\xff\x17\x00"])
            case 4:
                out[at:at] = out[at // 2 : at]
            case _:
                out[at:] = b""
    return bytes(out)


def fuzz(count: int, seed: int) -> int:
    """How many of so many spoiled packs were refused; all others must not lead to the edition they name falsely."""
    dice, refused = random.Random(seed), 0
    packs = [pack(OLD, NEW, chunks, references) for chunks, references in ((1, 0), (1, 5), (3, 2), (8, 0))]
    replica = MemoryReplica(OLD)
    records = in_order(OLD)

    def at(positions: list[int]) -> Iterator[Record]:
        return (records[each] for each in positions if each < len(records))

    for _ in range(count):
        data = mutated(dice.choice(packs), dice)
        try:
            # The head is right more often than not: what lies behind it is what is tried.
            head = data if dice.random() < 0.1 else write_head(HEAD) + data[HEAD_BYTES:]
            for change in read_changes(io.BytesIO(head), HEAD, at):  # type: ignore[arg-type] # a list of positions
                assert change.id
        except CatalogueRefused:
            refused += 1
    assert replica.bodies == OLD
    return refused


def test_spoiled_packs_are_refused(record_property: Callable[[str, object], None]) -> None:
    refused = fuzz(3000, 1)
    record_property("told", f"{refused} of 3000 spoiled packs refused, no other error")
    assert refused > 2000


@pytest.mark.exhaustive
def test_a_hundred_thousand_spoiled_packs(record_property: Callable[[str, object], None]) -> None:
    import resource  # noqa: PLC0415 - of these systems alone

    before_kb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    refused = fuzz(100_000, 2)
    grown_mb = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before_kb) / 1024
    record_property("told", f"{refused} of 100,000 spoiled packs refused, no other error, {grown_mb:.0f} MB more")
    assert grown_mb < 150


@given(st.binary(max_size=300))
def test_any_bytes_behind_a_head(tail: bytes) -> None:
    try:
        list(changes(write_head(HEAD) + tail))
    except CatalogueRefused:
        return


@given(st.binary(max_size=300))
def test_any_bytes_for_a_base(data: bytes) -> None:
    for each in (data, zstandard.compress(data)):
        try:
            list(read_base(io.BytesIO(each)))
        except CatalogueRefused:
            continue


def test_lines_hold_records() -> None:
    assert list(records_in(io.BytesIO(lines(in_order(NEW))), 1 << 30)) == in_order(NEW)
