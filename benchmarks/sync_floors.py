# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a change must cost at the least, by what zstd-19 makes of it: the floors that every way of sending is held to.

Floor A: the whole changed and new records in one frame, with a dictionary that the kiosk has for nothing.
Floor B: the same, and each record's own old version is there to refer to. It can be read in two ways: one frame that
may refer to the old versions of all changed records, or one frame for each record that may refer to its own alone. The
smaller of the two counts. No ids, roots, positions or removals are counted: a floor carries only text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import zstandard

LEVEL: Final = 19
_DICTIONARY_BYTES: Final = 112_640
"""What `zstd --train` makes unless told otherwise."""
_MOST_SAMPLES: Final = 1000
_LEAST_WINDOW_LOG: Final = 10
Bodies = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Floors:
    records: int
    plain_bytes: int
    a: int
    b_solid: int
    b_single: int

    @property
    def b(self) -> int:
        return min(self.b_solid, self.b_single)


def floors(old: Bodies, new: Bodies, dictionary: bytes) -> Floors:
    sent = [name for name in sorted(new) if old.get(name) != new[name]]
    text = b"".join(new[name] + b"\n" for name in sent)
    before = b"".join(old[name] + b"\n" for name in sent if name in old)
    return Floors(
        records=len(sent),
        plain_bytes=len(text),
        a=len(_frame(text, dictionary)),
        b_solid=len(_frame(text, dictionary + before)),
        b_single=sum(len(_frame(new[name], dictionary + old.get(name, b""))) for name in sent),
    )


def dictionary_of(catalogue: Bodies) -> bytes:
    """Trained on what every kiosk has; used as plain content, as it stands before other bytes."""
    services = [body for name, body in sorted(catalogue.items()) if name.startswith("service:")]
    samples = services[:: -(-len(services) // _MOST_SAMPLES) or 1]
    if sum(map(len, samples)) < 10 * _DICTIONARY_BYTES:
        return b"".join(samples)[-_DICTIONARY_BYTES:]
    return zstandard.train_dictionary(_DICTIONARY_BYTES, samples, level=LEVEL).as_bytes()


def _frame(text: bytes, reference: bytes) -> bytes:
    parameters = zstandard.ZstdCompressionParameters.from_level(
        LEVEL,
        source_size=len(text),
        dict_size=len(reference),
        window_log=max(_LEAST_WINDOW_LOG, (len(text) + len(reference)).bit_length()),
        write_checksum=False,
        write_content_size=False,
    )
    known = zstandard.ZstdCompressionDict(reference, dict_type=zstandard.DICT_TYPE_RAWCONTENT) if reference else None
    return zstandard.ZstdCompressor(dict_data=known, compression_params=parameters).compress(text)
