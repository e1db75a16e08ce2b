# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs ODK's own engine in Node: many forms and walks in one process. Says in a sentence why it cannot."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from tests.differential.our_facts import Facts
from tests.differential.walks import Step

FOLDER = Path(__file__).resolve().parent
PATIENCE_S = 900


def why_not_here() -> str:
    """'' when the engine is ready."""
    if shutil.which("node") is None:
        return "Node.js is not on this machine; ./check --all installs it on Debian and Ubuntu."
    ready, lock = FOLDER / "node_modules" / ".ready", FOLDER / "package-lock.json"
    if not ready.is_file() or ready.read_bytes() != lock.read_bytes():
        return "ODK's engine is not set up; ./check --all does it (npm ci in tests/differential)."
    return ""


def odk_facts(forms: Iterable[tuple[str, str, Sequence[Sequence[Step]]]], today: date) -> dict[str, list[list[Facts]]]:
    """Of (name, XForm, walks): per name and walk the facts of the blank form and after each step."""
    asked = {
        "today": today.isoformat(),
        "forms": [{"name": name, "xform": xform, "walks": walks} for name, xform, walks in forms],
    }
    ran = subprocess.run(
        ["node", "engine.mjs"],
        cwd=FOLDER,
        input=json.dumps(asked).encode(),
        capture_output=True,
        timeout=PATIENCE_S,
        env={**os.environ, "TZ": "UTC", "NODE_OPTIONS": ""},
        check=False,
    )
    assert ran.returncode == 0, ran.stderr.decode(errors="replace")[-2000:]
    return {said["name"]: _walks(said) for said in map(json.loads, ran.stdout.splitlines())}


def _walks(said: dict[str, Any]) -> list[list[Facts]]:
    assert "error" not in said, f"{said['name']}: ODK's engine stopped: {said.get('error')}"
    walks: list[list[Facts]] = said["walks"]
    return walks
