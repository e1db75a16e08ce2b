# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs: whatever the edit, the kiosk's reader comes to the new state; few bytes; plain zstd opens the frames."""

from __future__ import annotations

import hashlib
import random
import shutil
import subprocess
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from central.repository import pack_edits
from central.repository.pack_writer import write_pack
from central.repository.zstd_frame import frame_of
from kiosk.domain.records.pack_layout import WINDOW_LOG, Act, read_chunks, read_head
from kiosk.domain.records.state import Entry
from tests.central.repository.reading import State, read_pack

IDS = st.builds(
    lambda kind, name: f"{kind}:{name}", st.sampled_from(["service", "topic"]), st.text("abcñ/", min_size=1)
)
BODIES = st.text("abcdeñ ", max_size=60).map(lambda text: f'{{"a":"{text}"}}'.encode())
STATES = st.dictionaries(IDS, BODIES, max_size=40)


def entries(state: Mapping[str, bytes]) -> list[Entry]:
    return [(name, hashlib.sha256(state[name]).digest()) for name in sorted(state)]


def packed(old: State, new: State) -> bytes:
    bodies = {hashlib.sha256(body).digest(): body for state in (old, new) for body in state.values()}
    return b"".join(write_pack(entries(old), entries(new), bodies.__getitem__))


@given(STATES, STATES, st.sets(IDS))
def test_the_reader_comes_to_the_new_state(old: State, other: State, kept: set[str]) -> None:
    new = {**{name: body for name, body in old.items() if name not in kept}, **other}
    assert read_pack(packed(old, new), old) == new


@given(STATES, STATES)
def test_small_chunks_come_to_the_same_state(old: State, new: State) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pack_edits, "MOST_CHUNK_BYTES", 90)
        assert read_pack(packed(old, new), old) == new


@given(STATES, STATES)
def test_the_same_states_give_the_same_bytes(old: State, new: State) -> None:
    assert packed(old, new) == packed(old, new)


def test_two_equal_states_have_a_pack_of_nothing_but_its_head() -> None:
    assert len(packed({"service:a": b"{}"}, {"service:a": b"{}"})) == 20


def test_what_only_goes_costs_less_than_a_byte_each() -> None:
    old = {f"service:{number}": b"{}" for number in range(10)}
    assert len(packed(old, {})) < 20 + 3 + 10


def test_a_new_record_refers_to_its_likes() -> None:
    likes = {f"service:{number:02}": prose(number // 10) for number in range(30)}
    new = {**likes, "service:055": prose(0)}
    with_likes = packed(likes, new)
    alone = packed({"topic:a": b"{}"}, {"topic:a": b"{}", "service:055": prose(0)})
    assert len(with_likes) < len(alone) / 3
    file = BytesIO(with_likes)
    read_head(file)
    assert {step.act for chunk in read_chunks(file) for step in chunk.steps} == {Act.REFERENCE}


def test_chunks_stay_far_within_what_a_kiosk_accepts(monkeypatch: pytest.MonkeyPatch) -> None:
    old = {f"service:{number:03}": prose(number) for number in range(40)}
    new = {name: prose(1000 + place) for place, name in enumerate(old)}
    monkeypatch.setattr(pack_edits, "MOST_CHUNK_BYTES", 30_000)
    file = BytesIO(packed(old, new))
    read_head(file)
    chunks = list(read_chunks(file))
    assert len(chunks) > 2
    for chunk in chunks:
        assert chunk.text_bytes <= 30_000 + len(prose(0))
        assert zstandard.get_frame_parameters(chunk.frame).window_size <= 1 << WINDOW_LOG


def test_a_pack_is_smaller_than_every_change_alone_beside_its_own_old_words() -> None:
    old = {f"service:{number:03}": prose(number) for number in range(300)}
    new = {**old, **{name: old[name].replace(b"palabra7", b"vocablo") + b" fin" for name in list(old)[::10]}}
    changed = [name for name in old if new[name] != old[name]]
    floor = sum(len(frame_of(new[name], old[name])) for name in changed)
    assert len(packed(old, new)) <= 1.05 * floor


@pytest.mark.skipif(shutil.which("zstd") is None, reason="zstd is not installed")
def test_plain_zstd_opens_a_frame(tmp_path: Path) -> None:
    old = {f"service:{number}": prose(number) for number in range(9)}
    new = {**old, "service:4": prose(4) + b" y fin"}
    file = BytesIO(packed(old, new))
    read_head(file)
    (chunk,) = read_chunks(file)
    (tmp_path / "old").write_bytes(old["service:4"] + b"\n")
    (tmp_path / "frame.zst").write_bytes(chunk.frame)
    command = ["zstd", "-d", "-q", f"--patch-from={tmp_path / 'old'}", str(tmp_path / "frame.zst"), "-o"]
    subprocess.run([*command, str(tmp_path / "new")], check=True)
    assert (tmp_path / "new").read_bytes() == new["service:4"] + b"\n"


def prose(seed: int) -> bytes:
    words = random.Random(seed)
    return " ".join(f"palabra{words.randrange(400)}" for _ in range(200)).encode()
