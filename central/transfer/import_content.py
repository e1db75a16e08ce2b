# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Import: what a profile reads, cleaned and written as a content folder, with an outcome for every row."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from central.refusal import CentralRefusal
from central.transfer.clean_text import Cleaner
from central.transfer.content_folder import ContentFolder
from central.transfer.doors_of import doors_of
from central.transfer.draft import Draft, Profile, Reading
from central.transfer.finish import Finisher
from central.transfer.outcome import Outcome, RowRefused
from central.transfer.report import Report

_ID: Final = re.compile(r"[a-z]{2}-[a-z0-9-]+/[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Imported:
    """`counts` is (file, fate) → rows; the rows of a file are the sum of its fates."""

    counts: Counter[tuple[str, str]]
    rows: int
    services: int
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Request:
    """`doors` is a content folder whose topics and life events the services are filed under, None for the profile's."""

    profile: Profile
    files: Sequence[str]
    out: Path
    today: date
    map_file: str | None = None
    report_file: Path | None = None
    doors: Path | None = None


def import_content(request: Request) -> Imported:
    """Raises `CentralRefusal` and OSError; then `out` is as it was. The report is there whenever the rows were read."""
    with ContentFolder(request.out) as folder:
        with Report(request.report_file) as report:
            reading = request.profile(request.files, request.map_file)
            if request.doors is not None:
                reading = replace(reading, doors=doors_of(request.doors))
            intake = _Intake(reading, folder)
            for row in reading.rows:
                report.add(intake.take(row) if isinstance(row, Draft) else row)
        services = report.total("service")
        if not services:
            told = f"{request.report_file} says why" if request.report_file else "add --report REPORT.csv to see why"
            raise CentralRefusal(f"None of the {report.rows} rows became a service; {told}.")
        edition = {"sequence": 1, "published": request.today, "demonstration": False, "mostRequested": []}
        folder.write_lists(
            {
                "edition": edition,
                "topics": list(reading.doors.topics),
                "life_events": list(reading.doors.life_events),
                "organisations": sorted(reading.organisations.values(), key=lambda each: str(each["id"])),
            }
        )
    return Imported(report.counts, report.rows, services, reading.remarks)


class _Intake:
    def __init__(self, reading: Reading, folder: ContentFolder) -> None:
        self._reading = reading
        self._folder = folder
        self._finisher = Finisher(Cleaner(reading.acronyms, reading.proper_names))
        self._names: Counter[str] = Counter()

    def take(self, draft: Draft) -> Outcome:
        try:
            finished = self._finisher.finish(draft)
        except RowRefused as refused:
            return Outcome(draft.place, "reason", reason=refused.reason, notes=draft.notes)
        record, notes = finished.record, list(finished.notes)
        for key, known in (("topics", self._reading.doors.topics), ("lifeEvents", self._reading.doors.life_events)):
            ids = {str(each["id"]) for each in known}
            strangers = [each for each in record.get(key, ()) if each not in ids]
            notes += [f"{key}: “{each}” is not described, left out" for each in strangers]
            record[key] = [each for each in record.get(key, ()) if each in ids]
        if not record["topics"]:
            return Outcome(draft.place, "reason", reason="It belongs to no topic, so no door leads to it.")
        if "id" in record and not _ID.fullmatch(str(record["id"])):
            notes.append(f"id: “{str(record.pop('id'))[:80]}” has not the form of an id; it got a new one")
        twin = self._folder.twin_of(record)
        if twin:
            own, is_wider = self._folder.widen(twin, record.get("audience", ()))
            said = f"It says the same as {own}, which came before"
            told = f"{said}, but for other people: that one is for these too." if is_wider else f"{said}."
            return Outcome(draft.place, "reason", own, told)
        own = self._folder.add(record, draft.id_prefix)
        name = f"{draft.id_prefix} {record['name']['es']}"
        self._names[name] += 1
        if self._names[name] > 1:
            notes.append("another service has the same name and says other things")
        return Outcome(draft.place, "service", own, notes=tuple(notes))
