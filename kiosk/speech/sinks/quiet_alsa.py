# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""On a machine without a sound card ALSA prints thirty lines on the terminal. Here it does not."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def quiet_alsa(library_name: str = "libasound.so.2") -> Iterator[None]:
    """Does nothing where ALSA is not installed."""
    try:
        set_handler = ctypes.CDLL(library_name).snd_lib_error_set_handler
    except (OSError, AttributeError):
        yield
        return
    handler = ctypes.CFUNCTYPE(None)(lambda: None)
    set_handler(handler)
    try:
        yield
    finally:
        set_handler(None)
