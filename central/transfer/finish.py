# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A draft becomes the service.yaml that `central lint` accepts, or a reason why not. Invents nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

from central.publish.blocks import to_blocks
from central.publish.lint_wording import SHORT_NAME_MAX
from central.publish.schema import ShapeChecker
from central.transfer.clean_text import Cleaner, fold
from central.transfer.draft import Draft, Record
from central.transfer.outcome import RowRefused
from central.transfer.prose import Passage, as_blocks, as_prose, description_of
from central.transfer.words import LANGUAGES, cleaned, languages_of, only

LONGEST_TEXT: Final = 60_000
SLUG_MAX: Final = 60
_ORDER: Final = (
    *("id", "identifier", "instanceOf", "name", "shortName", "description", "speech", "keyword", "kind", "modality"),
    *("authority", "spatial", "audience", "lifeEvents", "topics", "cases", "requirements", "channels", "steps"),
    *("costs", "deadline", "minutes", "whatNext", "output", "forms", "inspection", "legal", "offices", "contacts"),
    *("complaints", "related", "source", "verified", "status", "successor", "version"),
)
_DEFAULTS: Final[Record] = {
    "keyword": {},
    "kind": "tramite",
    "channels": [],
    "lifeEvents": [],
    "output": [],
    "forms": [],
    "related": [],
    "status": "published",
    "successor": None,
    "version": 1,
}
_NOT_TEXT: Final = ("name", "shortName", "description", "keyword")


@dataclass(frozen=True, slots=True)
class Finished:
    """`record` is what service.yaml will hold, still without its id."""

    record: Record
    notes: tuple[str, ...]


class Finisher:
    def __init__(self, cleaner: Cleaner) -> None:
        self._cleaner = cleaner
        self._shape = ShapeChecker("service", ("es",))

    def finish(self, draft: Draft) -> Finished:
        """Raises `RowRefused`."""
        notes = list(draft.notes)
        given = dict(draft.record)
        name = {lang: self._cleaner.name(text) for lang, text in given.pop("name", {}).items() if lang in LANGUAGES}
        name = {lang: text for lang, text in name.items() if text and self._cleaner.fit(text, [], "name")}
        if not name.get("es"):
            raise RowRefused("It has no name in Spanish that can be shown.")
        passages: dict[str, list[Passage]] = given.pop("description", {})
        short = given.pop("shortName", None) or {}
        keyword = given.pop("keyword", {})
        rest = cleaned(given, lambda text, what: self._cleaner.fit(text, notes, what))
        record: Record = {**_DEFAULTS, **rest, "name": name, "shortName": _short(name, short), "keyword": keyword}
        record["authority"] = draft.organisation["id"]
        record["requirements"] = _with_ids(record.get("requirements", []))
        _open_channels(record, notes)
        _describe(record, passages, self._cleaner, notes)
        _settle_languages(record, notes)
        if not record["shortName"]:
            del record["shortName"]
        record = {key: record[key] for key in _ORDER if record.get(key) is not None or key in ("successor",)}
        self._check(record)
        return Finished(record, tuple(dict.fromkeys(notes)))

    def _check(self, record: Record) -> None:
        published = {**record, "id": "mx-x/x"}
        if isinstance(published["description"], dict):
            published["description"] = to_blocks(published["description"])
        wrong = next(self._shape.complaints(published), None)
        if wrong is not None:
            raise RowRefused(f"It does not fit a service: {wrong.sentence}")
        if len(str(record)) > LONGEST_TEXT:
            raise RowRefused(f"It has more than {LONGEST_TEXT} characters, which nobody reads on a screen; shorten it.")


def slug_of(name: str) -> str:
    """At most 60 characters, ending with a whole word."""
    slug = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")
    if len(slug) > SLUG_MAX:
        slug = slug[: SLUG_MAX + 1].rsplit("-", 1)[0][:SLUG_MAX]
    return slug.strip("-") or "servicio"


def _short(name: dict[str, str], given: dict[str, str]) -> dict[str, str] | None:
    """A short name only where one is known: lists show the whole name otherwise."""
    if given.get("es") and all(len(text) <= SHORT_NAME_MAX for text in given.values()):
        return given
    return dict(name) if all(len(text) <= SHORT_NAME_MAX for text in name.values()) else None


def _with_ids(requirements: list[Record]) -> list[Record]:
    made, used = [], set()
    for number, each in enumerate(requirements, start=1):
        own = each.get("id") or slug_of(each["name"]["es"])[:40].strip("-")
        own = own if own not in used else f"{own}-{number}"
        used.add(own)
        made.append({"id": own, **{key: value for key, value in each.items() if key != "id"}})
    return made


def _open_channels(record: Record, notes: list[str]) -> None:
    """A kiosk does what a form guides, and a form does not come with data; steps keep only channels that are left."""
    if any(channel["type"] == "kiosk" for channel in record["channels"]):
        notes.append("channels: kiosk left out, for no form.md comes with these data")
    record["channels"] = [channel for channel in record["channels"] if channel["type"] != "kiosk"]
    known = {channel["id"] for channel in record["channels"]}
    for step in record.get("steps", ()):
        if step.get("channel") not in known:
            step.pop("channel", None)


def _describe(record: Record, passages: dict[str, list[Passage]], cleaner: Cleaner, notes: list[str]) -> None:
    parts = {
        language: description_of(passages[language], record["name"].get(language, record["name"]["es"]), cleaner, notes)
        for language in LANGUAGES
        if passages.get(language)
    }
    parts = {language: found for language, found in parts.items() if found}
    if "es" not in parts:
        raise RowRefused("It has no description in Spanish, and nothing else says what it is.")
    shapes = {language: [(part.kind, len(part.items)) for part in found] for language, found in parts.items()}
    if shapes.get("en", shapes["es"]) != shapes["es"]:
        notes.append("en: left out, for its paragraphs and lists are not those of the Spanish text")
        del parts["en"]
    if any(part.kind == "link" for part in parts["es"]):
        record["description"] = _both(as_blocks(parts["es"], "es"), as_blocks(parts.get("en", []), "en"))
    else:
        record["description"] = {language: as_prose(found) for language, found in parts.items()}


def _both(spanish: list[Any], english: list[Any]) -> list[Any]:
    for block, other in zip(spanish, english, strict=False):
        for key in ("text", "items"):
            if key in block:
                pairs = [(block[key], other[key])] if key == "text" else zip(block[key], other[key], strict=True)
                for words, more in pairs:
                    words.update(more)
    return spanish


def _settle_languages(record: Record, notes: list[str]) -> None:
    """English stays only where all of the service has it: half a sheet in each language helps nobody."""
    texts = {key: value for key, value in record.items() if key not in ("keyword", "speech")}
    spoken = languages_of(texts)
    if "en" not in spoken and "en" in record["name"]:
        notes.append("en: left out, for not every text has it")
    for key, value in texts.items():
        record[key] = only(value, spoken | {"es"})
