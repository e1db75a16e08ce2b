# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays the demo into a folder: pictures, papers, sound, and a summary that tells whether anything stayed behind."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.comfort import Comfort
from kiosk.domain.errors import KioskError
from kiosk.ui.application import OpenKiosk
from kiosk.ui.rehearsal import person
from kiosk.ui.rehearsal.citizen import NotFound
from kiosk.ui.rehearsal.demo_visit import DemoVisit
from kiosk.ui.rehearsal.heard_speaker import HeardSpeaker
from kiosk.ui.rehearsal.record import Record
from kiosk.ui.rehearsal.traces import traces_in_files, traces_in_objects, traces_in_widgets

PAPERS = {"form-*.pdf": "form.pdf", "receipt-*.bin": "receipt.bin", "receipt-*.png": "receipt.png"}


@dataclass(frozen=True, slots=True)
class DemoPlan:
    """`papers` is where the folder printer leaves its papers; `searched` are the folders that must stay clean."""

    out: Path
    papers: Path
    searched: tuple[Path, ...]
    language: str
    comfort: Comfort


def play_demo(kiosk: OpenKiosk, speaker: HeardSpeaker, plan: DemoPlan) -> list[str]:
    """What went wrong, as sentences; empty when all of it happened."""
    record = Record(kiosk, plan.out)
    kiosk.window.show()
    wrong: list[str] = []
    try:
        DemoVisit(kiosk, record, plan.language, plan.comfort, speaker.wait).play()
    except NotFound as problem:
        record.step("stopped-here")
        wrong.append(f"The visit stopped after {record.steps[-2].name}: {problem}.")
    edition = kiosk.window.parts.catalogue.edition()
    speaker.close()
    wrong += _take_papers(plan.papers, plan.out)
    traces = [
        *traces_in_files(plan.searched, person.CANARIES),
        *traces_in_widgets(person.CANARIES),
        *traces_in_objects(person.CANARIES, (vars(person), person.ANSWERS, person.CANARIES)),
    ]
    wrong += [f"Something of the visit stayed behind: {trace}." for trace in traces]
    record.write_summary(
        language=plan.language,
        catalogue={"sequence": edition.sequence, "sha256": edition.sha256, "published": edition.published.isoformat()},
        traces_left=len(traces),
        wrong=wrong,
    )
    return wrong


def _take_papers(papers: Path, out: Path) -> list[str]:
    wrong = []
    for pattern, name in PAPERS.items():
        found = sorted(papers.glob(pattern))
        if len(found) == 1:
            found[0].replace(out / name)
        else:
            wrong.append(f"{len(found)} papers look like {pattern} instead of one.")
    return wrong


def make_folder(out: Path) -> None:
    """The folder must be new or empty: a rehearsal never mixes with an older one."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        if any(out.iterdir()):
            raise KioskError(f"The folder {out} is not empty. Name a new one, or empty it first.")
    except OSError as problem:
        raise KioskError(f"The folder {out} cannot be used: {problem.strerror}. Name another one.") from problem
