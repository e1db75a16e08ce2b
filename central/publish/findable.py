# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the kiosk's own search finds of what was just published, as warnings at the editors' lines. The kiosk runs as a
process of its own: headquarters knows nothing of how it searches."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from central.problems import Problems
from central.publish.content import Content
from central.refusal import CentralRefusal

_DONE: Final = "asked"
"""The key of the last line: without it the kiosk broke off."""


def ask_kiosk(folder: Path, content: Content, wanted: Collection[str]) -> Problems:
    """Raises `CentralRefusal` where the kiosk did not answer; what was published stays published."""
    problems = Problems()
    services = {each.id: each for each in content.services.packed if each.id in wanted}
    for finding in _findings(folder, services):
        service = services[finding["service_id"]].unpacked()
        problems.warn(service.file, service.line("keyword", finding["language"]), finding["sentence"])
    return problems


def _findings(folder: Path, wanted: Iterable[str]) -> Sequence[Mapping[str, Any]]:
    with TemporaryDirectory(prefix="ventanilla-findable-") as scratch:
        ids = Path(scratch, "services.txt")
        ids.write_text("".join(f"{each}\n" for each in wanted), encoding="utf-8")
        asked = ["-P", "-m", "kiosk", "findable", str(folder), "--json", "--services", str(ids)]
        done = subprocess.run([sys.executable, *asked], capture_output=True, text=True, check=False)  # noqa: S603
    try:
        *findings, end = [json.loads(line) for line in done.stdout.splitlines()]
    except ValueError:
        end = {}
    if _DONE not in end:
        said = done.stderr.strip().rpartition("\n")[2]
        raise CentralRefusal(f"What people find by plain words is not known: the kiosk's search did not answer. {said}")
    return findings
