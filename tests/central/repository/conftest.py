# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every test of the repository begins with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.central.repository.workshop import Workshop


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    return Workshop(tmp_path).begin()
