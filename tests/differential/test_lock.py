# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What npm brings is named to the byte, and where from is the machine's own setting."""

from __future__ import annotations

import json
import re
from pathlib import Path

HERE = Path(__file__).parent
LOCK = json.loads((HERE / "package-lock.json").read_text("utf-8"))
BROUGHT = {name: entry for name, entry in LOCK["packages"].items() if name}


def test_every_package_has_its_hash_and_no_host() -> None:
    assert len(BROUGHT) > 50
    assert [name for name, entry in BROUGHT.items() if not entry.get("integrity", "").startswith("sha512-")] == []
    assert [name for name, entry in BROUGHT.items() if "resolved" in entry or entry.get("hasInstallScript")] == []


def test_what_is_wanted_is_what_is_locked() -> None:
    wanted = json.loads((HERE / "package.json").read_text("utf-8"))["dependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values())
    assert {name: BROUGHT[f"node_modules/{name}"]["version"] for name in wanted} == wanted
