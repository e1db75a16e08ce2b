# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""CataloguePackage: the folder a publisher writes, read whole and checked. Refuses everything it cannot vouch for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.domain.catalogue import Edition
from kiosk.domain.errors import CatalogueMissing, CatalogueRefused

CATALOGUE_FORMAT = "ventanilla-catalogue/1"
EDITION_FORMAT = "ventanilla-edition/1"
ADVICE = "Copy the whole package again, or publish it anew."


@dataclass(frozen=True, slots=True)
class CataloguePackage:
    """`content` is catalogue.json as it was published; `folder` is only for sentences."""

    folder: Path
    edition: Edition
    content: Mapping[str, Any]


def read_edition(folder: Path) -> Edition:
    """What the package says of itself, without reading the catalogue."""
    return _edition(folder, _edition_record(folder))


def read_package(folder: Path) -> CataloguePackage:
    """The package, with every byte accounted for and every reference resolved."""
    import hashlib  # noqa: PLC0415 - OpenSSL takes 3 MB

    from offline_cache.package_checks import check_content  # noqa: PLC0415 - jsonschema is slow and only imports need it

    record = _edition_record(folder)
    edition = _edition(folder, record)
    file = folder / "catalogue.json"
    raw = _read(file)
    if len(raw) != record["bytes"]:
        raise CatalogueRefused(
            f"{file} holds {len(raw)} bytes and edition.json promises {record['bytes']}: the copy is cut short "
            f"or was changed. {ADVICE}"
        )
    if hashlib.sha256(raw).hexdigest() != edition.sha256:
        raise CatalogueRefused(f"{file} is not the file that edition.json names (its sha256 differs). {ADVICE}")
    content = _json_object(file, raw)
    if content.get("format") != CATALOGUE_FORMAT:
        raise CatalogueRefused(
            f"{file} has the format {content.get('format')!r} and this kiosk reads {CATALOGUE_FORMAT!r}. "
            "Publish with the version of central that belongs to this kiosk."
        )
    check_content(file, content)
    _check_agreement(file, content, edition)
    return CataloguePackage(folder, edition, content)


def _check_agreement(file: Path, content: Mapping[str, Any], edition: Edition) -> None:
    said = (content["sequence"], content["published"], content["demonstration"], len(content["services"]))
    promised = (edition.sequence, edition.published.isoformat(), edition.is_demonstration, edition.services)
    if said != promised:
        raise CatalogueRefused(
            f"{file} and edition.json beside it disagree on sequence, date, demonstration or "
            f"number of services. {ADVICE}"
        )


def _edition_record(folder: Path) -> Mapping[str, Any]:
    file = folder / "edition.json"
    record = _json_object(file, _read(file))
    if record.get("format") != EDITION_FORMAT:
        raise CatalogueRefused(
            f"{file} has the format {record.get('format')!r} and this kiosk reads {EDITION_FORMAT!r}: "
            "this is not a catalogue package. Give the folder that central publish wrote."
        )
    for key, kind in (("sequence", int), ("published", str), ("sha256", str), ("bytes", int), ("services", int)):
        if not isinstance(record.get(key), kind):
            raise CatalogueRefused(f"{file} does not state {key!r}. {ADVICE}")
    return record


def _edition(folder: Path, record: Mapping[str, Any]) -> Edition:
    try:
        published = date.fromisoformat(record["published"])
    except ValueError as error:
        raise CatalogueRefused(
            f"{folder / 'edition.json'}: published is {record['published']!r}, not a date. {ADVICE}"
        ) from error
    return Edition(
        record["sequence"], published, record["sha256"], record["services"], record.get("demonstration") is True
    )


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError as error:
        raise CatalogueMissing(f"There is no {file}: that folder holds no catalogue package. {ADVICE}") from error
    except OSError as error:
        raise CatalogueRefused(f"{file} cannot be read ({error.strerror}). {ADVICE}") from error


def _json_object(file: Path, raw: bytes) -> dict[str, Any]:
    try:
        value = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise CatalogueRefused(f"{file} is not JSON ({error}). {ADVICE}") from error
    if not isinstance(value, dict):
        raise CatalogueRefused(f"{file} holds no catalogue, only a {type(value).__name__}. {ADVICE}")
    return value
