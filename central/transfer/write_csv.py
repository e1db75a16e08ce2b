# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One row per service, for spreadsheets. The map `ventanilla` reads it back: docs/importing.md lists the columns."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from typing import IO, Any, Final

from central.publish.content import Content
from central.transfer.blocks_as_prose import prose_of

BETWEEN: Final = "||"
WITHIN: Final = "~~"
COLUMNS: Final = (
    *("id", "name_es", "name_en", "short_name_es", "short_name_en", "description_es", "description_en"),
    *("keyword_es", "keyword_en", "kind", "modality", "homoclave", "scheme", "authority", "authority_name"),
    *("authority_name_en", "authority_short_name", "audience", "topics", "life_events", "cases_es", "cases_en"),
    *("requirements_es", "requirements_en", "channels", "url", "phone", "cost", "cost_value", "deadline"),
    *("what_next_es", "what_next_en", "ent", "mun", "verified", "status", "version"),
)
_DANGEROUS: Final = ("=", "+", "@", "\t", "\r")


def write_csv(content: Content, out: IO[str]) -> None:
    agencies = {str(each["id"]): each for each in content.organisations.records}
    out.write("\ufeff")
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for service in content.services:
        row = _row(service.record, agencies.get(service.record["authority"], {}))
        writer.writerow({key: _safe(str(value or "")) for key, value in row.items()})


def _row(record: Mapping[str, Any], agency: Mapping[str, Any]) -> dict[str, Any]:
    channels = record.get("channels", ())
    identifier = record.get("identifier") or {}
    cost: Mapping[str, Any] = next(iter(record.get("costs", ())), {})
    deadline = record.get("deadline") or {}
    spatial = record.get("spatial") or {}
    return {
        "id": record["id"],
        **_by_language("name", record["name"]),
        **_by_language("short_name", record.get("shortName") or {}),
        **_by_language("description", prose_of(record["description"])),
        **_by_language("keyword", {lang: BETWEEN.join(words) for lang, words in record.get("keyword", {}).items()}),
        "kind": record["kind"],
        "modality": record.get("modality"),
        "homoclave": identifier.get("homoclave"),
        "scheme": identifier.get("scheme") if identifier.get("homoclave") else None,
        "authority": record["authority"],
        "authority_name": (agency.get("name") or {}).get("es"),
        "authority_name_en": (agency.get("name") or {}).get("en"),
        "authority_short_name": agency.get("shortName"),
        "audience": BETWEEN.join(record.get("audience", ())),
        "topics": BETWEEN.join(record.get("topics", ())),
        "life_events": BETWEEN.join(record.get("lifeEvents", ())),
        **_by_language("cases", record.get("cases") or {}),
        **{f"requirements_{lang}": _requirements(record, lang) for lang in ("es", "en")},
        "channels": BETWEEN.join(each["type"] for each in channels),
        "url": next((each["url"] for each in channels if each.get("url")), None),
        "phone": next((each["phone"] for each in channels if each.get("phone")), None),
        "cost": cost.get("type"),
        "cost_value": cost.get("value"),
        "deadline": deadline.get("resolve"),
        **_by_language("what_next", record.get("whatNext") or {}),
        "ent": spatial.get("ent"),
        "mun": spatial.get("mun"),
        "verified": record.get("verified"),
        "status": record["status"],
        "version": record["version"],
    }


def _by_language(name: str, words: Mapping[str, str]) -> dict[str, str]:
    return {f"{name}_{language}": words[language] for language in ("es", "en") if language in words}


def _requirements(record: Mapping[str, Any], language: str) -> str:
    made = []
    for each in record.get("requirements", ()):
        if language in each["name"]:
            made.append(WITHIN.join(filter(None, (each["name"][language], (each.get("detail") or {}).get(language)))))
    return BETWEEN.join(made)


def _safe(cell: str) -> str:
    """A spreadsheet must not run a cell as a formula."""
    return f"'{cell}" if cell.startswith(_DANGEROUS) else cell
