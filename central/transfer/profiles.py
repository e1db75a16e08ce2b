# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every kind of file that can be imported. A new one is one file beside this and one line here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from central.transfer.cnartys.read_cnartys import read_cnartys
from central.transfer.cpsv.read_cpsv import read_cpsv
from central.transfer.csv_map.read_csv_map import read_csv_map
from central.transfer.draft import Profile

PROFILES: Final[Mapping[str, Profile]] = {
    "cnartys-json": read_cnartys,
    "cpsv-ap": read_cpsv,
    "csv-map": read_csv_map,
}
