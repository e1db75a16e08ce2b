# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real espeak library, loaded once: a process has only one."""

from __future__ import annotations

import pytest

from kiosk.speech.voices.espeak_library import EspeakLibrary, candidates


@pytest.fixture(scope="session")
def library() -> EspeakLibrary:
    return EspeakLibrary(candidates())
