# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of imports share: files with their bytes, an import by command line, and its report as rows."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from central.__main__ import main
from central.problems import Problem
from central.publish.publish import check_content

MAP = """\
idPrefix: mx-mex-toluca
files:
  services: tramites.csv
fields:
  name: nombre
  description: descripcion
  authority: {constant: Tesorería de Toluca}
  topics: {constant: [negocio]}
  channels: {constant: [office]}
topics:
  - {id: negocio, name: {es: Negocio, en: Business}, icon: storefront, order: 1}
"""


@dataclass(frozen=True, slots=True)
class Brought:
    """`rows` of the report in their order; `services` by id as they would be published."""

    code: int
    rows: list[dict[str, Any]]
    services: dict[str, dict[str, Any]]
    errors: tuple[Problem, ...]
    content: Path


def bring(folder: Path, profile: str, files: dict[str, bytes | str], *more: str) -> Brought:
    """Writes `files`, imports those that are no .yaml, lints what came of them."""
    for name, data in files.items():
        (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
    given = [str(folder / name) for name in files if not name.endswith(".yaml")]
    content, report = folder / "content", folder / "report.json"
    code = main(["import", profile, *given, "--out", str(content), "--report", str(report), *more])
    rows = json.loads(report.read_text(encoding="utf-8"))["rows"] if report.exists() else []
    if not content.exists():
        return Brought(code, rows, {}, (), content)
    checked = check_content(content)
    services = {service.id: service.record for service in checked.content.services}
    return Brought(code, rows, services, checked.problems.errors, content)


def bring_csv(folder: Path, table: bytes | str, column_map: str = MAP, **sides: bytes | str) -> Brought:
    """`sides` are more tables by name."""
    files: dict[str, bytes | str] = {"map.yaml": column_map, "tramites.csv": table}
    files |= {f"{name}.csv": data for name, data in sides.items()}
    return bring(folder, "csv-map", files, "--map", str(folder / "map.yaml"))
