# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every format that content can be exported to. A new one is one file beside this and one line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import IO, Final

from central.publish.content import Content
from central.transfer.cpsv.write_cpsv import write_cpsv
from central.transfer.write_csv import write_csv
from central.transfer.write_schema_org import write_schema_org

Export = Callable[[Content, IO[str]], None]
EXPORTS: Final[Mapping[str, Export]] = {
    "cpsv-ap": write_cpsv,
    "csv": write_csv,
    "schema-org": write_schema_org,
}
