# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The catalogue package in memory: catalogue.json and the edition that vouches for its bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from central.publish.content import Content
from kiosk.domain.records.canonical import canonical_bytes

CATALOGUE_FORMAT: Final = "ventanilla-catalogue/1"
EDITION_FORMAT: Final = "ventanilla-edition/1"


@dataclass(frozen=True, slots=True)
class Package:
    """The two files, byte for byte."""

    catalogue: bytes
    edition: bytes


def catalogue_of(content: Content, procedures: Mapping[str, Any]) -> dict[str, Any]:
    edition = content.edition.data
    return {
        "format": CATALOGUE_FORMAT,
        "sequence": edition.get("sequence"),
        "published": edition.get("published"),
        "demonstration": edition.get("demonstration"),
        "mostRequested": edition.get("mostRequested"),
        **{key: list(source.records) for key, source in content.lists.items()},
        "services": [service.record for service in content.services],
        "procedures": dict(procedures),
    }


def pack(catalogue: Mapping[str, Any]) -> Package:
    packed = canonical_bytes(catalogue) + b"\n"
    edition = {
        "format": EDITION_FORMAT,
        "sequence": catalogue["sequence"],
        "published": catalogue["published"],
        "sha256": hashlib.sha256(packed).hexdigest(),
        "bytes": len(packed),
        "services": len(catalogue["services"]),
        "demonstration": catalogue["demonstration"],
    }
    return Package(packed, canonical_bytes(edition) + b"\n")
