# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The seed that every kiosk comes with: where it lies, how it is read, what is in it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from kiosk.domain.records.record import Record
from kiosk.sync.signed_seed import SignedSeed
from tests.conftest import ROOT

SEED_FOLDER = ROOT / "offline_cache" / "seed"
SEED = SignedSeed(SEED_FOLDER)


def shipped(kind: str) -> Mapping[str, Any]:
    """Everything of one kind, by its id."""
    records = [each for each in SEED.arrival().changes if isinstance(each, Record)]
    return {each.id.partition(":")[2]: json.loads(each.body) for each in records if each.id.partition(":")[0] == kind}
