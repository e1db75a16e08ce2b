# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One row of the services' file → a draft. Reads cells as the map says; judges no text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from central.transfer.clean_text import even, fold
from central.transfer.csv_map.cell_spec import Cells, CellSpec
from central.transfer.csv_map.column_map import ColumnMap
from central.transfer.csv_map.side_tables import SideTables
from central.transfer.draft import Draft, Record
from central.transfer.entries import entries_of
from central.transfer.figures import cost_of, deadline_of
from central.transfer.organisations import Organisations
from central.transfer.outcome import RowPlace, RowRefused
from central.transfer.prose import Passage


class RowToDraft:
    def __init__(self, column_map: ColumnMap, sides: SideTables, organisations: Organisations) -> None:
        self._map = column_map
        self._sides = sides
        self._organisations = organisations

    def draft(self, place: RowPlace, cells: Cells, group: str, notes: list[str]) -> Draft:
        """Raises `RowRefused` where the row names nothing."""
        facts = {**cells, "group": group, **self._map.groups.get(group, {})}
        name = {language: spec.text(facts) for language, spec in self._map.texts["name"].items()}
        if not any(name.values()):
            raise RowRefused("Its name is blank.")
        record: Record = {
            **{key: _words(specs, facts) for key, specs in self._map.texts.items() if key != "name"},
            **self._plain(facts, notes),
            "name": {language: text for language, text in name.items() if text},
            "description": self._passages(facts),
            "keyword": _keywords(self._map.keyword, facts),
            "requirements": self._requirements(facts, group, place),
            "source": dict(self._map.source),
        }
        record |= self._money(facts, notes) | self._time(facts) | self._ways(facts, notes) | self._where(facts)
        record |= self._joined(facts, group, place)
        kept = {key: value for key, value in record.items() if value not in (None, "", [], {})}
        organisation = self._organisations.named(self._authority(facts), str(facts.get("place", "")))
        prefix = CellSpec(template=self._map.id_prefix).text(facts) or self._map.id_prefix
        return Draft(place, kept, organisation, prefix, tuple(notes))

    def _one(self, key: str, facts: Cells, notes: list[str]) -> Any:
        spec = self._map.single.get(key)
        return None if spec is None else spec.value(facts, notes)

    def _plain(self, facts: Cells, notes: list[str]) -> Record:
        made: Record = {}
        for key in ("id", "kind", "modality", "status", "verified"):
            made[key] = self._one(key, facts, notes)
        for key in ("audience", "topics", "lifeEvents"):
            found = self._one(key, facts, notes)
            separator = self._map.single[key].separator if key in self._map.single else ""
            listed = found if isinstance(found, list) else str(found or "").split(separator or "||")
            made[key] = [each.strip() for each in listed if each.strip()]
        version = str(self._one("version", facts, notes) or "")
        made["version"] = int(version) if version.isdigit() else None
        homoclave = self._one("homoclave", facts, notes)
        if homoclave:
            scheme = self._one("scheme", facts, notes) or self._map.source.get("system", "unknown")
            made["identifier"] = {"homoclave": even(str(homoclave)), "scheme": str(scheme)}
        output = self._map.single["output"].texts(facts) if "output" in self._map.single else []
        made["output"] = [{"name": {"es": each}} for each in output]
        return made

    def _passages(self, facts: Cells) -> dict[str, list[Passage]]:
        made: dict[str, list[Passage]] = {}
        for spec in self._map.passages:
            for language, cell in spec.texts.items():
                text = cell.text(facts)
                if text:
                    passage = Passage(text, spec.labels.get(language, ""), spec.is_fallback)
                    made.setdefault(language, []).append(passage)
        return made

    def _requirements(self, facts: Cells, group: str, place: RowPlace) -> list[Record]:
        specs = self._map.nested.get("requirements", {})
        if "list" not in specs:
            return []
        separator, part = self._map.separators
        entries = entries_of(specs["list"].text(facts), separator)
        made = [self._requirement(entry, part, group, place) for entry in entries]
        english = entries_of(specs["listEn"].text(facts), separator) if "listEn" in specs else []
        if len(english) == len(made):
            for record, entry in zip(made, english, strict=True):
                name, _, detail = entry.partition(part) if part else (entry, "", "")
                record["name"]["en"] = name
                if detail and "detail" in record:
                    record["detail"]["en"] = detail
        return made

    def _requirement(self, entry: str, part: str, group: str, place: RowPlace) -> Record:
        name, _, detail = entry.partition(part) if part else (entry, "", "")
        return _named(name, detail) if detail else self._looked_up(name, group, place)

    def _looked_up(self, entry: str, group: str, place: RowPlace) -> Record:
        table = self._sides.table("requirements")
        if table is None or table.of:
            return _named(entry, "")
        rows = self._sides.take("requirements", group, entry, _row_words(place))
        column = table.columns.get("detail", "")
        detail = next((row.cells.get(column, "") for row in rows if row.cells.get(column)), "")
        return _named(entry, "" if fold(detail) == fold(entry) else detail)

    def _joined(self, facts: Cells, group: str, place: RowPlace) -> Record:
        """Rows of other files that name this service."""
        made: Record = {}
        for role in ("requirements", "steps", "inspection"):
            table = self._sides.table(role)
            if table is None or not table.of:
                continue
            rows = self._sides.take(role, group, facts.get(table.of, ""), _row_words(place))
            get = [{key: row.cells.get(column, "") for key, column in table.columns.items()} for row in rows]
            if rows and role == "requirements":
                made[role] = [_named(each.get("name", ""), each.get("detail", "")) for each in get]
            elif rows and role == "steps":
                made[role] = [_step(at, each) for at, each in enumerate(get, start=1)]
            elif rows:
                objective = next((each["objective"] for each in get if each.get("objective")), "")
                made[role] = {"required": True} | ({"objective": {"es": objective}} if objective else {})
        return made

    def _money(self, facts: Cells, notes: list[str]) -> Record:
        specs = self._map.nested.get("cost", {})
        kind = specs["type"].value(facts, notes) if "type" in specs else None
        text = specs["text"].text(facts) if "text" in specs else ""
        cost = cost_of(text)
        if cost is None:
            return {"costs": [{"id": "cost", "type": str(kind)}]} if kind in ("free", "unknown") else {}
        if cost.is_free:
            return {"costs": [{"id": "cost", "type": "free"}]}
        law = specs["legal"].text(facts) if "legal" in specs else ""
        since = specs["validFrom"].text(facts) if "validFrom" in specs else ""
        if cost.amount and law and since:
            legal = [{"law": {"es": law}}]
            fixed = {"id": "cost", "type": "fixed", "value": cost.amount, "currency": "MXN", "validFrom": since}
            return {"costs": [{**fixed, "legal": legal}]}
        if not cost.note:
            notes.append(f"costs: “{even(text)[:160]}” left out: an amount needs its law and the day it holds from")
        return {"costs": [{"id": "cost", "type": "unknown"} | ({"note": {"es": cost.note}} if cost.note else {})]}

    def _time(self, facts: Cells) -> Record:
        spec = self._map.single.get("deadline")
        deadline = deadline_of(spec.text(facts)) if spec else None
        return {"deadline": deadline} if deadline else {}

    def _ways(self, facts: Cells, notes: list[str]) -> Record:
        kinds = self._one("channels", facts, notes) or []
        listed = kinds if isinstance(kinds, list) else [each.strip() for each in str(kinds).split("||")]
        channels: list[Record] = [{"id": kind, "type": kind} for kind in dict.fromkeys(listed)]
        phone, url = self._one("phone", facts, notes), self._one("url", facts, notes)
        hours, time = self._one("hours", facts, notes), self._one("processingTime", facts, notes)
        if time and channels:
            channels[0]["processingTime"] = {"es": time}
        if phone:
            channels.append({"id": "phone", "type": "phone", "phone": even(phone)})
        if url and even(url).startswith(("http://", "https://")):
            channels = [each for each in channels if each["type"] != "online"]
            channels.append({"id": "online", "type": "online", "url": even(url)})
        contact = {"phone": even(phone) if phone else None, "hours": {"es": hours} if hours else None}
        contact = {key: value for key, value in contact.items() if value}
        return {"channels": channels} | ({"contacts": [contact]} if contact else {})

    def _where(self, facts: Cells) -> Record:
        ent, mun = (self._one(key, facts, []) for key in ("ent", "mun"))
        return {"spatial": {"ent": str(ent), "mun": str(mun) if mun else None}} if ent else {}

    def _authority(self, facts: Cells) -> dict[str, str]:
        return {key: spec.text(facts) for key, spec in self._map.nested.get("authority", {}).items()}


def _words(specs: Mapping[str, CellSpec], facts: Cells) -> dict[str, str]:
    return {language: text for language, spec in specs.items() if (text := spec.text(facts))}


def _keywords(specs: Mapping[str, CellSpec], facts: Cells) -> dict[str, list[str]]:
    return {language: texts for language, spec in specs.items() if (texts := [even(t) for t in spec.texts(facts)])}


def _named(name: str, detail: str) -> Record:
    return {"name": {"es": name}} | ({"detail": {"es": detail}} if detail.strip() else {})


def _step(order: int, cells: Mapping[str, str]) -> Record:
    step: Record = {"order": order, "title": {"es": cells.get("title", "")}}
    return step | ({"text": {"es": cells["text"]}} if cells.get("text") else {})


def _row_words(place: RowPlace) -> str:
    return f"{place.file}, row {place.row}"
