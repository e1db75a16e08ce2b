# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Config: every decision that staff made about this kiosk, checked and complete. Refuses to read files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import time
from pathlib import Path
from typing import Literal

VoiceName = Literal["auto", "espeak", "pyttsx3", "silent"]
SoundName = Literal["auto", "none"]
SoundOutput = Literal["loudspeaker", "headphones"]


@dataclass(frozen=True, slots=True)
class CentreConfig:
    """`kiosk` begins every folio and tells the kiosks of one office apart."""

    name: str
    id: str
    kiosk: str


@dataclass(frozen=True, slots=True)
class LanguagesConfig:
    home: str
    offered: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScreenConfig:
    """`profile` is a name of kiosk/ui/profiles.toml; the window refuses one that it does not know."""

    profile: str
    is_windowed: bool


@dataclass(frozen=True, slots=True)
class FoldersConfig:
    state: Path
    seed: Path


@dataclass(frozen=True, slots=True)
class SpeechConfig:
    voice: VoiceName
    sound: SoundName
    output: SoundOutput
    log: Path | None

    @property
    def has_loudspeaker(self) -> bool:
        """Everybody in the room hears it: a citizen's own data is said only when the citizen chooses so."""
        return self.output == "loudspeaker"


@dataclass(frozen=True, slots=True)
class PrinterConfig:
    """`section` says in sentences where this was written; kind and options are checked by the printers themselves."""

    section: str
    kind: str
    options: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PrintersConfig:
    folder: Path
    is_large_print: bool
    form: PrinterConfig
    receipt: PrinterConfig


@dataclass(frozen=True, slots=True)
class IdleConfig:
    warn_after_s: int
    warning_lasts_s: int


@dataclass(frozen=True, slots=True)
class SwitchesConfig:
    """Two switches drive everything: one moves the focus on, one presses. Names of keys as Qt spells them."""

    move: str
    select: str


@dataclass(frozen=True, slots=True)
class SyncConfig:
    """`url` is None where nobody is asked; `root` is the file of the trusted root, there or not."""

    url: str | None
    root: Path
    proxy: str | None
    ca_file: Path | None
    bandwidth_kbps: int | None
    quiet_hours: tuple[time, time] | None
    every_minutes: int
    sticks: Path | None


@dataclass(frozen=True, slots=True)
class Config:
    """`file` is the kiosk.toml that was read; None when there is none and everything is as shipped."""

    file: Path | None
    centre: CentreConfig
    languages: LanguagesConfig
    screen: ScreenConfig
    folders: FoldersConfig
    speech: SpeechConfig
    printers: PrintersConfig
    idle: IdleConfig
    stale_after_days: int
    sync: SyncConfig
    switches: SwitchesConfig
    counts_searches: bool

    def rehearsing(self, *, state: Path, papers: Path, log: Path) -> Config:
        """The same kiosk, with folders of its own for a visit with nobody at it, and all paper going to one of them."""
        speech = replace(self.speech, output="headphones", log=log)  # with nobody there, nobody else hears it
        return replace(self._printing_into(papers), folders=replace(self.folders, state=state), speech=speech)

    def previewing(self, *, state: Path, papers: Path) -> Config:
        """The same kiosk on an editor's desk: no paper of it reaches a printer, and the glass is a kiosk's, not the
        desk's own. Nothing that is said is written down, and all of it may be said."""
        speech = replace(self.speech, output="headphones", log=None)
        profile = "portrait-21" if self.screen.profile == "auto" else self.screen.profile
        screen = replace(self.screen, profile=profile)
        folders = replace(self.folders, state=state)
        return replace(self._printing_into(papers), folders=folders, speech=speech, screen=screen)

    def _printing_into(self, papers: Path) -> Config:
        printers = PrintersConfig(
            folder=papers,
            is_large_print=self.printers.is_large_print,
            form=PrinterConfig(self.printers.form.section, "folder", {"folder": str(papers)}),
            receipt=PrinterConfig(self.printers.receipt.section, "folder", {"folder": str(papers)}),
        )
        return replace(self, printers=printers)
